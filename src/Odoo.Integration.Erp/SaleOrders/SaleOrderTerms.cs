namespace Odoo.Integration.Erp.SaleOrders;

/// <summary>What a channel's configuration says of its sale orders.</summary>
/// <param name="Prices">Whose prices they get.</param>
/// <param name="CompanyId">Database id of the <c>res.company</c> that sells; null for the user's own.</param>
public sealed record SaleOrderTerms(PriceSource Prices = PriceSource.Channel, long? CompanyId = null);
