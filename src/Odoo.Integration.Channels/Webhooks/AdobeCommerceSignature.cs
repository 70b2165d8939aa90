using System.Text;

namespace Odoo.Integration.Channels.Webhooks;

/// <summary>
/// Adobe Commerce webhooks: <c>x-adobe-commerce-webhook-signature</c> is the base64 of the RSA signature (SHA-256) of the base64 of the body. The channel's secrets
/// are the public keys that Commerce shows under Stores, Configuration, Adobe Services, Webhooks ("Regenerate key pair"), in PEM. Neither time nor delivery id is sent.
/// </summary>
/// <remarks>
/// Adobe calls this an HMAC; its own example verifies it with a public key. Magento Open Source sends no webhooks of its own: modules for it mostly sign like <c>standard</c>, or use <c>bearer</c>.
/// Source: developer.adobe.com, Commerce extensibility, "Webhooks signature verification".
/// </remarks>
public sealed class AdobeCommerceSignature : IWebhookSignature
{
    public string Name => "adobe-commerce";

    public WebhookVerdict Check(WebhookRequest request, IReadOnlyList<string> secrets, TimeSpan tolerance)
    {
        var signatures = PublicKeySignature.Read(request.Header("x-adobe-commerce-webhook-signature"));
        if (signatures.Length == 0)
        {
            return WebhookVerdict.NotSigned;
        }

        var signed = Encoding.ASCII.GetBytes(Convert.ToBase64String(request.Body.Span));
        return PublicKeySignature.Signs(signatures, secrets, signed) ? WebhookVerdict.Genuine : WebhookVerdict.Forged;
    }

    public string? DeliveryId(WebhookRequest request) => null;
}
