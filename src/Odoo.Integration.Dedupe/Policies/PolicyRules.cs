using Odoo.Integration.Dedupe.Evidence;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Dedupe.Policies;

/// <summary>What a policy must be, to be one.</summary>
internal static class PolicyRules
{
    /// <summary>The levels of which it matters how often this customer shows them.</summary>
    public static readonly IReadOnlyList<EvidenceLevel> Counted =
    [
        .. Enum.GetValues<EvidenceLevel>().Where(static level => EvidenceFields.FieldOf(level) == EvidenceField.Time),
        EvidenceLevel.HabitNew, EvidenceLevel.ChannelsDifferent, EvidenceLevel.ShipToSame, EvidenceLevel.ReferenceMissing, EvidenceLevel.ReferenceNear,
    ];

    /// <exception cref="FormatException">Says what is wrong with the policy.</exception>
    public static void Check(ScreeningPolicy policy)
    {
        var levels = Enum.GetValues<EvidenceLevel>().Select(static level => Names.Of(level)).ToArray();
        Complete("weighs", policy.Bits, levels);
        Complete("has as usual", policy.Usual, [.. Counted.Select(static level => Names.Of(level))]);
        Known("has a factor for", policy.Factors, [.. Enum.GetValues<EvidenceField>().Select(static field => Names.Of(field))]);
        var wrong = policy is not { Possible: > 0 and < 1, Likely: > 0 and < 1 } || policy.Possible > policy.Likely ? "possible and likely must lie between 0 and 1, possible below likely"
            : policy.SampleFrom is not (> 0 and < 1) ? "sampleFrom must lie between 0 and 1"
            : policy is not { HorizonDays: > 0, ReferenceHorizonDays: > 0, CandidatesPerKey: > 0 and <= 1000 } ? "horizons must be positive, candidatesPerKey 1 to 1000"
            : policy.UsualOrders is not > 0 ? "usualOrders must be positive"
            : policy.Usual.FirstOrDefault(static usual => usual.Value is not > 0) is { Key: { } usual } ? $"what is usual must be positive: {usual}"
            : policy.Bits.Concat(policy.Factors).Concat(policy.Channels).Concat(policy.Customers).FirstOrDefault(static bits => !double.IsFinite(bits.Value)) is { Key: { } number } ? $"{number} is no number"
            : string.IsNullOrWhiteSpace(policy.Version) ? "the policy has no version"
            : null;
        if (wrong is not null)
        {
            throw new FormatException(wrong);
        }
    }

    private static void Complete(string what, IReadOnlyDictionary<string, double> given, IReadOnlyCollection<string> wanted)
    {
        Known(what, given, wanted);
        if (wanted.Except(given.Keys, StringComparer.Ordinal).ToArray() is { Length: > 0 } missing)
        {
            throw new FormatException($"nothing in the policy {what} {string.Join(", ", missing)}");
        }
    }

    private static void Known(string what, IReadOnlyDictionary<string, double> given, IReadOnlyCollection<string> known)
    {
        if (given.Keys.Except(known, StringComparer.Ordinal).ToArray() is { Length: > 0 } unknown)
        {
            throw new FormatException($"the policy {what} {string.Join(", ", unknown)}, which do not exist");
        }
    }
}
