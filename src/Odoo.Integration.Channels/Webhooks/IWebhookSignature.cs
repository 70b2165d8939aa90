namespace Odoo.Integration.Channels.Webhooks;

/// <summary>
/// A way in which senders of webhooks prove who they are. Pure. Adding one is adding a class that implements this:
/// <see cref="WebhookSignatures"/> finds it.
/// </summary>
public interface IWebhookSignature
{
    /// <summary>What <c>Channels:NAME:Webhook:Signature</c> calls it, such as <c>shopify</c>.</summary>
    string Name { get; }

    /// <summary>Whether a request is from who knows a secret. Compares in constant time, over the bytes as they came.</summary>
    /// <param name="request">The request.</param>
    /// <param name="secrets">The channel's secrets as configured; more than one while they are changed. Any of them will do.</param>
    /// <param name="tolerance">How far a signed time may be from now, either way; of no meaning where none is signed.</param>
    WebhookVerdict Check(WebhookRequest request, IReadOnlyList<string> secrets, TimeSpan tolerance);

    /// <summary>The sender's own id of this delivery, the same when it is sent again; null where it sends none.</summary>
    string? DeliveryId(WebhookRequest request);
}
