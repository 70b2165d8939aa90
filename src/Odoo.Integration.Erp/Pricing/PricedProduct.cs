using System.Collections.Immutable;

namespace Odoo.Integration.Erp.Pricing;

/// <summary>A product, as far as its price needs it.</summary>
/// <param name="Id">Database id of <c>product.product</c>.</param>
/// <param name="TemplateId">Its <c>product.template</c>.</param>
/// <param name="Categories">Its category first, then that one's parent, up to the root.</param>
/// <param name="UnitId">Its unit, which prices and quantities of rules are for.</param>
/// <param name="ListPrice">Its sales price with what its attributes add, for one of its unit.</param>
/// <param name="CurrencyId">Currency of that price.</param>
/// <param name="Cost">Its cost in the selling company; null where Odoo does not show it to the hub's user.</param>
/// <param name="CostCurrencyId">Currency of the cost: the selling company's.</param>
/// <param name="CostCurrency">That currency's code.</param>
internal sealed record PricedProduct(
    long Id, long TemplateId, ImmutableArray<long> Categories, long UnitId, decimal ListPrice, long CurrencyId, decimal? Cost, long CostCurrencyId, string? CostCurrency)
{
    /// <summary>Why its price in Odoo is not its price list's; null where it is.</summary>
    public string? Unlike { get; init; }
}
