namespace Odoo.Integration.Channels.Ecommerce;

/// <summary>Where an item's own fields stand: what a problem's path names.</summary>
internal sealed record ShopLineFields(string Sku = "sku", string Quantity = "quantity", string Price = "price");
