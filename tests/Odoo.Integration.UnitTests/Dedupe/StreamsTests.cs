using Odoo.Integration.Dedupe;
using Odoo.Integration.Dedupe.Profiles;
using Odoo.Integration.Dedupe.Streams;
using Odoo.Integration.Orders;
using static Odoo.Integration.UnitTests.Dedupe.DedupeGiven;

namespace Odoo.Integration.UnitTests.Dedupe;

public sealed class StreamsTests
{
    [TestCase(0, 1)]
    [TestCase(1, 0)]
    public void Orders_of_a_customer_are_found_within_the_horizon(int ticksBeyond, int found)
    {
        var index = new OrderIndex(Policy);
        index.Add(At(TimeSpan.Zero, "PO-1", "A"), isHeld: false);
        index.Candidates(At(TimeSpan.FromDays(Policy.HorizonDays) + TimeSpan.FromTicks(ticksBeyond), "PO-2", "B")).Candidates.Count.ShouldBe(found);
    }

    [TestCase(0, 1)]
    [TestCase(1, 0)]
    public void Orders_of_a_reference_are_found_within_a_longer_one(int ticksBeyond, int found)
    {
        var index = new OrderIndex(Policy);
        index.Add(At(TimeSpan.Zero, "PO-100", "A"), isHeld: false);
        var candidates = index.Candidates(At(TimeSpan.FromDays(Policy.ReferenceHorizonDays) + TimeSpan.FromTicks(ticksBeyond), "PO-100", "B")).Candidates;
        candidates.Count.ShouldBe(found);
        candidates.ShouldAllBe(static candidate => !candidate.IsRecent);
    }

    [TestCase(0, false)]
    [TestCase(1, true)]
    public void A_key_gives_its_latest_orders_up_to_the_cap_and_says_so(int more, bool capReached)
    {
        var index = new OrderIndex(Policy);
        var count = Policy.CandidatesPerKey + more;
        var orders = Enumerable.Range(0, count).Select(static at => At(TimeSpan.FromMinutes(at), null, $"SKU-{at}")).ToArray();
        foreach (var order in orders)
        {
            index.Add(order, isHeld: false);
        }

        var found = index.Candidates(At(TimeSpan.FromHours(5), null, "OTHER"));
        found.CapReached.ShouldBe(capReached);
        found.Candidates.Select(static candidate => candidate.Order.OrderId).ShouldBe(orders.TakeLast(Policy.CandidatesPerKey).Select(static order => order.OrderId), ignoreOrder: true);
    }

    [Test]
    public void What_lies_beyond_all_horizons_is_forgotten()
    {
        var index = new OrderIndex(Policy);
        var old = At(TimeSpan.Zero, "PO-1", "A");
        index.Add(old, isHeld: false);
        index.Add(At(TimeSpan.FromDays(Policy.ReferenceHorizonDays), "PO-2", "A"), isHeld: false);
        index.Find(old.OrderId).ShouldNotBeNull();
        index.Add(At(TimeSpan.FromDays(Policy.ReferenceHorizonDays) + TimeSpan.FromTicks(1), "PO-3", "A"), isHeld: false);
        index.Find(old.OrderId).ShouldBeNull();
        index.Count.ShouldBe(2);
        index.Candidates(At(TimeSpan.FromDays(Policy.ReferenceHorizonDays + 1), "PO-4", "A")).Candidates.Count.ShouldBe(2);
    }

    [Test]
    public void Held_and_withdrawn_orders_are_marked()
    {
        var index = new OrderIndex(Policy);
        var (held, withdrawn) = (At(TimeSpan.Zero, "PO-1", "A"), At(TimeSpan.Zero, "PO-2", "B"));
        index.Add(held, isHeld: true);
        index.Add(withdrawn, isHeld: false);
        index.Withdraw(withdrawn.OrderId);
        index.Withdraw(Guid.Empty);
        var candidates = index.Candidates(At(TimeSpan.FromHours(1), "PO-3", "C")).Candidates.ToDictionary(static candidate => candidate.Order.OrderId);
        (candidates[held.OrderId].IsHeld, candidates[held.OrderId].IsWithdrawn).ShouldBe((true, false));
        (candidates[withdrawn.OrderId].IsHeld, candidates[withdrawn.OrderId].IsWithdrawn).ShouldBe((false, true));
    }

    [TestCase(LinkedNames.Most, LinkedNames.Most)]
    [TestCase(LinkedNames.Most + 1, 0)]
    [TestCase(LinkedNames.Most + 9, 0)]
    public void A_mailbox_of_many_customers_links_none_of_them(int customers, int linked)
    {
        var links = new LinkedNames();
        for (var customer = 0; customer < customers; customer++)
        {
            links.Learn([$"c:{customer}", "e:BUYING@GROUP.EXAMPLE"]);
            links.Learn([$"c:{customer}", "e:BUYING@GROUP.EXAMPLE"]);
        }

        links.Of(["e:BUYING@GROUP.EXAMPLE"]).Length.ShouldBe(linked);
        links.Of(["c:0"]).ShouldBe(["e:BUYING@GROUP.EXAMPLE"]);
        links.Of(["c:unknown"]).ShouldBeEmpty();
    }

    [Test]
    public void An_order_is_found_under_the_name_that_an_earlier_one_linked()
    {
        var index = new OrderIndex(Policy);
        index.Add(Profile(Order(null) with { Customer = new Party("NORD-01", Email: "a@nord.example"), Lines = [Given.Line(1, "A", 1)] }), isHeld: false);
        var byMail = index.WithLinks(Profile(Order(null) with { Customer = new Party(null, Email: "a@nord.example"), Lines = [Given.Line(1, "B", 1)] }));
        byMail.LinkedNames.ShouldBe(["c:NORD01"]);
        index.Add(Profile(Order(null) with { Lines = [Given.Line(1, "C", 1)] }), isHeld: false);
        index.Candidates(byMail).Candidates.Count.ShouldBe(2);
    }

    [Test]
    public void The_very_same_order_is_a_duplicate()
    {
        var screening = new StreamScreening(Policy);
        var first = Next(Order());
        screening.Next(first).ShouldBeOfType<StreamDecision.Screened>();
        var again = screening.Next(Next(Order(), hours: 1)).ShouldBeOfType<StreamDecision.Duplicate>();
        again.Original.OrderId.ShouldBe(first.Profile.OrderId);
        screening.Count.ShouldBe(1);
    }

    [Test]
    public void A_number_with_other_content_is_a_conflict_and_the_first_stays_the_original()
    {
        var screening = new StreamScreening(Policy);
        var first = Next(Order());
        screening.Next(first);
        foreach (var (reference, hours) in new[] { ("PO-9999", 1), ("PO-9998", 2) })
        {
            var held = screening.Next(Next(Order(reference), hours)).ShouldBeOfType<StreamDecision.Screened>().Decision.ShouldBeOfType<ScreeningDecision.Hold>();
            (held.Kind, held.MatchedOrder).ShouldBe((HoldKind.IdentityConflict, first.Profile.OrderId));
        }

        screening.Next(Next(Order(), hours: 3)).ShouldBeOfType<StreamDecision.Duplicate>().Original.OrderId.ShouldBe(first.Profile.OrderId);

        // What conflicts is known too: it is held once.
        screening.Next(Next(Order("PO-9999"), hours: 4)).ShouldBeOfType<StreamDecision.Duplicate>();
    }

    [Test]
    public void Other_channels_revisions_and_orders_without_number_are_no_conflict()
    {
        var screening = new StreamScreening(Policy);
        screening.Next(Next(Order()));
        Kind(screening.Next(Next(Order("PO-9999", channel: "portal"), 1))).ShouldNotBe(HoldKind.IdentityConflict);
        Kind(screening.Next(Next(Order("PO-9999") with { Revision = 1, Intent = OrderIntent.Change }, 2))).ShouldBe(HoldKind.NotANewOrder);
        Kind(screening.Next(Next(Order("PO-9998") with { ExternalId = null }, 3))).ShouldNotBe(HoldKind.IdentityConflict);
    }

    [Test]
    public void A_duplicate_of_an_order_that_was_forgotten_is_one_still()
    {
        var screening = new StreamScreening(Policy);
        var first = Next(Order());
        screening.Next(first);
        screening.Next(Next(Order("PO-8888") with { ExternalId = "W-2" }, hours: 400 * 24));
        screening.Next(Next(Order(), hours: 401 * 24)).ShouldBeOfType<StreamDecision.Duplicate>().Original.OrderId.ShouldBe(first.Profile.OrderId);
    }

    [Test]
    public void What_was_cancelled_is_no_original()
    {
        var screening = new StreamScreening(Policy);
        screening.Next(Next(Order()));
        Kind(screening.Next(Next(Order() with { Intent = OrderIntent.Cancel, Revision = 1 }, 1))).ShouldBe(HoldKind.NotANewOrder);
        screening.Next(Next(Order("PO-7002") with { ExternalId = "W-2" }, 2)).ShouldBeOfType<StreamDecision.Screened>().Decision.ShouldBeOfType<ScreeningDecision.Clear>().Best.ShouldBeNull();
        screening.Count.ShouldBe(2);
    }

    private static HoldKind? Kind(StreamDecision decision) => (((StreamDecision.Screened)decision).Decision as ScreeningDecision.Hold)?.Kind;

    private static OrderProfile At(TimeSpan after, string? reference, string sku) => Profile(Order(reference, at: Given.Now + after) with { Lines = [Given.Line(1, sku, 1)] }, after);

    private static StreamOrder Next(Order order, int hours = 0) => StreamOrder.Of(order with { Id = Guid.CreateVersion7(Given.Now) }, Given.Now.AddHours(hours));
}
