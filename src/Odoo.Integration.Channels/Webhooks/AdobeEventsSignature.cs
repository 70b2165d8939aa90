namespace Odoo.Integration.Channels.Webhooks;

/// <summary>
/// Adobe I/O Events, which carry Adobe Commerce's eventing: <c>x-adobe-digital-signature-1</c> and <c>-2</c> are base64 of RSA signatures (SHA-256) of the body; one that
/// fits is enough, the other is of the key that is due next. The delivery id is <c>x-adobe-event-id</c>. No time is signed.
/// </summary>
/// <remarks>
/// Adobe publishes the keys on static.adobeioevents.com, under the paths that <c>x-adobe-public-key1-path</c> and <c>-2-path</c> name. Nothing is fetched here: the channel's
/// secrets are those keys, in PEM, and are to be renewed when Adobe renews them. That the event is meant for this registration (<c>recipient_client_id</c> in the body) is not looked at: the key proves
/// Adobe alone, so the address of the webhook should be one that no one guesses.
/// Source: developer.adobe.com, I/O Events, "Signature verification for events".
/// </remarks>
public sealed class AdobeEventsSignature : IWebhookSignature
{
    public string Name => "adobe-io-events";

    public WebhookVerdict Check(WebhookRequest request, IReadOnlyList<string> secrets, TimeSpan tolerance)
    {
        var signatures = PublicKeySignature.Read(request.Header("x-adobe-digital-signature-1"), request.Header("x-adobe-digital-signature-2"));
        return signatures.Length == 0 ? WebhookVerdict.NotSigned
            : PublicKeySignature.Signs(signatures, secrets, request.Body.Span) ? WebhookVerdict.Genuine
            : WebhookVerdict.Forged;
    }

    public string? DeliveryId(WebhookRequest request) => request.Header("x-adobe-event-id");
}
