using System.Text;

namespace Odoo.Integration.Channels.Webhooks;

/// <summary>
/// BigCommerce: the headers of Standard Webhooks, signed with the app's client secret as its text stands, not decoded from base64. The delivery id is <c>webhook-id</c>.
/// </summary>
/// <remarks>
/// A store that sends no <c>webhook-signature</c> has a custom header set on its hook instead (field <c>headers</c> of POST /v3/hooks): use <c>bearer</c> for it.
/// Source: developer.bigcommerce.com, "Webhooks overview", which names Standard Webhooks and the client secret as its key.
/// </remarks>
public sealed class BigCommerceSignature : IWebhookSignature
{
    public string Name => "bigcommerce";

    public WebhookVerdict Check(WebhookRequest request, IReadOnlyList<string> secrets, TimeSpan tolerance) =>
        StandardSignature.Check(request, secrets.Select(static secret => Encoding.UTF8.GetBytes(secret)), tolerance);

    public string? DeliveryId(WebhookRequest request) => request.Header("webhook-id");
}
