using Odoo.Integration.Corpus.Measuring;
using Odoo.Integration.Dedupe.Evidence;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Corpus.Detectors;

/// <summary>
/// Screening with one signal switched off each. A field is switched off by weights and factor of 0: the prior stays, and does not matter, as the
/// threshold is chosen anew.
/// </summary>
public static class Ablations
{
    /// <summary>Units that are no other unit's multiples, in place of those that are.</summary>
    private static readonly Dictionary<string, string> Unrelated = new(StringComparer.Ordinal) { ["DZN"] = "XD1", ["GRO"] = "XG1", ["PR"] = "XP1", ["CEN"] = "XC1" };

    public static IReadOnlyList<Func<IDetector>> Of(ScreeningPolicy policy) =>
    [
        () => new ScreeningDetector(policy, "all signals"),
        .. Enum.GetValues<EvidenceField>().Select<EvidenceField, Func<IDetector>>(field => () => new ScreeningDetector(Without(policy, field), $"without {Names.Of(field)}")),
        () => new ScreeningDetector(policy with { Factors = new Dictionary<string, double>() }, "without what is usual (all factors 0)"),
        () => new VariedDetector("without normalised references", policy, changeProfile: static profile => profile with { NormalisedReference = profile.Reference }),
        () => new VariedDetector("without units", policy, change: WithoutUnits),
        () => new VariedDetector("without linked names", policy, isLinked: false),
        () => new VariedDetector("without linked names and names' hints", policy, changeProfile: static profile => profile with { CustomerHints = [] }, isLinked: false),
    ];

    private static ScreeningPolicy Without(ScreeningPolicy policy, EvidenceField field) => policy with
    {
        Bits = Enum.GetValues<EvidenceLevel>().ToDictionary(static level => Names.Of(level), level => EvidenceFields.FieldOf(level) == field ? 0 : policy.BitsOf(level)),
        Factors = policy.Factors.Where(factor => factor.Key != Names.Of(field)).ToDictionary(),
    };

    private static Order WithoutUnits(Order order) => order with { Lines = [.. order.Lines.Select(static line => line with { Quantity = WithoutUnit(line.Quantity) })] };

    private static Quantity WithoutUnit(Quantity quantity) =>
        Unrelated.TryGetValue(quantity.Unit.Code, out var code) && UnitOfMeasure.TryCreate(code, out var unit, out _) && Quantity.TryCreate(quantity.Value, unit, out var unrelated, out _) ? unrelated : quantity;
}
