using System.Text.Json;
using System.Text.Json.Serialization;
using Odoo.Integration.Dedupe.Evidence;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Dedupe.Policies;

/// <summary>
/// What the evidence counts for, and when an order is held. Weights are log₂ likelihood ratios (Fellegi and Sunter, "A Theory
/// for Record Linkage", JASA 64, 1969); they and the prior add up to the log-odds that two orders are one demand.
/// </summary>
/// <remarks>
/// The first policy's weights are set by judgement, not by measurement: prior of one duplicate in some 500 pairs of one
/// customer, an equal reference some 500 times as frequent among duplicates, an equal basket of three or more some 250 times.
/// </remarks>
public sealed record ScreeningPolicy
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>Kept with every decision.</summary>
    public required string Version { get; init; }

    /// <summary>Log-odds, in bits, that two orders that share a blocking key are one demand, before looking further.</summary>
    public required double PriorBits { get; init; }

    /// <summary>From this probability on an order is held as possibly a duplicate.</summary>
    public required double Possible { get; init; }

    /// <summary>From this probability on it is called likely.</summary>
    public required double Likely { get; init; }

    /// <summary>How far back orders of the same customer or basket are compared, in days.</summary>
    public required int HorizonDays { get; init; }

    /// <summary>How far back orders of the same reference are compared, in days.</summary>
    public required int ReferenceHorizonDays { get; init; }

    /// <summary>Most candidates a blocking key gives, newest first.</summary>
    public required int CandidatesPerKey { get; init; }

    /// <summary>A weight for every level, by its written name.</summary>
    public required IReadOnlyDictionary<string, double> Bits { get; init; }

    /// <summary>The policy that comes with the hub.</summary>
    public static ScreeningPolicy Default()
    {
        using var stream = typeof(ScreeningPolicy).Assembly.GetManifestResourceStream("Odoo.Integration.Dedupe.Policies.2026-11.json")!;
        using var text = new StreamReader(stream);
        return Parse(text.ReadToEnd());
    }

    /// <exception cref="FormatException">Says what is wrong with the policy.</exception>
    public static ScreeningPolicy Parse(string json)
    {
        ScreeningPolicy policy;
        try
        {
            policy = JsonSerializer.Deserialize<ScreeningPolicy>(json, Json) ?? throw new FormatException("the policy is empty");
        }
        catch (JsonException wrong)
        {
            throw new FormatException($"the policy cannot be read: {wrong.Message}", wrong);
        }

        var levels = Enum.GetValues<EvidenceLevel>().Select(static level => Names.Of(level)).ToHashSet(StringComparer.Ordinal);
        var missing = levels.Except(policy.Bits.Keys, StringComparer.Ordinal).ToArray();
        var unknown = policy.Bits.Keys.Except(levels, StringComparer.Ordinal).ToArray();
        return missing.Length > 0 ? throw new FormatException($"the policy has no weight for {string.Join(", ", missing)}")
            : unknown.Length > 0 ? throw new FormatException($"the policy weighs {string.Join(", ", unknown)}, which do not exist")
            : policy is not { Possible: > 0 and < 1, Likely: > 0 and < 1 } || policy.Possible > policy.Likely ? throw new FormatException("possible and likely must lie between 0 and 1, possible below likely")
            : policy is not { HorizonDays: > 0, ReferenceHorizonDays: > 0, CandidatesPerKey: > 0 and <= 1000 } ? throw new FormatException("horizons must be positive, candidatesPerKey 1 to 1000")
            : string.IsNullOrWhiteSpace(policy.Version) ? throw new FormatException("the policy has no version")
            : policy;
    }

    /// <summary>What a level counts for.</summary>
    public double BitsOf(EvidenceLevel level) => Bits[Names.Of(level)];

    /// <summary>The probability of log-odds in bits.</summary>
    public static double ProbabilityOf(double bits) => 1 / (1 + Math.Pow(2, -bits));
}
