using Odoo.Integration.Orders;
using Odoo.Integration.Store.Events;

namespace Odoo.Integration.UnitTests.Store;

public sealed class EventChainTests
{
    private static readonly Guid Id = Guid.CreateVersion7(Given.Now);

    [Test]
    public void Each_event_is_of_the_one_before()
    {
        var first = EventChain.First(Id, Given.Now, "received", "channel:portal", "{}");
        var second = EventChain.Link(new ChainHead(Id, first.Seq, first.Hash), Given.Now, "screened", OrderState.Received, OrderState.Cleared, "policy:1", "{}");
        second.Seq.ShouldBe(2);
        second.PreviousHash.ShouldBe(first.Hash);
        EventChain.HashOf(second).ShouldBe(second.Hash);
    }

    [Test]
    public void Any_change_changes_the_hash()
    {
        var link = EventChain.First(Id, Given.Now, "received", "channel:portal", "{}");
        OrderEvent[] changed =
        [
            link with { OrderId = Guid.CreateVersion7(Given.Now) }, link with { Seq = 2 }, link with { At = link.At.AddMicroseconds(1) }, link with { Kind = "other" },
            link with { From = OrderState.Received }, link with { To = OrderState.Cleared }, link with { Actor = "user:mallory" }, link with { Detail = "{ }" }, link with { PreviousHash = link.Hash },
        ];
        foreach (var other in changed)
        {
            EventChain.HashOf(other).ShouldNotBe(link.Hash);
        }
    }

    [Test]
    public void Times_are_those_that_postgresql_keeps() =>
        EventChain.First(Id, Given.Now.AddTicks(7), "received", "a", "{}").At.ShouldBe(Given.Now);

    [Test]
    public void A_move_that_is_not_allowed_is_never_written() => Should.Throw<InvalidOperationException>(() =>
        EventChain.Link(new ChainHead(Id, 1, new byte[32]), Given.Now, "x", OrderState.Quarantined, OrderState.Submitted, "a", "{}"));
}
