namespace Odoo.Integration.Channels.Webhooks;

/// <summary>
/// WooCommerce: <c>X-WC-Webhook-Signature</c> is the base64 of the HMAC-SHA256 of the body under the webhook's secret. No time is signed, so
/// the tolerance means nothing here. The delivery id is <c>X-WC-Webhook-Delivery-ID</c>.
/// </summary>
/// <remarks>
/// WooCommerce does not try a failed delivery again by itself, and switches a webhook off after five failures in a row.
/// Source: developer.woocommerce.com, REST API, "Webhooks".
/// </remarks>
public sealed class WooCommerceSignature : IWebhookSignature
{
    public string Name => "woocommerce";

    public WebhookVerdict Check(WebhookRequest request, IReadOnlyList<string> secrets, TimeSpan tolerance) => BodySignature.Check(request, "x-wc-webhook-signature", secrets);

    public string? DeliveryId(WebhookRequest request) => request.Header("x-wc-webhook-delivery-id");
}
