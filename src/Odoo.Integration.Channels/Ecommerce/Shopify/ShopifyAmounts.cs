using Odoo.Integration.Channels.Json;

namespace Odoo.Integration.Channels.Ecommerce.Shopify;

/// <summary>Reads amounts in the currency that the profile takes: <c>price</c>, or <c>price_set.presentment_money.amount</c>.</summary>
internal sealed class ShopifyAmounts(ShopifyProfile profile, JsonPlace order)
{
    // Where both are one, Shopify's older payloads leave the sets out.
    private readonly bool _presentment = profile.Presentment && order["presentment_currency"].Text() != order["currency"].Text();

    public bool TaxesIncluded { get; } = order["taxes_included"].Flag();

    /// <summary>An amount of an object; zero when missing.</summary>
    public decimal Of(JsonPlace holder, string field) => Find(holder, field) ?? 0;

    /// <summary>The sum of an amount over an array.</summary>
    public decimal Sum(JsonPlace array, string field = "price") => array.Items().Sum(item => Of(item, field));

    /// <summary>The total without tax, as it stands now; null where none is stated.</summary>
    public decimal? TotalWithoutTax()
    {
        var now = Find(order, "current_total_price");
        return (now ?? Find(order, "total_price")) - (now is null ? Of(order, "total_tax") : Of(order, "current_total_tax"));
    }

    private decimal? Find(JsonPlace holder, string field)
    {
        if (!_presentment)
        {
            return holder[field].Exists ? holder[field].Amount() : holder[field + "_set"]["shop_money"]["amount"].Amount();
        }

        var amount = holder[field + "_set"]["presentment_money"]["amount"];
        if (!amount.Exists && holder[field].Decimal() is not (null or 0))
        {
            amount.Refuse("the amount in the buyer's currency is missing", "set Money: shop in the channel's profile");
        }

        return amount.Amount();
    }
}
