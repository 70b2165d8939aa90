using Odoo.Integration.Corpus;
using Odoo.Integration.Corpus.Detectors;
using Odoo.Integration.Corpus.Measuring;
using Odoo.Integration.Dedupe.Policies;

namespace Odoo.Integration.UnitTests.Dedupe;

/// <summary>How the first rules that come to mind, and screening, do on the half of the corpus that no weight was set on.</summary>
public sealed class CorpusReportTests
{
    private const string Screening = "screening";

    private static readonly string Title = $"Duplicates found on the Report half, seeds 1 to {CorpusGiven.Seeds}";

    private DetectionReport[] _reports = null!;

    [OneTimeSetUp]
    public void Measure()
    {
        var bySeed = CorpusGiven.Reported.Select(static corpus => Detectors().Select(detector => DetectionReport.Of(detector, corpus)).ToArray()).ToArray();
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

    // A person looks at every hold: one wrong one in a thousand orders is a coffee break, one in a hundred is a job.
    [Test]
    public void Screening_holds_at_most_one_legitimate_order_in_a_thousand() => Of(Screening).FalsePositives.Value.ShouldBeLessThanOrEqualTo(0.001);

    // What is missed is made and delivered twice. Found means: held against an order of the same demand, or a person would compare the wrong two.
    [Test]
    public void Screening_finds_nineteen_duplicates_of_twenty() => Of(Screening).FoundRight.Value.ShouldBeGreaterThanOrEqualTo(0.95);

    // Who sees nine right holds of ten looks at the next; below that people learn to release unseen.
    [Test]
    public void Nine_holds_of_ten_are_right() => Of(Screening).PrecisionRight.Value.ShouldBeGreaterThanOrEqualTo(0.9);

    // The probability is told to people and thresholds are set by it. Over all orders the many near 0 would hide an error.
    [Test]
    public void A_probability_means_what_it_says()
    {
        TestContext.Out.WriteLine($"calibration error: {Of(Screening).CalibrationOfCandidates.Error:0.0000} over orders with a candidate, {Of(Screening).CalibrationOfAll.Error:0.0000} over all");
        Of(Screening).CalibrationOfCandidates.Error.ShouldBeLessThanOrEqualTo(0.02);
        Of(Screening).CalibrationOfAll.Error.ShouldBeLessThanOrEqualTo(0.005);
    }

    [Test]
    public void No_rule_of_thumb_keeps_the_limits_that_screening_keeps() =>
        _reports.Where(static report => report.Detector != Screening).ShouldAllBe(static report => report.Found.Value < 0.95 || report.FalsePositives.Value > 0.001);

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

    private DetectionReport Of(string detector) => _reports.Single(report => report.Detector == detector);

    private static IEnumerable<IDetector> Detectors() => [.. Baselines.All, new ScreeningDetector(ScreeningPolicy.Default(), Screening)];
}
