namespace Odoo.Integration.Erp.Pricing;

/// <summary>All that prices of some products in some lists come from, as one company sells.</summary>
/// <param name="Conventions">What the version does otherwise than others.</param>
/// <param name="Lists">Price lists by id, with those that their rules refer to.</param>
/// <param name="Products">Products by id.</param>
/// <param name="Units">Units by id.</param>
/// <param name="Rates">Rates to the base currency by currency and day; not there where Odoo has none.</param>
/// <param name="Digits">Decimal places that a line's price is kept with; null where it is not rounded or Odoo does not tell.</param>
internal sealed record PriceBook(
    PriceConventions Conventions, IReadOnlyDictionary<long, PriceList> Lists, IReadOnlyDictionary<long, PricedProduct> Products, IReadOnlyDictionary<long, PriceUnit> Units,
    IReadOnlyDictionary<(long CurrencyId, DateOnly Day), decimal> Rates, int? Digits);
