namespace Odoo.Integration.Channels.Ecommerce;

/// <summary>What a line of an order can stand for beside a product of the shop; named as in <see cref="ShopSkus"/>.</summary>
internal enum ShopCharge
{
    Shipping,
    Discount,
    Fee,
    Tip,
    Duty,
    Wrapping,
    GiftCard,
    Item,
}
