namespace Odoo.Integration.Store.Flow;

/// <summary>What happened within an hour.</summary>
/// <param name="From">Its beginning, UTC.</param>
/// <param name="Received">Orders that were stored.</param>
/// <param name="Held">Moves of an order to a person; one order may be held more than once.</param>
/// <param name="Submitted">Orders that a sale order was made for.</param>
public sealed record FlowHour(DateTimeOffset From, long Received, long Held, long Submitted);
