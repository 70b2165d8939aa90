using Odoo.Integration.Dedupe;
using Odoo.Integration.Dedupe.Evidence;
using Odoo.Integration.Dedupe.History;
using Odoo.Integration.Orders;
using static Odoo.Integration.UnitTests.Dedupe.DedupeGiven;

namespace Odoo.Integration.UnitTests.Dedupe;

public sealed class ScreeningTests
{
    private static readonly DateTimeOffset Earlier = Given.Now.AddMinutes(-20);

    [Test]
    public void The_first_order_is_clear() => Decide(Order()).ShouldBeOfType<ScreeningDecision.Clear>().Best.ShouldBeNull();

    [Test]
    public void The_same_demand_on_another_channel_is_held()
    {
        var held = Decide(Order(reference: null, channel: "portal"), Order(at: Earlier)).ShouldBeOfType<ScreeningDecision.Hold>();
        held.Kind.ShouldBe(HoldKind.SuspectedDuplicate);
        held.Words.ShouldContain("the same 3 products and quantities");
    }

    [TestCase("PO-7081", "PO-7O81", "letters mistaken for digits")]
    [TestCase("PO-7081", "PO-7018", "two signs swapped")]
    [TestCase("PO-7081", "PO-70811", "one sign too many")]
    [TestCase("PO-7081", "Bestellung 7081", "written differently")]
    public void A_reference_that_was_mistyped_is_seen(string reference, string mistyped, string words) =>
        Decide(Order(mistyped), Order(reference, at: Earlier)).ShouldBeOfType<ScreeningDecision.Hold>().Words.ShouldContain(words);

    [Test]
    public void A_resend_days_later_is_held() =>
        Decide(Order(at: Given.Now), Order(at: Given.Now.AddDays(-4))).ShouldBeOfType<ScreeningDecision.Hold>();

    [Test]
    public void The_same_number_with_other_lines_is_an_amendment()
    {
        var changed = Order() with { Lines = [.. Order().Lines.Skip(1), Given.Line(9, "BRACKET", 5, 2.35m)] };
        Decide(changed, Order(at: Earlier)).ShouldBeOfType<ScreeningDecision.Hold>().Kind.ShouldBe(HoldKind.SuspectedAmendment);
    }

    [Test]
    public void The_same_basket_for_another_branch_passes() =>
        Decide(Order("PO-7002", shipTo: "KIEL"), Order("PO-7001", shipTo: "HH", at: Earlier)).ShouldBeOfType<ScreeningDecision.Clear>();

    [Test]
    public void A_call_off_of_the_same_blanket_order_passes() =>
        Decide(Order(release: "002"), Order(release: "001", at: Earlier)).ShouldBeOfType<ScreeningDecision.Clear>();

    [Test]
    public void A_weekly_order_passes()
    {
        var weeks = Enumerable.Range(1, 8).Select(week => Order($"PO-{8000 - (week * 37)}", at: Given.Now.AddDays(-7 * week))).ToArray();
        Decide(Order("PO-9001"), weeks).ShouldBeOfType<ScreeningDecision.Clear>();
    }

    [Test]
    public void Another_customers_order_of_the_same_basket_passes() =>
        Decide(Order("4711/A", customer: "NORD-02"), Order(customer: "NORD-01", at: Earlier)).ShouldBeOfType<ScreeningDecision.Clear>();

    [Test]
    public void Reference_and_basket_of_another_customer_are_held_as_its_second_name() =>
        Decide(Order(customer: "NORD-02", channel: "portal"), Order(customer: "NORD-01", at: Earlier)).ShouldBeOfType<ScreeningDecision.Hold>();

    [TestCase(OrderIntent.Change)]
    [TestCase(OrderIntent.Cancel)]
    [TestCase(OrderIntent.Return)]
    public void What_is_no_new_order_waits_for_a_person(OrderIntent intent) =>
        Decide(Order() with { Intent = intent }).ShouldBeOfType<ScreeningDecision.Hold>().Kind.ShouldBe(HoldKind.NotANewOrder);

    [Test]
    public void A_used_number_with_other_content_is_held()
    {
        var original = Profile(Order());
        var decision = Screening.Decide(CaseOf(Profile(Order("X"))) with { ConflictsWith = original }, Policy).ShouldBeOfType<ScreeningDecision.Hold>();
        decision.Kind.ShouldBe(HoldKind.IdentityConflict);
        decision.MatchedOrder.ShouldBe(original.OrderId);
    }

    [Test]
    public void The_same_case_gives_the_same_decision()
    {
        var candidates = Enumerable.Range(0, 20).Select(n => Profile(Order($"PO-{n}"))).ToArray();
        var order = Profile(Order("PO-77"));
        var one = Screening.Decide(CaseOf(order, candidates), Policy);
        var other = Screening.Decide(CaseOf(order, [.. candidates.Reverse()]), Policy);
        other.Best!.Bits.ShouldBe(one.Best!.Bits);
        other.GetType().ShouldBe(one.GetType());
    }

    [Test]
    public void Evidence_and_prior_add_up_to_the_score()
    {
        var best = Decide(Order("PO-7O01"), Order(at: Earlier)).Best!;
        best.Bits.ShouldBe(Policy.PriorBits + best.Evidence.Sum(static finding => finding.Bits), 1e-9);
        best.Probability.ShouldBe(1 / (1 + Math.Pow(2, -best.Bits)), 1e-12);
        best.Evidence.ShouldAllBe(static finding => finding.Words.Length > 0);
    }

    [Test]
    public void A_withdrawn_order_is_no_original()
    {
        var (order, original) = (Profile(Order(), TimeSpan.FromMinutes(1)), Profile(Order(at: Earlier)));
        Screening.Decide(new ScreeningCase(order, null, [new Candidate(original, IsWithdrawn: true)], ProductShares.None), Policy).ShouldBeOfType<ScreeningDecision.Clear>().Best.ShouldBeNull();
        Screening.Decide(new ScreeningCase(order, null, [new Candidate(original)], ProductShares.None), Policy).ShouldBeOfType<ScreeningDecision.Hold>();
    }

    [Test]
    public void Others_that_come_near_are_told_three_at_most_and_the_likeliest_first()
    {
        var earlier = Enumerable.Range(1, 6).Select(static minutes => Order(at: Given.Now.AddMinutes(-minutes))).ToArray();
        var held = Decide(Order(channel: "portal"), earlier).ShouldBeOfType<ScreeningDecision.Hold>();
        held.Near.Count.ShouldBe(3);
        held.Near.Select(static near => near.Bits).ShouldBeInOrder(SortDirection.Descending);
        held.Near.ShouldAllBe(near => near.Bits <= held.Best!.Bits && near.Order.OrderId != held.MatchedOrder);
        Decide(Order("PO-9999"), Order("PO-1234", customer: "OTHER") with { Lines = [Given.Line(1, "Z", 1)] }).Near.ShouldBeEmpty();
    }

    [TestCase(OrderIntent.Cancel, 3, true)]
    [TestCase(OrderIntent.Return, 3, true)]
    [TestCase(OrderIntent.Change, 3, false)]
    [TestCase(OrderIntent.Cancel, 2, false)]
    public void A_cancellation_of_most_of_an_order_withdraws_it(OrderIntent intent, int lines, bool withdraws)
    {
        var original = Profile(Order(at: Earlier));
        var order = Order() with { Intent = intent, Lines = [.. Order().Lines.Take(lines)] };
        Screening.Decide(CaseOf(Profile(order), original), Policy).Withdraws.ShouldBe(withdraws ? original.OrderId : null);
        Screening.Decide(CaseOf(Profile(order with { Customer = new Party("OTHER") }), original), Policy).Withdraws.ShouldBeNull();
    }

    [Test]
    public void The_same_lines_under_the_same_number_are_a_duplicate_and_no_amendment() =>
        Decide(Order(), Order(at: Earlier)).ShouldBeOfType<ScreeningDecision.Hold>().Kind.ShouldBe(HoldKind.SuspectedDuplicate);
}
