using Odoo.Integration.Dedupe;
using Odoo.Integration.Dedupe.Learning;
using static Odoo.Integration.UnitTests.Dedupe.DedupeGiven;

namespace Odoo.Integration.UnitTests.Dedupe;

public sealed class LabelSampleTests
{
    [Test]
    public void One_of_twenty_near_the_threshold_is_drawn()
    {
        var near = Clear(0.1);
        var drawn = Enumerable.Range(0, 20_000).Count(n => LabelSample.Takes(Guid.CreateVersion7(Given.Now.AddSeconds(n)), near, Policy, 0.05));
        drawn.ShouldBeInRange(850, 1150);
    }

    [TestCase(0.019, false)]
    [TestCase(0.02, true)]
    [TestCase(0.299, true)]
    [TestCase(0.3, false)]
    public void Only_what_passed_not_far_below_the_threshold_is_drawn(double probability, bool isDrawn) =>
        LabelSample.Takes(Guid.CreateVersion7(Given.Now), Clear(probability), Policy with { SampleFrom = 0.02, Possible = 0.3 }, 1).ShouldBe(isDrawn);

    [Test]
    public void Nothing_is_drawn_at_rate_0_and_nothing_that_had_no_candidate()
    {
        LabelSample.Takes(Guid.CreateVersion7(Given.Now), Clear(0.1), Policy, 0).ShouldBeFalse();
        LabelSample.Takes(Guid.CreateVersion7(Given.Now), new ScreeningDecision.Clear("x", null), Policy, 1).ShouldBeFalse();
    }

    [Test]
    public void The_same_order_is_always_drawn_or_never()
    {
        var order = Guid.CreateVersion7(Given.Now);
        Enumerable.Range(0, 10).Select(_ => LabelSample.Takes(order, Clear(0.1), Policy, 0.5)).Distinct().Count().ShouldBe(1);
    }

    private static ScreeningDecision Clear(double probability) => new ScreeningDecision.Clear("x", new ScoredCandidate(Profile(Order()), 0, probability, [], default));
}
