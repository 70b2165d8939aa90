using System.Collections.Frozen;

namespace Odoo.Integration.Orders;

/// <summary>The state machine: which move is allowed from which state.</summary>
public static class OrderMoves
{
    private static readonly FrozenDictionary<OrderState, OrderState[]> Allowed = new Dictionary<OrderState, OrderState[]>
    {

        // Received to submitted: people keyed it into Odoo, it was read back from there. To duplicate: a change that changes nothing.
        [OrderState.Received] = [OrderState.Cleared, OrderState.Quarantined, OrderState.Failed, OrderState.Submitted, OrderState.Duplicate],
        [OrderState.Quarantined] = [OrderState.Cleared, OrderState.Duplicate, OrderState.Rejected],

        // Back to where a verdict found it: it was taken back before anything followed from it.
        [OrderState.Cleared] = [OrderState.Submitting, OrderState.Quarantined, OrderState.Failed],

        // Submitting to itself: an answer that did not come, asked again.
        [OrderState.Submitting] =
            [OrderState.Submitting, OrderState.Submitted, OrderState.Waiting, OrderState.Quarantined, OrderState.Failed],
        [OrderState.Waiting] = [OrderState.Submitting],
        [OrderState.Failed] = [OrderState.Received, OrderState.Cleared, OrderState.Rejected],

        // Submitted to itself: what happens to the sale order afterwards, such as its confirmation.
        [OrderState.Submitted] = [OrderState.Submitted],
        [OrderState.Duplicate] = [OrderState.Quarantined],
        [OrderState.Rejected] = [OrderState.Quarantined, OrderState.Failed],
    }.ToFrozenDictionary();

    /// <summary>Whether an order may move so. A first event has no state before it and may only be <see cref="OrderState.Received"/>.</summary>
    public static bool May(OrderState? from, OrderState to) =>
        from is { } state ? Allowed[state].Contains(to) : to == OrderState.Received;

    /// <summary>Whether the hub still has work to do on it by itself.</summary>
    public static bool IsInFlight(OrderState state) =>
        state is OrderState.Received or OrderState.Cleared or OrderState.Submitting or OrderState.Waiting or OrderState.Failed;
}
