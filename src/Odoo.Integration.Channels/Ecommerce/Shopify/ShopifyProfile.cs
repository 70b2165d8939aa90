namespace Odoo.Integration.Channels.Ecommerce.Shopify;

/// <summary>What a Shopify shop's orders leave open: <c>Channels:NAME:Profile</c>.</summary>
public sealed class ShopifyProfile : ShopProfile
{
    /// <summary>The shop's domain, such as <c>acme.myshopify.com</c>: webhooks of other shops are refused. Default: any.</summary>
    public string? Shop { get; set; }

    /// <summary>Whether test orders are taken. Default: false, they are refused.</summary>
    public bool TestOrders { get; set; }

    /// <summary><c>shop</c> (default): amounts in the shop's currency; <c>presentment</c>: in the one that the buyer paid in.</summary>
    public string Money { get; set; } = "shop";

    internal bool Presentment => Money == "presentment";
}
