using Odoo.Integration.Channels.Json;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Channels.Ecommerce.Shopify;

/// <summary>Makes lines of Shopify's line items, shipping lines, tips, duties and fees.</summary>
internal sealed class ShopifyLines(ShopifyProfile profile, JsonPlace order, ShopOrder lines, ShopifyAmounts amounts)
{
    public void Read()
    {
        if (lines.Intent == OrderIntent.Cancel)
        {
            return;
        }

        var number = 0;
        foreach (var item in order["line_items"].Items())
        {
            ReadItem(item, ++number);
        }

        foreach (var shipping in order["shipping_lines"].Items().Where(static line => !line["is_removed"].Flag()))
        {
            var net = amounts.Of(shipping, "price") - amounts.Sum(shipping["discount_allocations"], "amount");
            lines.Charge(shipping["price"], ShopCharge.Shipping, net - (amounts.TaxesIncluded ? amounts.Sum(shipping["tax_lines"]) : 0), shipping["title"].Text(Orders.Values.Text.MaxLength));
        }

        lines.Charge(order["total_tip_received"], ShopCharge.Tip, amounts.Of(order, "total_tip_received"), "Tip");
        ReadFees();
        CheckReturns();
        lines.CheckCount();
    }

    private void ReadItem(JsonPlace item, int number)
    {
        var ordered = item["quantity"].Decimal();
        var quantity = item["current_quantity"].Exists ? item["current_quantity"].Decimal() : ordered;
        if (ordered is null || quantity is null)
        {
            if (!item["quantity"].Exists)
            {
                item["quantity"].Refuse("the quantity is missing", "send the item whole");
            }

            return;
        }

        var description = item["name"].Text(Orders.Values.Text.MaxLength) ?? item["title"].Text(Orders.Values.Text.MaxLength);
        var price = UnitPrice(item, ordered.Value, quantity.Value, description);
        lines.Add(item, number, item["sku"].Code(), description, quantity.Value, price, item["gift_card"].Flag() ? ShopCharge.GiftCard : ShopCharge.Item);
        foreach (var duty in item["duties"].Items())
        {
            lines.Charge(duty, ShopCharge.Duty, amounts.Of(duty, "price") is var net && net != 0 ? net : MoneyOf(duty), description);
        }
    }

    // A duty names its amount as shop_money and presentment_money, without a set around them.
    private decimal MoneyOf(JsonPlace duty) => duty[profile.Presentment ? "presentment_money" : "shop_money"]["amount"].Amount() ?? 0;

    private decimal? UnitPrice(JsonPlace item, decimal ordered, decimal quantity, string? description)
    {
        if (!item["price"].Exists && !item["price_set"].Exists)
        {
            item["price"].Refuse("the price is missing", "send the item whole");
            return null;
        }

        var price = amounts.Of(item, "price");
        if (ordered is <= 0 or > Orders.Values.Quantity.Max)
        {
            return price;
        }

        var discount = amounts.Sum(item["discount_allocations"], "amount");
        var tax = amounts.TaxesIncluded ? amounts.Sum(item["tax_lines"]) : 0;
        var net = (price * ordered) - discount - tax;

        // The discount for itself, where it does not divide and nothing was removed since.
        if (!ShopOrder.IsExact(net, ordered, out _) && tax == 0 && discount != 0 && quantity == ordered && profile.Skus.Discount is not null && !profile.RoundUnitPrices)
        {
            lines.Charge(item["discount_allocations"], ShopCharge.Discount, -discount, description);
            return price;
        }

        return lines.UnitPrice(item["price"], net, ordered);
    }

    // Fees that the payment or the market brings; Shopify sums them up over the order.
    private void ReadFees()
    {
        foreach (var field in new[] { "current_total_additional_fees", "original_total_additional_fees" })
        {
            if (order[field + "_set"].Exists)
            {
                lines.Charge(order[field + "_set"], ShopCharge.Fee, amounts.Of(order, field), "Additional fees");
                return;
            }
        }
    }

    private void CheckReturns()
    {
        if (lines.Intent != OrderIntent.Change)
        {
            return;
        }

        foreach (var item in order["refunds"].Items().SelectMany(static refund => refund["refund_line_items"].Items()))
        {
            if (item["restock_type"].Text() == "return")
            {
                item["restock_type"].Refuse("goods came back: a return is no change of what was ordered", "enter the return in Odoo");
                return;
            }
        }
    }
}
