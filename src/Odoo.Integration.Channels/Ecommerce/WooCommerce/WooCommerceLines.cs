using Odoo.Integration.Channels.Json;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Ecommerce.WooCommerce;

/// <summary>Makes lines of WooCommerce's line items, shipping lines and fee lines.</summary>
internal sealed class WooCommerceLines(WooCommerceProfile profile, JsonPlace order, ShopOrder lines)
{
    public void Read()
    {
        if (lines.Intent == OrderIntent.Cancel)
        {
            return;
        }

        foreach (var item in order["line_items"].Items().Where(static item => !IsComponent(item)))
        {
            ReadItem(item);
        }

        foreach (var shipping in order["shipping_lines"].Items())
        {
            lines.Charge(shipping["total"], ShopCharge.Shipping, shipping["total"].Amount() ?? 0, shipping["method_title"].Text(Text.MaxLength));
        }

        foreach (var fee in order["fee_lines"].Items())
        {
            lines.Charge(fee["total"], ShopCharge.Fee, fee["total"].Amount() ?? 0, fee["name"].Text(Text.MaxLength));
        }

        lines.CheckCount();
    }

    private static bool IsComponent(JsonPlace item) => item["bundled_by"].Code() is not (null or "0") || item["composite_parent"].Code() is not (null or "0");

    private void ReadItem(JsonPlace item)
    {
        if (item["id"].Integer(1) is not { } number || item["quantity"].Decimal() is not { } quantity)
        {
            var missing = item["id"].Exists ? item["quantity"] : item["id"];
            if (!missing.Exists)
            {
                missing.Refuse("this field is missing", "send the item whole");
            }

            return;
        }

        var description = item["name"].Text(Text.MaxLength);
        var price = UnitPrice(item, quantity, description);
        lines.Add(item, number, item["sku"].Code(), description, quantity, price);
    }

    private decimal? UnitPrice(JsonPlace item, decimal quantity, string? description)
    {
        if (item["total"].Amount() is not { } net || item["subtotal"].Amount() is var full && quantity is <= 0 or > Quantity.Max)
        {
            if (!item["total"].Exists)
            {
                item["total"].Refuse("the line's total is missing", "send the item whole");
            }

            return null;
        }

        if (full is { } before && before != net && !ShopOrder.IsExact(net, quantity, out _) && ShopOrder.IsExact(before, quantity, out var price) && profile.Skus.Discount is not null)
        {
            lines.Charge(item["total"], ShopCharge.Discount, net - before, description);
            return price;
        }

        return lines.UnitPrice(item["total"], net, quantity);
    }
}
