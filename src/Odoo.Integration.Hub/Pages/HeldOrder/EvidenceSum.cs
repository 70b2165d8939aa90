using Odoo.Integration.Store.Browsing;

namespace Odoo.Integration.Hub.Pages.HeldOrder;

/// <summary>Evidence as bars that begin where the one before ends: prior, findings, and the score they add up to.</summary>
/// <param name="Bars">The bars, the prior first.</param>
/// <param name="Total">The score in bits.</param>
/// <param name="Probability">The same as a probability.</param>
/// <param name="Least">The left end of the scale, at most 0.</param>
/// <param name="Most">Its right end, at least 0.</param>
public sealed record EvidenceSum(IReadOnlyList<EvidenceBar> Bars, double Total, double Probability, double Least, double Most)
{
    private const double Rounding = 0.005;

    /// <param name="weighed">The scored candidate.</param>
    /// <param name="policyPrior">What its policy gives before it looks; null where that is not known any more.</param>
    public static EvidenceSum Of(CaseCandidate weighed, double? policyPrior)
    {
        var findings = weighed.Evidence ?? [];

        // What is left of the score beside the findings is prior and offsets, whether the policy's version is still at hand or not.
        var rest = weighed.Bits - findings.Sum(static finding => finding.Bits);
        var offset = policyPrior is { } prior && Math.Abs(rest - prior) >= Rounding ? rest - prior : 0;
        var bars = new List<EvidenceBar> { new("before looking", "how often any two orders are one demand", rest - offset, 0) };
        if (offset != 0)
        {
            bars.Add(new EvidenceBar("channel and customer", "how often that is so with these", offset, bars[^1].End));
        }

        foreach (var finding in findings)
        {
            bars.Add(new EvidenceBar(finding.Field.Replace('-', ' '), finding.Words is { Length: > 0 } words ? words : finding.Level.Replace('-', ' '), finding.Bits, bars[^1].End));
        }

        return new EvidenceSum(bars, weighed.Bits, weighed.Probability, Math.Min(0, bars.Min(static bar => Math.Min(bar.Begin, bar.End))), Math.Max(0, bars.Max(static bar => Math.Max(bar.Begin, bar.End))));
    }

    /// <summary>Where on the scale a number of bits stands, in percent of its length.</summary>
    public double PlaceOf(double bits) => Most - Least < Rounding ? 0 : (bits - Least) / (Most - Least) * 100;
}

/// <summary>One finding.</summary>
/// <param name="Field">What was compared.</param>
/// <param name="Words">How it agrees.</param>
/// <param name="Bits">What that counts for.</param>
/// <param name="Begin">The sum of those before it.</param>
public sealed record EvidenceBar(string Field, string Words, double Bits, double Begin)
{
    public double End => Begin + Bits;
}
