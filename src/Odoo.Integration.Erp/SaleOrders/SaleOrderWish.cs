using Odoo.Integration.Orders;

namespace Odoo.Integration.Erp.SaleOrders;

/// <summary>An order that is to become a sale order.</summary>
/// <param name="Order">The order; its id names the sale order for ever.</param>
/// <param name="Terms">Its channel's terms.</param>
/// <param name="Accepted">Reasons for which it was held before and that a person accepted, as <see cref="SaleOrderResult.Held.Code"/>.</param>
public sealed record SaleOrderWish(Order Order, SaleOrderTerms Terms, IReadOnlyCollection<string> Accepted)
{
    public Guid Id => Order.Id!.Value;
}
