using Odoo.Integration.Hub.Pages.Orders;
using Odoo.Integration.Store.Browsing;

namespace Odoo.Integration.UnitTests.Hub.Pages;

public sealed class OrderTimelineTests
{
    private static readonly Guid Other = Guid.CreateVersion7(Given.Now);

    [Test]
    public void Moves_calls_repeats_and_notes_stand_in_their_sequence()
    {
        var entries = Timeline(
            [Move(0, "received", "received", "channel:portal", "{}"), Move(2, "submitting", "submitting", "hub", "{}"), Move(5, "submitted", "submitted", "odoo", "{}")],
            [new AttemptLine { StartedAt = At(3), EndedAt = At(4), Outcome = "done" }], [new ResendLine { ReceivedAt = At(6), ReceivedFrom = "http:demo" }],
            [Decision(1, "note", "user:anna", "asked the customer"), Decision(1, "clear", "policy:2026-11", null)]);
        entries.Select(static entry => entry.What).ShouldBe(["received", "note", "goes to Odoo", "call to Odoo: done, after 1 s", "stands in Odoo", "came again, and was answered with this order"]);
        entries.Select(static entry => entry.Who).ShouldBe(["channel portal", "anna", "hub", "hub", "odoo", "http:demo"]);
    }

    [Test]
    public void A_call_without_an_end_says_so() =>
        Timeline([], [new AttemptLine { StartedAt = At(0) }], [], []).ShouldHaveSingleItem().What.ShouldBe("call to Odoo: no end noted");

    [Test]
    public void What_an_event_kept_is_told_and_what_stands_elsewhere_is_not()
    {
        var facts = Timeline([Move(0, "held", "quarantined", "odoo", $$"""{"attempt":"x","note":null,"duplicateOf":"{{Other}}","more":{"OdooName":"S1","Words":["a","b"]} }""")], [], [], []).ShouldHaveSingleItem().Facts;
        facts.ShouldBe([new TimelineFact("duplicate of", Other.ToString(), Other), new TimelineFact("Odoo name", "S1", null), new TimelineFact("words", "a", null), new TimelineFact("words", "b", null)]);
    }

    [Test]
    public void A_detail_that_is_no_json_is_shown_as_it_is() => Timeline([Move(0, "received", "received", "hub", "{")], [], [], []).ShouldHaveSingleItem().Facts.ShouldBe([new TimelineFact("detail", "{", null)]);

    private static IReadOnlyList<TimelineEntry> Timeline(EventLine[] moves, AttemptLine[] attempts, ResendLine[] resends, ChainDecision[] decisions) => OrderTimeline.Of(
        new OrderDetail(new OrderSummary { Channel = "portal", Customer = "ACME", State = "received", OrderId = Other }, "{}", moves, [], attempts, 0, null),
        new OrderChain(new OrderOrigin { PayloadId = "sha256:00", IdempotencyKey = "k", Fingerprint = "00" }, resends, decisions));

    private static EventLine Move(int second, string kind, string to, string actor, string detail) => new() { At = At(second), Kind = kind, ToState = to, Actor = actor, Detail = detail };

    private static ChainDecision Decision(int second, string outcome, string actor, string? words) => new() { At = At(second), Outcome = outcome, Actor = actor, Words = words };

    private static DateTimeOffset At(int second) => Given.Now.AddSeconds(second);
}
