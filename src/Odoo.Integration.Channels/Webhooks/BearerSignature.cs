namespace Odoo.Integration.Channels.Webhooks;

/// <summary>
/// For senders that sign nothing but can send a fixed header (Salesforce outbound calls, flows, hooks of BigCommerce with own headers):
/// <c>Authorization: Bearer SECRET</c>. It proves who sends, not what was sent or when: use it over TLS alone.
/// </summary>
/// <remarks>
/// An <c>Idempotency-Key</c> header, where the sender can set one, is the delivery id. Source: RFC 6750 §2.1.
/// </remarks>
public sealed class BearerSignature : IWebhookSignature
{
    private const string Scheme = "Bearer ";

    public string Name => "bearer";

    public WebhookVerdict Check(WebhookRequest request, IReadOnlyList<string> secrets, TimeSpan tolerance)
    {
        if (request.Header("authorization") is not { } header || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || header.Length == Scheme.Length)
        {
            return WebhookVerdict.NotSigned;
        }

        return SharedSecret.IsOneOf(header[Scheme.Length..].Trim(), secrets) ? WebhookVerdict.Genuine : WebhookVerdict.Forged;
    }

    public string? DeliveryId(WebhookRequest request) => request.Header("idempotency-key");
}
