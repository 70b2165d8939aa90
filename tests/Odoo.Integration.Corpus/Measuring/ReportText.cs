using System.Globalization;
using System.Text;

namespace Odoo.Integration.Corpus.Measuring;

/// <summary>Writes reports as Markdown.</summary>
public static class ReportText
{
    private static readonly double[] Thresholds = [0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999];

    /// <param name="title">What was measured.</param>
    /// <param name="reports">One a detector, on the same orders.</param>
    public static string Write(string title, IReadOnlyList<DetectionReport> reports)
    {
        var text = new StringBuilder();
        Line(text, $"# {title}\n");
        var first = reports[0].Judged;
        Line(text, $"{first.Count:#,0} orders are scored: {first.Count(static one => one.IsDuplicate):#,0} duplicates, {first.Count(static one => !one.IsDuplicate):#,0} legitimate. Intervals are Wilson's at 95 %.");
        Line(text, $"Several seeds share the real orders and differ in what is made of them: their intervals are a little too narrow for what is real (plain, natural-twin, purchase-repeat).\n");
        Line(text, $"| detector | false positives | found | found, right order | holds that are duplicates | … and name the right order | false positives without natural twins | ECE candidates | ECE all | µs an order |");
        Line(text, $"| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var report in reports)
        {
            Line(text, $"| {report.Detector} | {report.FalsePositives} | {report.Found} | {report.FoundRight} | {report.Precision} | {report.PrecisionRight} | {report.Without(CorpusKinds.NaturalTwin).FalsePositives} | {report.CalibrationOfCandidates.Error:0.0000} | {report.CalibrationOfAll.Error:0.0000} | {report.Took.TotalMicroseconds / report.Judged.Count:0} |");
        }

        Kinds(text, "Duplicates found, by kind", reports, static report => report.Duplicates);
        Kinds(text, "Legitimate orders held, by kind", reports, static report => report.LookAlikes);
        foreach (var report in reports.Where(static report => report.Judged.Any(static one => one.Detection.Probability is > 0 and < 1)))
        {
            Details(text, report);
        }

        return text.ToString();
    }

    private static void Kinds(StringBuilder text, string title, IReadOnlyList<DetectionReport> reports, Func<DetectionReport, IReadOnlyList<KindRow>> rows)
    {
        Line(text, $"\n## {title}\n");
        Line(text, $"| kind | orders | {string.Join(" | ", reports.Select(static report => report.Detector))} |");
        Line(text, $"| --- | --- |{string.Concat(reports.Select(static _ => " --- |"))}");
        var columns = reports.Select(rows).ToArray();
        for (var at = 0; at < columns[0].Count; at++)
        {
            Line(text, $"| {columns[0][at].Kind} | {columns[0][at].Held.Of} | {string.Join(" | ", columns.Select(column => Cell(column[at])))} |");
        }
    }

    // Held at all, with its interval; in brackets the orders that were held against another demand.
    private static string Cell(KindRow row) => string.Create(
        CultureInfo.InvariantCulture, $"{100 * row.Held.Value:0.0} %, {100 * row.Held.Low:0.0}–{100 * row.Held.High:0.0}{(row.HeldRight.Count is > 0 and var right && right < row.Held.Count ? $" ({row.Held.Count - right} wrong)" : string.Empty)}");

    private static void Details(StringBuilder text, DetectionReport report)
    {
        Line(text, $"\n## {report.Detector}: thresholds\n");
        Line(text, $"| held from | precision | recall | false positives |");
        Line(text, $"| --- | --- | --- | --- |");
        foreach (var point in Thresholds.Select(threshold => PrecisionRecall.At(report.Judged, threshold)).OfType<CurvePoint>())
        {
            Line(text, $"| {point.Threshold} | {point.Precision} | {point.Recall} | {point.FalsePositives} |");
        }

        Bins(text, $"{report.Detector}: calibration, orders that have a candidate", report.CalibrationOfCandidates);
        Bins(text, $"{report.Detector}: calibration, all orders", report.CalibrationOfAll);
    }

    private static void Bins(StringBuilder text, string title, Calibration calibration)
    {
        Line(text, $"\n## {title}: error {calibration.Error:0.0000}\n");
        Line(text, $"| mean probability | were duplicates |");
        Line(text, $"| --- | --- |");
        foreach (var bin in calibration.Bins)
        {
            Line(text, $"| {bin.Said:0.0000} | {bin.Were} |");
        }
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
