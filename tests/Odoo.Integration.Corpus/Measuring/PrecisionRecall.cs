namespace Odoo.Integration.Corpus.Measuring;

/// <summary>Precision and recall over thresholds on the probability.</summary>
public static class PrecisionRecall
{
    /// <summary>A point for every probability that occurs, rising thresholds; at most <paramref name="most"/> of them, evenly chosen.</summary>
    public static IReadOnlyList<CurvePoint> Of(IReadOnlyCollection<Judged> judged, int most = 400)
    {
        var all = judged.Where(static one => one.Detection.Probability > 0).OrderByDescending(static one => one.Detection.Probability).ToArray();
        var duplicates = judged.Count(static one => one.IsDuplicate);
        var legitimate = judged.Count - duplicates;
        var points = new List<CurvePoint>();
        var found = 0;
        for (var at = 0; at < all.Length; at++)
        {
            found += all[at].IsDuplicate ? 1 : 0;
            if (at + 1 == all.Length || all[at + 1].Detection.Probability < all[at].Detection.Probability)
            {
                points.Add(new CurvePoint(all[at].Detection.Probability, new Rate(found, at + 1), new Rate(found, duplicates), new Rate(at + 1 - found, legitimate)));
            }
        }

        points.Reverse();
        return points.Count <= most ? points : [.. Enumerable.Range(0, most).Select(at => points[(int)((long)at * (points.Count - 1) / (most - 1))])];
    }

    /// <summary>The point from which on orders of at least this probability are held; null where none has it.</summary>
    public static CurvePoint? At(IReadOnlyCollection<Judged> judged, double threshold)
    {
        var held = judged.Where(one => one.Detection.Probability >= threshold).ToArray();
        var (found, duplicates) = (held.Count(static one => one.IsDuplicate), judged.Count(static one => one.IsDuplicate));
        return held.Length == 0 ? null : new CurvePoint(
            threshold, new Rate(found, held.Length), new Rate(found, duplicates), new Rate(held.Length - found, judged.Count - duplicates));
    }
}
