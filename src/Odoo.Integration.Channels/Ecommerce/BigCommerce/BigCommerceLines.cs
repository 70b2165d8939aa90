using Odoo.Integration.Channels.Json;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Ecommerce.BigCommerce;

/// <summary>Makes lines of BigCommerce's products, shipping, handling, wrapping and discounts.</summary>
internal sealed class BigCommerceLines(JsonPlace order, ShopOrder lines)
{
    private decimal _discounted;

    public void Read()
    {
        if (lines.Intent == OrderIntent.Cancel)
        {
            return;
        }

        foreach (var product in order["products"].Items().Where(static product => product["parent_order_product_id"].Code() is null or "0"))
        {
            ReadProduct(product);
        }

        lines.Charge(order["shipping_cost_ex_tax"], ShopCharge.Shipping, order["shipping_cost_ex_tax"].Amount() ?? 0, "Shipping");
        lines.Charge(order["handling_cost_ex_tax"], ShopCharge.Fee, order["handling_cost_ex_tax"].Amount() ?? 0, "Handling");
        lines.Charge(order["wrapping_cost_ex_tax"], ShopCharge.Wrapping, order["wrapping_cost_ex_tax"].Amount() ?? 0, "Gift wrapping");
        var rest = (order["coupon_discount"].Amount() ?? 0) + (order["discount_amount"].Amount() ?? 0) - _discounted;
        lines.Charge(order["discount_amount"], ShopCharge.Discount, -Math.Max(rest, 0), "Discount");
        lines.CheckCount();
    }

    private void ReadProduct(JsonPlace product)
    {
        if (product["id"].Integer(1) is not { } number || product["quantity"].Decimal() is not { } quantity || product["total_ex_tax"].Amount() is not { } full)
        {
            foreach (var missing in new[] { product["id"], product["quantity"], product["total_ex_tax"] }.Where(static place => !place.Exists))
            {
                missing.Refuse("this field is missing", "send the product whole");
            }

            return;
        }

        if (product["quantity_refunded"].Decimal() is not (null or 0))
        {
            product["quantity_refunded"].Refuse("a part of the order is refunded: this does not say whether goods come back", "change or return the order in Odoo");
        }

        var discount = product["applied_discounts"].Items().Sum(static applied => applied["amount"].Amount() ?? 0);
        _discounted += discount;
        var price = quantity is <= 0 or > Quantity.Max ? null : lines.UnitPrice(product["total_ex_tax"], full - discount, quantity);
        lines.Add(product, number, product["sku"].Code(), product["name"].Text(Text.MaxLength), quantity, price, product["type"].Text() == "giftcertificate" ? ShopCharge.GiftCard : ShopCharge.Item);
    }
}
