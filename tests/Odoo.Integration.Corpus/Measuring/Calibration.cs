namespace Odoo.Integration.Corpus.Measuring;

/// <summary>Whether the probabilities say what they mean: ten bins of equally many orders, in each the mean probability beside the share of duplicates.</summary>
/// <param name="Error">Expected calibration error: the mean distance of the two, weighted by orders (Naeini and others, AAAI 2015).</param>
/// <param name="Bins">From the least probable to the likeliest.</param>
public sealed record Calibration(double Error, IReadOnlyList<CalibrationBin> Bins)
{
    private const int BinCount = 10;

    public static Calibration Of(IEnumerable<Judged> judged)
    {
        var all = judged.OrderBy(static one => one.Detection.Probability).ThenBy(static one => one.OrderId).ToArray();
        var bins = new List<CalibrationBin>();
        for (var bin = 0; bin < BinCount; bin++)
        {
            var part = all.AsSpan((int)((long)all.Length * bin / BinCount)..(int)((long)all.Length * (bin + 1) / BinCount)).ToArray();
            if (part.Length > 0)
            {
                bins.Add(new CalibrationBin(part.Average(static one => one.Detection.Probability), new Rate(part.Count(static one => one.IsDuplicate), part.Length)));
            }
        }

        var error = all.Length == 0 ? 0 : bins.Sum(bin => Math.Abs(bin.Said - bin.Were.Value) * bin.Were.Of / all.Length);
        return new Calibration(error, bins);
    }
}
