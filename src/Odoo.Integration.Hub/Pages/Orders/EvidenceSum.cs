using System.Text.Json;
using Odoo.Integration.Store.Browsing;

namespace Odoo.Integration.Hub.Pages.Orders;

/// <summary>A decision's evidence as a sum of bits: where a part ends the next one begins, and the last ends at what was decided by.</summary>
public sealed class EvidenceSum
{
    /// <summary>Width of the picture that <see cref="Part.X"/> is measured in.</summary>
    public const int Width = 240;

    /// <summary>Less than this is rounding, and no offset.</summary>
    private const double Rounding = 0.005;

    private EvidenceSum(IReadOnlyList<Part> bars, double bits, double zero) => (Parts, Bits, Zero) = (bars, bits, zero);

    /// <summary>Prior, offset where there is one, then a part for each field.</summary>
    public IReadOnlyList<Part> Parts { get; }

    /// <summary>What they add up to.</summary>
    public double Bits { get; }

    /// <summary>Where zero lies in the picture: as likely as not.</summary>
    public double Zero { get; }

    /// <summary>The whole as one bar, from zero.</summary>
    public Part Whole => Bar("sum", string.Empty, string.Empty, 0, Bits, Scale(Lowest, Highest));

    private double Lowest { get; init; }

    private double Highest { get; init; }

    /// <param name="evidence">JSON array of field, level, bits and words.</param>
    /// <param name="bits">What was decided by.</param>
    /// <param name="prior">What the policy gives before it looks further; null where its version is not at hand: then what is left beside the findings stands for it.</param>
    public static EvidenceSum Of(string evidence, double bits, double? prior)
    {
        using var json = JsonDocument.Parse(evidence);
        var findings = json.RootElement.EnumerateArray().Select(static one => (
            Field: Text(one, "field"), Level: Text(one, "level"), Words: Text(one, "words"), Bits: one.GetProperty("bits").GetDouble())).ToArray();
        var rest = bits - findings.Sum(static one => one.Bits);
        var parts = new List<(string Field, string Level, string Words, double Bits)>();
        var offset = prior is { } known ? rest - known : 0;
        var hasOffset = Math.Abs(offset) >= Rounding;
        parts.Add(("prior", string.Empty, prior is null ? "before looking further, with what its channel and customer add" : "how likely any two orders that share a key are one demand", hasOffset ? prior!.Value : rest));
        if (hasOffset)
        {
            parts.Add(("offset", string.Empty, "what people's verdicts on its channel and customer showed", offset));
        }

        parts.AddRange(findings);
        return Of(parts, bits);
    }

    private static EvidenceSum Of(List<(string Field, string Level, string Words, double Bits)> parts, double bits)
    {
        var (sum, lowest, highest) = (0.0, 0.0, 0.0);
        foreach (var part in parts)
        {
            sum += part.Bits;
            (lowest, highest) = (Math.Min(lowest, sum), Math.Max(highest, sum));
        }

        var (scale, bars, from) = (Scale(lowest, highest), new List<Part>(), 0.0);
        foreach (var part in parts)
        {
            bars.Add(Bar(part.Field, part.Level, part.Words, from, part.Bits, scale));
            from += part.Bits;
        }

        return new EvidenceSum(bars, bits, scale(0)) { Lowest = lowest, Highest = highest };
    }

    private static Func<double, double> Scale(double lowest, double highest)
    {
        var span = Math.Max(highest - lowest, 1);
        return bits => (bits - lowest) / span * Width;
    }

    private static Part Bar(string field, string level, string words, double from, double bits, Func<double, double> scale)
    {
        var (one, other) = (scale(from), scale(from + bits));
        return new Part(field, level, words, bits, from + bits, Math.Min(one, other), Math.Abs(other - one));
    }

    private static string Text(JsonElement finding, string name) => finding.TryGetProperty(name, out var value) ? value.GetString() ?? string.Empty : string.Empty;

    /// <summary>One part of the sum.</summary>
    /// <param name="Field">What was compared; prior, offset or sum beside that.</param>
    /// <param name="Level">How the two orders agree in it.</param>
    /// <param name="Words">The same in words; others' text is in it.</param>
    /// <param name="Bits">What it counts for.</param>
    /// <param name="Reached">The sum so far.</param>
    /// <param name="X">Left edge of its bar.</param>
    /// <param name="Length">Length of its bar.</param>
    public sealed record Part(string Field, string Level, string Words, double Bits, double Reached, double X, double Length);
}
