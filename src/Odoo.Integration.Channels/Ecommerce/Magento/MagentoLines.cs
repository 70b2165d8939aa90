using Odoo.Integration.Channels.Json;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Ecommerce.Magento;

/// <summary>Makes lines of Magento's items, shipping, fixed product taxes and wrapping.</summary>
internal sealed class MagentoLines(MagentoProfile profile, JsonPlace order, ShopOrder lines)
{
    public void Read()
    {
        if (lines.Intent == OrderIntent.Cancel)
        {
            return;
        }

        var number = 0;
        foreach (var item in order["items"].Items().Where(static item => item["parent_item_id"].Code() is null or "0"))
        {
            ReadItem(item, ++number);
        }

        var shipping = MagentoAmounts.Of(order["shipping_amount"]) - MagentoAmounts.Of(order["shipping_discount_amount"]) + MagentoAmounts.Of(order["shipping_discount_tax_compensation_amount"]);
        lines.Charge(order["shipping_amount"], ShopCharge.Shipping, shipping, order["shipping_description"].Text(Text.MaxLength));
        var extension = order["extension_attributes"];
        lines.Charge(
            extension["gw_price"], ShopCharge.Wrapping, MagentoAmounts.Of(extension["gw_price"]) + MagentoAmounts.Of(extension["gw_items_price"]) + MagentoAmounts.Of(extension["gw_card_price"]), "Gift wrapping");
        lines.CheckCount();
    }

    private void ReadItem(JsonPlace item, int number)
    {
        if (item["qty_ordered"].Decimal() is not { } ordered)
        {
            if (!item["qty_ordered"].Exists)
            {
                item["qty_ordered"].Refuse("the quantity is missing", "send the item whole");
            }

            return;
        }

        if (MagentoAmounts.Of(item["qty_refunded"]) != 0)
        {
            item["qty_refunded"].Refuse("a part of the order is refunded: this does not say whether goods come back", "change or return the order in Odoo");
        }

        var description = item["name"].Text(Text.MaxLength);
        var price = UnitPrice(item, ordered, description);
        lines.Add(item, number, item["sku"].Code(), description, ordered - MagentoAmounts.Of(item["qty_canceled"]), price);
        lines.Charge(item["weee_tax_applied_row_amount"], ShopCharge.Fee, MagentoAmounts.Of(item["weee_tax_applied_row_amount"]), description);
    }

    private decimal? UnitPrice(JsonPlace item, decimal ordered, string? description)
    {
        if (!item["row_total"].Exists || ordered is <= 0 or > Quantity.Max)
        {
            if (!item["row_total"].Exists)
            {
                item["row_total"].Refuse("the item's value is missing", "send the item whole");
            }

            return null;
        }

        var full = MagentoAmounts.Of(item["row_total"]);
        var discount = MagentoAmounts.Of(item["discount_amount"]) - MagentoAmounts.Of(item["discount_tax_compensation_amount"]);
        if (discount != 0 && !ShopOrder.IsExact(full - discount, ordered, out _) && ShopOrder.IsExact(full, ordered, out var price) && profile.Skus.Discount is not null)
        {
            lines.Charge(item["discount_amount"], ShopCharge.Discount, -discount, description);
            return price;
        }

        return lines.UnitPrice(item["row_total"], full - discount, ordered);
    }
}
