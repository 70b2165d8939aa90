namespace Odoo.Integration.Erp.SaleOrders;

/// <summary>What a channel's configuration says of its sale orders.</summary>
/// <param name="Prices">Whose prices they get.</param>
/// <param name="CompanyId">Database id of the <c>res.company</c> that sells; null for the user's own.</param>
/// <param name="PriceTolerance">With <see cref="PriceSource.Checked"/>: how far a price may be from Odoo's price list, in percent of the list's.</param>
public sealed record SaleOrderTerms(PriceSource Prices = PriceSource.Channel, long? CompanyId = null, decimal PriceTolerance = 0);
