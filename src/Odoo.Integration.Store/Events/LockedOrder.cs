using Odoo.Integration.Orders;

namespace Odoo.Integration.Store.Events;

/// <summary>An order whose row this transaction holds: what its next move is decided on.</summary>
public sealed record LockedOrder(Guid OrderId, OrderState State, int Attempts, ChainHead Head);
