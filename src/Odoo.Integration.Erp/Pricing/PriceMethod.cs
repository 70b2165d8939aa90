namespace Odoo.Integration.Erp.Pricing;

/// <summary>How a rule of a price list makes its price: <c>product.pricelist.item.compute_price</c>.</summary>
internal enum PriceMethod
{
    Fixed,
    Percentage,
    Formula,

    /// <summary>One that a module added, and that only Odoo can work out.</summary>
    Other,
}
