using Odoo.Integration.Erp.SaleOrders;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Hub.Configuration;

/// <summary>Where a channel's orders go in Odoo, and how.</summary>
/// <param name="Server">Name of the server.</param>
/// <param name="Terms">What its sale orders get.</param>
/// <param name="Confirm">Which of them the hub confirms.</param>
/// <param name="ConfirmUnder">The value for <see cref="ConfirmPolicy.Under"/>.</param>
public sealed record OdooRoute(string Server, SaleOrderTerms Terms, ConfirmPolicy Confirm = ConfirmPolicy.Never, decimal? ConfirmUnder = null)
{
    /// <summary>The way of orders whose channel is configured no more.</summary>
    public static readonly OdooRoute Main = new(OdooServerSettings.MainServer, new SaleOrderTerms());

    /// <summary>Whether the hub is to confirm the order; one without prices is never under a value.</summary>
    public bool Confirms(Order order) => Confirm == ConfirmPolicy.Always || (Confirm == ConfirmPolicy.Under && order.LinesValue() < ConfirmUnder);
}
