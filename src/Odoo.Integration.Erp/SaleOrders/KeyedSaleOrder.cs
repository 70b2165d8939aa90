using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Erp.SaleOrders;

/// <summary>A sale order that people keyed into Odoo, read back.</summary>
/// <param name="Id">Database id.</param>
/// <param name="CreatedAt">When it was made, UTC.</param>
/// <param name="IsOurs">Whether the hub made it.</param>
/// <param name="Order">As a canonical order; null where there is nothing to compare: no customer, no product, or returns only.</param>
/// <param name="Problems">What the canonical order does not say, so that it may be compared and not sent on.</param>
/// <param name="Json">What was read, as bytes to keep.</param>
public sealed record KeyedSaleOrder(long Id, DateTimeOffset CreatedAt, bool IsOurs, Order? Order, IReadOnlyList<Problem> Problems, byte[] Json);
