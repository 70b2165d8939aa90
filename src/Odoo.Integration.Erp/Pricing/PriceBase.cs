namespace Odoo.Integration.Erp.Pricing;

/// <summary>What a rule starts from: <c>product.pricelist.item.base</c>.</summary>
internal enum PriceBase
{
    ListPrice,
    Cost,
    OtherList,

    /// <summary>One that a module added, and that only Odoo can work out.</summary>
    Other,
}
