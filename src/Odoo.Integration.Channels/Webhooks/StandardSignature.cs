using System.Text;

namespace Odoo.Integration.Channels.Webhooks;

/// <summary>
/// Standard Webhooks 1.0: HMAC-SHA256 of <c>ID.TIMESTAMP.BODY</c>, in base64 behind <c>v1,</c> in <c>webhook-signature</c>; several stand side by side,
/// parted by blanks, while a secret is changed. <c>webhook-id</c> is the same when a delivery is tried again; <c>webhook-timestamp</c> is Unix seconds.
/// </summary>
/// <remarks>
/// A secret is base64, with or without <c>whsec_</c> before it; one that is neither never fits. Signatures of other versions (<c>v1a</c>, Ed25519) are passed over.
/// Source: github.com/standard-webhooks/standard-webhooks, spec/standard-webhooks.md, "Signature scheme" and "Verifying webhook authenticity".
/// </remarks>
public sealed class StandardSignature : IWebhookSignature
{
    private const string SecretPrefix = "whsec_";

    private const string Version = "v1,";

    /// <summary>Most signatures looked at in one header: more than two are no change of a secret.</summary>
    private const int MaxSignatures = 16;

    public string Name => "standard";

    public WebhookVerdict Check(WebhookRequest request, IReadOnlyList<string> secrets, TimeSpan tolerance) =>
        Check(request, secrets.Select(static secret => Hmac.Key(secret.StartsWith(SecretPrefix, StringComparison.Ordinal) ? secret[SecretPrefix.Length..] : secret)), tolerance);

    public string? DeliveryId(WebhookRequest request) => request.Header("webhook-id");

    /// <summary>Checks with keys as bytes; null stands for a secret that is none.</summary>
    internal static WebhookVerdict Check(WebhookRequest request, IEnumerable<byte[]?> keys, TimeSpan tolerance)
    {
        var signatures = (request.Header("webhook-signature") ?? string.Empty).Split(' ', MaxSignatures + 1, StringSplitOptions.RemoveEmptyEntries)
            .Take(MaxSignatures).Where(static text => text.StartsWith(Version, StringComparison.Ordinal))
            .Select(static text => Hmac.Signature(text[Version.Length..])).OfType<byte[]>().ToArray();
        if (signatures.Length == 0 || request.Header("webhook-id") is not { } id || request.Header("webhook-timestamp") is not { } timestamp)
        {
            return WebhookVerdict.NotSigned;
        }

        var head = Encoding.UTF8.GetBytes($"{id}.{timestamp}.");
        var genuine = false;
        foreach (var key in keys.OfType<byte[]>())
        {
            foreach (var signature in signatures)
            {
                genuine |= Hmac.Signs(signature, key, head, request.Body);
            }
        }

        return !genuine ? WebhookVerdict.Forged
            : SignedTime.FromSeconds(timestamp) is { } signed && SignedTime.IsNear(signed, request, tolerance) ? WebhookVerdict.Genuine
            : WebhookVerdict.OutOfTime;
    }
}
