using System.Text;

namespace Odoo.Integration.Channels.Webhooks;

/// <summary>
/// BigCommerce: the headers of Standard Webhooks, signed with the app's client secret. The delivery id is <c>webhook-id</c>.
/// </summary>
/// <remarks>
/// The secret is tried as its text stands and as base64, because what is published about it leaves open which of the two the key is; whoever can sign with either knows the secret. A hook of a store that signs nothing
/// gets a header of its own instead (field <c>headers</c> of POST /v3/hooks): use <c>bearer</c> for it.
/// Source: github.com/hookdeck/webhook-skills, bigcommerce-webhooks, which verifies with the Standard Webhooks library and the client secret. Not tried against a delivery of BigCommerce's.
/// </remarks>
public sealed class BigCommerceSignature : IWebhookSignature
{
    public string Name => "bigcommerce";

    public WebhookVerdict Check(WebhookRequest request, IReadOnlyList<string> secrets, TimeSpan tolerance) =>
        StandardSignature.Check(request, secrets.SelectMany(static secret => new[] { Encoding.UTF8.GetBytes(secret), Hmac.Key(secret) }), tolerance);

    public string? DeliveryId(WebhookRequest request) => request.Header("webhook-id");
}
