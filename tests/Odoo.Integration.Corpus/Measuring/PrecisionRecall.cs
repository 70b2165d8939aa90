namespace Odoo.Integration.Corpus.Measuring;

/// <summary>Precision and recall over thresholds on the probability.</summary>
public static class PrecisionRecall
{
    /// <summary>Points nearer than this in both are one to the eye.</summary>
    private const double Apart = 0.001;

    /// <summary>The curve, rising thresholds: a point for every probability that occurs and moves it.</summary>
    public static IReadOnlyList<CurvePoint> Of(IReadOnlyCollection<Judged> judged)
    {
        var all = judged.Where(static one => one.Detection.Probability > 0).OrderByDescending(static one => one.Detection.Probability).ToArray();
        var duplicates = judged.Count(static one => one.IsDuplicate);
        var legitimate = judged.Count - duplicates;
        var points = new List<CurvePoint>();
        var found = 0;
        for (var at = 0; at < all.Length; at++)
        {
            found += all[at].IsDuplicate ? 1 : 0;
            var point = new CurvePoint(all[at].Detection.Probability, new Rate(found, at + 1), new Rate(found, duplicates), new Rate(at + 1 - found, legitimate));
            if (at + 1 == all.Length || (all[at + 1].Detection.Probability < point.Threshold && (points.Count == 0 || Moves(points[^1], point))))
            {
                points.Add(point);
            }
        }

        points.Reverse();
        return points;
    }

    /// <summary>The point from which on orders of at least this probability are held; null where none has it.</summary>
    public static CurvePoint? At(IReadOnlyCollection<Judged> judged, double threshold)
    {
        var held = judged.Where(one => one.Detection.Probability >= threshold).ToArray();
        var (found, duplicates) = (held.Count(static one => one.IsDuplicate), judged.Count(static one => one.IsDuplicate));
        return held.Length == 0 ? null : new CurvePoint(
            threshold, new Rate(found, held.Length), new Rate(found, duplicates), new Rate(held.Length - found, judged.Count - duplicates));
    }

    private static bool Moves(CurvePoint before, CurvePoint now) =>
        Math.Abs(now.Precision.Value - before.Precision.Value) >= Apart || Math.Abs(now.Recall.Value - before.Recall.Value) >= Apart;
}
