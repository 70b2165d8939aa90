using System.Diagnostics;

namespace Odoo.Integration.Corpus.Measuring;

/// <summary>How a detector does on a corpus.</summary>
public sealed class DetectionReport
{
    /// <summary>From this probability on an order counts as having a candidate.</summary>
    private const double HasCandidate = 0.001;

    private DetectionReport(string detector, IReadOnlyList<Judged> judged, TimeSpan took)
    {
        (Detector, Judged, Took) = (detector, judged, took);
        var legitimate = judged.Where(static one => !one.IsDuplicate).ToArray();
        var duplicates = judged.Where(static one => one.IsDuplicate).ToArray();
        var held = judged.Where(static one => one.Detection.Held).ToArray();
        FalsePositives = new Rate(legitimate.Count(static one => one.Detection.Held), legitimate.Length);
        Found = new Rate(duplicates.Count(static one => one.Detection.Held), duplicates.Length);
        FoundRight = new Rate(duplicates.Count(static one => one is { Detection.Held: true, Right: true }), duplicates.Length);
        Precision = new Rate(held.Count(static one => one.IsDuplicate), held.Length);
        PrecisionRight = new Rate(held.Count(static one => one is { IsDuplicate: true, Right: true }), held.Length);
        Duplicates = Rows(duplicates);
        LookAlikes = Rows(legitimate);
    }

    public string Detector { get; }

    public IReadOnlyList<Judged> Judged { get; }

    /// <summary>What deciding took, all orders together.</summary>
    public TimeSpan Took { get; }

    /// <summary>Legitimate orders that were held.</summary>
    public Rate FalsePositives { get; }

    /// <summary>Duplicates that were held.</summary>
    public Rate Found { get; }

    /// <summary>Duplicates that were held against an order of their demand.</summary>
    public Rate FoundRight { get; }

    /// <summary>Holds that were duplicates.</summary>
    public Rate Precision { get; }

    /// <summary>Holds that were duplicates, and against an order of their demand.</summary>
    public Rate PrecisionRight { get; }

    public IReadOnlyList<KindRow> Duplicates { get; }

    public IReadOnlyList<KindRow> LookAlikes { get; }

    /// <summary>Over the orders that have a candidate.</summary>
    public Calibration CalibrationOfCandidates => Calibration.Of(Judged.Where(static one => one.Detection.Probability > HasCandidate));

    public Calibration CalibrationOfAll => Calibration.Of(Judged);

    public IReadOnlyList<CurvePoint> Curve => PrecisionRecall.Of(Judged);

    /// <summary>Lets a detector decide on all orders in turn.</summary>
    public static DetectionReport Of(IDetector detector, IEnumerable<LabelledOrder> corpus)
    {
        var demands = new Dictionary<Guid, int>();
        var judged = new List<Judged>();
        var took = new Stopwatch();
        foreach (var labelled in corpus)
        {
            took.Start();
            var detection = detector.Decide(labelled.Order);
            took.Stop();
            if (labelled.Label != OrderLabel.NotAnOrder)
            {
                var right = detection.MatchedOrder is { } matched && demands.TryGetValue(matched, out var demand) && demand == labelled.Demand;
                judged.Add(new Judged(labelled.Id, labelled.Label, labelled.Kind, detection, right));
            }

            demands[labelled.Id] = labelled.Demand;
        }

        return new DetectionReport(detector.Name, judged, took.Elapsed);
    }

    /// <summary>The same decisions, some orders left out of the count.</summary>
    public DetectionReport Without(string kind) => new(Detector, [.. Judged.Where(one => one.Kind != kind)], Took);

    /// <summary>Several corpora's decisions counted together.</summary>
    public static DetectionReport Together(IReadOnlyList<DetectionReport> reports) =>
        new(reports[0].Detector, [.. reports.SelectMany(static report => report.Judged)], TimeSpan.FromTicks(reports.Sum(static report => report.Took.Ticks)));

    private static KindRow[] Rows(IEnumerable<Judged> judged) => [.. judged.GroupBy(static one => one.Kind).OrderBy(static same => same.Key, StringComparer.Ordinal)
        .Select(static same => new KindRow(
            same.Key, new Rate(same.Count(static one => one.Detection.Held), same.Count()), new Rate(same.Count(static one => one is { Detection.Held: true, Right: true }), same.Count())))];
}
