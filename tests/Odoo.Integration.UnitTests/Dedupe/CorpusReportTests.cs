using Odoo.Integration.Corpus;
using Odoo.Integration.Corpus.Detectors;
using Odoo.Integration.Corpus.Measuring;
using Odoo.Integration.Dedupe.Policies;

namespace Odoo.Integration.UnitTests.Dedupe;

/// <summary>How the first rules that come to mind, and screening, do on the half of the corpus that no weight was set on.</summary>
public sealed class CorpusReportTests
{
    /// <summary>How many corpora are counted together: more of them take longer and narrow the intervals.</summary>
    private static readonly int Seeds = int.TryParse(Environment.GetEnvironmentVariable("CORPUS_SEEDS"), out var asked) && asked > 0 ? asked : 3;

    private static readonly string Title = $"Duplicates found on the Report half, seeds 1 to {Seeds}";

    private DetectionReport[] _reports = null!;

    [OneTimeSetUp]
    public void Measure()
    {
        var bySeed = Enumerable.Range(1, Seeds).Select(Measure).ToArray();
        _reports = [.. bySeed[0].Select((_, at) => DetectionReport.Together([.. bySeed.Select(reports => reports[at])]))];
    }

    [Test]
    public void The_report_is_written()
    {
        var text = ReportText.Write(Title, _reports);
        CorpusGiven.Attach("duplicates.md", text);
        CorpusGiven.Attach("duplicates.svg", CurvePicture.Draw(Title, _reports));
        TestContext.Out.WriteLine(text);
    }

    [Test]
    public void An_equal_reference_finds_what_kept_it_and_stops_every_call_off()
    {
        var report = Of("same customer and reference");
        report.Duplicates.Single(static row => row.Kind == "amended-resend").Held.Value.ShouldBeGreaterThan(0.9);
        report.Duplicates.Single(static row => row.Kind == "other-channel-without-reference").Held.Count.ShouldBe(0);
        report.LookAlikes.Single(static row => row.Kind == "call-off").Held.Value.ShouldBeGreaterThan(0.95);
        report.FalsePositives.Value.ShouldBeInRange(0.015, 0.04);
    }

    [Test]
    public void Each_further_condition_finds_less_and_errs_less()
    {
        var (reference, date) = (Of("same customer and reference"), Of("same customer, reference and date"));
        date.Found.Count.ShouldBeLessThan(reference.Found.Count);
        date.FalsePositives.Count.ShouldBeLessThan(reference.FalsePositives.Count);
        Of("same external id").Found.Value.ShouldBeLessThan(0.1);
    }

    [Test]
    public void An_equal_total_stops_other_branches() =>
        Of("same customer and total in 24 hours").LookAlikes.Single(static row => row.Kind == "other-branch").Held.Value.ShouldBeGreaterThan(0.5);

    [Test]
    public void No_rule_holds_plain_orders() => _reports.SelectMany(static report => report.LookAlikes).Where(static row => row.Kind == CorpusKinds.Plain).ShouldAllBe(static row => row.Held.Value < 0.005);

    private static DetectionReport[] Measure(int seed)
    {
        var corpus = CorpusGiven.Make(seed, CorpusPart.Report);
        return [.. Detectors().Select(detector => DetectionReport.Of(detector, corpus))];
    }

    private DetectionReport Of(string detector) => _reports.Single(report => report.Detector == detector);

    private static IEnumerable<IDetector> Detectors() => [.. Baselines.All, new ScreeningDetector(ScreeningPolicy.Default())];
}
