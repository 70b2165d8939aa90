using Odoo.Integration.Corpus;
using Odoo.Integration.Corpus.Measuring;
using Odoo.Integration.Orders;

namespace Odoo.Integration.UnitTests.Dedupe;

/// <summary>The yardstick itself.</summary>
public sealed class MeasuringTests
{
    // Reference values: R, prop.test(x, n, correct = FALSE).
    [TestCase(0, 10, 0, 0.2775)]
    [TestCase(1, 10, 0.0179, 0.4042)]
    [TestCase(81, 263, 0.2553, 0.3662)]
    [TestCase(10, 10, 0.7225, 1)]
    public void Intervals_are_wilsons(int count, int of, double low, double high)
    {
        new Rate(count, of).Low.ShouldBe(low, 0.00005);
        new Rate(count, of).High.ShouldBe(high, 0.00005);
    }

    [Test]
    public void A_rate_of_nothing_says_so() => new Rate(0, 0).ToString().ShouldBe("none");

    [Test]
    public void Any_member_of_the_demand_is_the_right_one()
    {
        var (first, second, third, other) = (Legitimate(1), Duplicate(1), Duplicate(1), Legitimate(2));
        var report = DetectionReport.Of(new Fixed(new() { [second.Id] = (1, first.Id), [third.Id] = (1, second.Id), [other.Id] = (1, first.Id) }), [first, second, third, other]);
        report.Found.ShouldBe(new Rate(2, 2));
        report.FoundRight.ShouldBe(new Rate(2, 2));
        report.FalsePositives.ShouldBe(new Rate(1, 2));
        report.PrecisionRight.ShouldBe(new Rate(2, 3));
    }

    [Test]
    public void A_duplicate_held_against_a_stranger_is_found_and_not_right()
    {
        var (first, other, duplicate) = (Legitimate(1), Legitimate(2), Duplicate(1));
        var report = DetectionReport.Of(new Fixed(new() { [duplicate.Id] = (1, other.Id) }), [first, other, duplicate]);
        report.Found.ShouldBe(new Rate(1, 1));
        report.FoundRight.ShouldBe(new Rate(0, 1));
    }

    [Test]
    public void Cancellations_are_decided_on_and_not_scored()
    {
        var cancellation = Legitimate(1) with { Label = OrderLabel.NotAnOrder };
        DetectionReport.Of(new Fixed(new() { [cancellation.Id] = (1, cancellation.Id) }), [cancellation, Legitimate(2)]).FalsePositives.ShouldBe(new Rate(0, 1));
    }

    [Test]
    public void The_curve_counts_from_each_probability_on()
    {
        var (a, b, c, d) = (Legitimate(1), Duplicate(1), Duplicate(1), Legitimate(2));
        var report = DetectionReport.Of(new Fixed(new() { [b.Id] = (0.9, a.Id), [c.Id] = (0.3, a.Id), [d.Id] = (0.3, a.Id) }), [a, b, c, d]);
        report.Curve.ShouldBe([new(0.3, new Rate(2, 3), new Rate(2, 2), new Rate(1, 2)), new(0.9, new Rate(1, 1), new Rate(1, 2), new Rate(0, 2))]);
        PrecisionRecall.At(report.Judged, 0.5).ShouldBe(new CurvePoint(0.5, new Rate(1, 1), new Rate(1, 2), new Rate(0, 2)));
        PrecisionRecall.At(report.Judged, 0.95).ShouldBeNull();
    }

    [Test]
    public void The_calibration_error_is_the_mean_distance_of_the_bins()
    {
        var orders = Enumerable.Range(0, 20).Select(static at => at < 10 ? Legitimate(at + 1) : Duplicate(at + 1)).ToArray();
        var said = orders.ToDictionary(static order => order.Id, order => (order.Label == OrderLabel.Duplicate ? 0.8 : 0.1, (Guid?)order.Id));
        var report = DetectionReport.Of(new Fixed(said), orders);
        report.CalibrationOfAll.Error.ShouldBe(((10 * 0.1) + (10 * 0.2)) / 20, 1e-9);
        report.CalibrationOfAll.Bins.Count.ShouldBe(10);
        report.CalibrationOfAll.Bins.ShouldAllBe(static bin => bin.Were.Of == 2);
    }

    private static LabelledOrder Legitimate(int demand) => new(Order(), CorpusPart.Report, OrderLabel.Legitimate, CorpusKinds.Plain, demand, null, null);

    private static LabelledOrder Duplicate(int demand) => Legitimate(demand) with { Label = OrderLabel.Duplicate, Kind = "resend" };

    private static Order Order() => Given.Order();

    /// <summary>Says of each order what it was told to.</summary>
    private sealed class Fixed(Dictionary<Guid, (double Probability, Guid? Matched)> said) : IDetector
    {
        public string Name => "fixed";

        public Detection Decide(Order order) =>
            said.TryGetValue(order.Id!.Value, out var one) ? new Detection(one.Probability >= 0.5, null, one.Probability, one.Matched) : Detection.Nothing;
    }
}
