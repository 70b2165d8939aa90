namespace Odoo.Integration.Channels.Ecommerce.Shopify;

/// <summary>What a topic of Shopify says about an order. Source: shopify.dev, Webhooks, WebhookTopic.</summary>
internal enum ShopifyTopic
{
    /// <summary>No webhook: a file, or an answer of the API.</summary>
    None,

    Create,

    Updated,

    Cancelled,

    /// <summary>About the order, and said by orders/updated too.</summary>
    Repeated,

    /// <summary>The order was deleted; nothing but its id is sent.</summary>
    Deleted,

    /// <summary>About something else.</summary>
    Other,
}
