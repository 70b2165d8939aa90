namespace Odoo.Integration.Erp.Pricing;

/// <summary>What a rule is for: <c>product.pricelist.item.applied_on</c>. The narrower goes first.</summary>
internal enum PriceScope
{
    Variant,
    Product,
    Category,
    All,
}
