namespace Odoo.Integration.Channels.Webhooks;

/// <summary>
/// Shopify: <c>X-Shopify-Hmac-Sha256</c> is the base64 of the HMAC-SHA256 of the body under the app's client secret. No time is
/// signed (<c>X-Shopify-Triggered-At</c> stands outside the signature), so the tolerance means nothing here.
/// </summary>
/// <remarks>
/// The delivery id is <c>X-Shopify-Webhook-Id</c>: it stays the same when a delivery is tried again. <c>X-Shopify-Event-Id</c> names what
/// happened in the shop and is shared by the deliveries of several topics, so it would take orders/updated for a resend of orders/create.
/// Source: shopify.dev, "Verify webhook deliveries" and "Webhooks delivery structure". After a change of the client secret the old one
/// may still sign for an hour: keep both secrets configured that long.
/// </remarks>
public sealed class ShopifySignature : IWebhookSignature
{
    public string Name => "shopify";

    public WebhookVerdict Check(WebhookRequest request, IReadOnlyList<string> secrets, TimeSpan tolerance) => BodySignature.Check(request, "x-shopify-hmac-sha256", secrets);

    public string? DeliveryId(WebhookRequest request) => request.Header("x-shopify-webhook-id");
}
