using Odoo.Integration.Orders;

namespace Odoo.Integration.Store.Versions;

/// <summary>A version of an order that was taken before.</summary>
internal sealed record KnownVersion(Guid Id, Order Order, OrderState State, DateTimeOffset ReceivedAt);
