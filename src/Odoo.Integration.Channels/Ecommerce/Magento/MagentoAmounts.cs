using Odoo.Integration.Channels.Json;

namespace Odoo.Integration.Channels.Ecommerce.Magento;

/// <summary>Amounts of Magento: four places in its database, binary numbers in its JSON.</summary>
internal static class MagentoAmounts
{
    private const int Places = 4;

    private const decimal Remnant = 0.00000001m;

    /// <summary>An amount without what its way through a binary number left behind (24.170000000000002); zero when missing.</summary>
    public static decimal Of(JsonPlace place)
    {
        var amount = place.Amount() ?? 0;
        var rounded = decimal.Round(amount, Places);
        return Math.Abs(amount - rounded) < Remnant ? rounded : amount;
    }

    /// <summary>The total without tax, with what gift cards, credit and points paid put back; null where none is stated.</summary>
    public static decimal? TotalWithoutTax(JsonPlace order)
    {
        var extension = order["extension_attributes"];
        return !order["grand_total"].Exists ? null : Of(order["grand_total"]) - Of(order["tax_amount"])
            + Of(extension["gift_cards_amount"]) + Of(extension["customer_balance_amount"]) + Of(extension["reward_currency_amount"]);
    }
}
