using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Orders;

/// <summary>One line. At least one of SKU, buyer's SKU and GTIN is set.</summary>
/// <param name="Number">The line's number, 1 to 999,999,999, unique within the order.</param>
/// <param name="Sku">The manufacturer's product number (<c>default_code</c> in Odoo).</param>
/// <param name="BuyerSku">The customer's own product number.</param>
/// <param name="Gtin">GTIN of 8, 12, 13 or 14 digits.</param>
/// <param name="Description">For people.</param>
/// <param name="Quantity">How much, and of what unit; in a change: how much it is to be, zero for a line taken back.</param>
/// <param name="UnitPrice">Price of one unit in the order's currency; null where the price list decides.</param>
/// <param name="RequestedDelivery">The day asked for this line; null: that of the order.</param>
public sealed record OrderLine(
    int Number,
    string? Sku,
    string? BuyerSku,
    string? Gtin,
    string? Description,
    Quantity Quantity,
    UnitPrice? UnitPrice,
    DateOnly? RequestedDelivery = null);
