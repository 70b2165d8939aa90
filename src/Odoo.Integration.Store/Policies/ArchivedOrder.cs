using Odoo.Integration.Orders;

namespace Odoo.Integration.Store.Policies;

/// <summary>An order as it came.</summary>
/// <param name="Order">The order, with its hub id.</param>
/// <param name="ReceivedAt">When it came.</param>
/// <param name="IsKeyed">Whether people keyed it into Odoo: it is compared with, and never held.</param>
public sealed record ArchivedOrder(Order Order, DateTimeOffset ReceivedAt, bool IsKeyed);
