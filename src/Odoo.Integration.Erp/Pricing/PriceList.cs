namespace Odoo.Integration.Erp.Pricing;

/// <summary>A price list with those of its rules that may be for the products in question, in any sequence.</summary>
/// <param name="Id">Database id of <c>product.pricelist</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="CurrencyId">Database id of the <c>res.currency</c> that it is in.</param>
/// <param name="Currency">That currency's code.</param>
/// <param name="Rules">Rules.</param>
internal sealed record PriceList(long Id, string Name, long CurrencyId, string Currency, IReadOnlyList<PriceRule> Rules)
{
    public override string ToString() => $"{Name} ({Currency})";
}
