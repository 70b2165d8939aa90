using Odoo.Integration.Orders;

namespace Odoo.Integration.Corpus.Demands;

/// <summary>An order as it arrives, before it has numbers.</summary>
/// <param name="Demand">What it asks for.</param>
/// <param name="Source">The channel it comes by.</param>
/// <param name="At">When it arrives.</param>
/// <param name="Order">All but the ids and the provenance.</param>
/// <param name="Kind">Kind of the label.</param>
/// <param name="Original">The order it repeats; null for the first of its demand.</param>
/// <param name="KeepsNumber">A repeat on another channel that carries the first one's order number.</param>
internal sealed record Draft(
    Demand Demand, OrderSource Source, DateTimeOffset At, Order Order, string Kind, Draft? Original = null, bool KeepsNumber = false);
