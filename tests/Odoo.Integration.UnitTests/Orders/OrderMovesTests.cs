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

    [TestCase(OrderState.Submitted)]
    [TestCase(OrderState.Duplicate)]
    [TestCase(OrderState.Rejected)]
    public void Final_states_are_final(OrderState state) => OrderMoves.IsFinal(state).ShouldBeTrue();

    [Test]
    public void Names_read_back()
    {
        foreach (var state in Enum.GetValues<OrderState>())
        {
            Integration.Orders.Names.Read<OrderState>(Integration.Orders.Names.Of(state)).ShouldBe(state);
        }
    }
}
