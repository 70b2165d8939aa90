using Odoo.Integration.Dedupe.Evidence;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Hub.Pages.Policies;

/// <summary>A policy's weights, by what is compared.</summary>
public static class PolicyLevels
{
    /// <summary>Each field with its levels, the strongest for one demand first.</summary>
    public static IReadOnlyList<(string Field, IReadOnlyList<(string Level, double Bits)> Levels)> Of(ScreeningPolicy policy) =>
    [
        .. Enum.GetValues<EvidenceLevel>().GroupBy(EvidenceFields.FieldOf).OrderBy(static field => field.Key).Select(field => (
            Names.Of(field.Key).Replace('-', ' '),
            (IReadOnlyList<(string, double)>)[.. field.Select(level => (Word(field.Key, level), policy.BitsOf(level))).OrderByDescending(static level => level.Item2)])),
    ];

    /// <summary>How many times as likely as not a weight makes it: 3 bits are 8.</summary>
    public static double Times(double bits) => Math.Pow(2, Math.Abs(bits));

    // A level's name begins with its field's.
    private static string Word(EvidenceField field, EvidenceLevel level) => Names.Of(level)[(Names.Of(field).Length + 1)..].Replace('-', ' ');
}
