using Odoo.Integration.Orders;

namespace Odoo.Integration.UnitTests.Orders;

public sealed class OrderMovesTests
{
    [Test]
    public void Nothing_held_reaches_odoo_but_through_a_release()
    {
        OrderMoves.May(OrderState.Quarantined, OrderState.Submitting).ShouldBeFalse();
        OrderMoves.May(OrderState.Quarantined, OrderState.Submitted).ShouldBeFalse();
        OrderMoves.May(OrderState.Received, OrderState.Submitting).ShouldBeFalse();
        OrderMoves.May(OrderState.Quarantined, OrderState.Cleared).ShouldBeTrue();
    }

    [Test]
    public void What_may_exist_in_odoo_cannot_be_rejected()
    {
        OrderMoves.May(OrderState.Submitting, OrderState.Rejected).ShouldBeFalse();
        OrderMoves.May(OrderState.Submitted, OrderState.Rejected).ShouldBeFalse();
    }

    [Test]
    public void A_chain_begins_with_received()
    {
        foreach (var state in Enum.GetValues<OrderState>())
        {
            OrderMoves.May(null, state).ShouldBe(state == OrderState.Received);
        }
    }

    [Test]
    public void What_is_in_odoo_stays_there()
    {
        foreach (var state in Enum.GetValues<OrderState>())
        {
            OrderMoves.May(OrderState.Submitted, state).ShouldBe(state == OrderState.Submitted);
        }
    }

    [TestCase(OrderState.Duplicate)]
    [TestCase(OrderState.Rejected)]
    public void What_a_person_took_back_waits_for_a_person_again(OrderState state)
    {
        OrderMoves.May(state, OrderState.Quarantined).ShouldBeTrue();
        OrderMoves.May(state, OrderState.Cleared).ShouldBeFalse();
    }

    [Test]
    public void Names_read_back()
    {
        foreach (var state in Enum.GetValues<OrderState>())
        {
            Integration.Orders.Names.Read<OrderState>(Integration.Orders.Names.Of(state)).ShouldBe(state);
        }
    }
}
