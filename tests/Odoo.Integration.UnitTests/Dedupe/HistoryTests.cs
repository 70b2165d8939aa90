using Odoo.Integration.Dedupe;
using Odoo.Integration.Dedupe.Evidence;
using Odoo.Integration.Dedupe.History;
using Odoo.Integration.Dedupe.Profiles;
using static Odoo.Integration.UnitTests.Dedupe.DedupeGiven;

namespace Odoo.Integration.UnitTests.Dedupe;

public sealed class HistoryTests
{
    private static readonly OrderProfile Now = At(0);

    [Test]
    public void Only_recent_orders_that_are_not_held_tell_what_is_usual()
    {
        var history = new CustomerHistory(Now, [new Candidate(At(-1)), new Candidate(At(-2), IsHeld: true), new Candidate(At(-3), IsRecent: false)], Policy);
        history.Orders.ShouldBe(1);
        history.All.Count.ShouldBe(2);
        history.IsHeld(history.All[1]).ShouldBeTrue();
    }

    [Test]
    public void Of_an_unknown_customer_the_average_is_assumed()
    {
        var history = new CustomerHistory(Now, [], Policy);
        history.UsualRepeats.ShouldBe(Policy.UsualOf(EvidenceLevel.HabitNew), 1e-12);
        history.UsualOtherChannel.ShouldBe(Policy.UsualOf(EvidenceLevel.ChannelsDifferent), 1e-12);
        history.UsualWithoutReference.ShouldBe(Policy.UsualOf(EvidenceLevel.ReferenceMissing), 1e-12);
        history.Usual(EvidenceLevel.TimeWholeWeeks).ShouldBe(Policy.UsualOf(EvidenceLevel.TimeWholeWeeks), 1e-12);
    }

    [Test]
    public void A_share_is_drawn_to_the_average_as_the_policy_says()
    {
        var history = new CustomerHistory(Now, [.. Enumerable.Range(1, 6).Select(static day => new Candidate(At(-day, reference: null)))], Policy);
        history.UsualWithoutReference.ShouldBe((6 + (Policy.UsualOrders * Policy.UsualOf(EvidenceLevel.ReferenceMissing))) / (6 + Policy.UsualOrders), 1e-12);
        history.UsualRepeats.ShouldBe((5 + (Policy.UsualOrders * Policy.UsualOf(EvidenceLevel.HabitNew))) / (6 + Policy.UsualOrders), 1e-12);
        history.OrdersWith(Now.Lines[0].Product).ShouldBe(6);
        history.OrdersWith(1).ShouldBe(0);
    }

    [Test]
    public void A_reference_is_reused_by_another_basket_or_long_after()
    {
        var beside = At(-10);
        Uses(beside).ShouldBe(0);
        Uses(beside, At(-12)).ShouldBe(0);
        Uses(beside, At(-15)).ShouldBe(1);
        Uses(beside, At(-12) with { Basket = 7 }).ShouldBe(1);
        Uses(beside, At(-15, "PO-1")).ShouldBe(0);

        int Uses(OrderProfile earlier, params OrderProfile[] more) => new CustomerHistory(Now, [.. more.Append(earlier).Select(static order => new Candidate(order))], Policy).UsesOfReference(earlier);
    }

    [Test]
    public void What_comes_every_tuesday_is_due_on_tuesday_and_early_on_tuesday_twice()
    {
        OrderProfile[] tuesdays = [At(-7), At(-14), At(-21)];
        var once = BasketHabit.Of(Now, tuesdays, static _ => false);
        once.ShouldBe(new BasketHabit(3, TimeSpan.FromDays(7), TimeSpan.FromDays(7)));
        once.Level.ShouldBe(EvidenceLevel.HabitDue);
        var twice = BasketHabit.Of(At(0.1), [Now, .. tuesdays], static _ => false);
        twice.Every.ShouldBe(TimeSpan.FromDays(7));
        twice.Level.ShouldBe(EvidenceLevel.HabitEarly);
    }

    [TestCase(7 * 0.6, EvidenceLevel.HabitDue)]
    [TestCase((7 * 0.6) - 0.01, EvidenceLevel.HabitEarly)]
    public void A_basket_is_due_from_three_fifths_of_its_time_on(double days, EvidenceLevel level) => BasketHabit.Of(At(days), [Now, At(-7), At(-14)], static _ => false).Level.ShouldBe(level);

    [Test]
    public void Once_before_or_in_a_burst_is_no_rhythm()
    {
        default(BasketHabit).Level.ShouldBe(EvidenceLevel.HabitNew);
        BasketHabit.Of(Now, [], static _ => false).ShouldBe(default);
        BasketHabit.Of(Now, [At(-7)], static _ => false).Level.ShouldBe(EvidenceLevel.HabitNew);
        BasketHabit.Of(Now, [At(-0.1), At(-0.2), At(-0.3)], static _ => false).Level.ShouldBe(EvidenceLevel.HabitNew);
    }

    [Test]
    public void A_held_order_counts_where_it_came_long_after_the_one_before()
    {
        OrderProfile[] baskets = [At(-7), At(-8), At(-14)];
        BasketHabit.Of(Now, baskets, order => order == baskets[0]).Times.ShouldBe(2);
        BasketHabit.Of(Now, baskets, order => order == baskets[1]).Times.ShouldBe(3);
        BasketHabit.Of(Now, baskets, order => order == baskets[2]).Times.ShouldBe(2);
    }

    [Test]
    public void How_common_a_product_is_begins_at_one_order_in_a_hundred()
    {
        ProductShares.None.Of(1).ShouldBe(1.0 / 101, 1e-12);
        var shares = new ProductShares(899, new Dictionary<long, long> { [1] = 99, [2] = 899 });
        shares.Of(1).ShouldBe(0.1, 1e-12);
        shares.Of(2).ShouldBe(0.9, 1e-12);
        shares.Of(3).ShouldBe(0.001, 1e-12);
    }

    private static OrderProfile At(double days, string? reference = "PO-7001") => Profile(Order(reference, at: Given.Now.AddDays(days)), TimeSpan.FromDays(days));
}
