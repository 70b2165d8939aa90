namespace Odoo.Integration.Channels.Webhooks;

/// <summary>HMAC-SHA256 of the body alone, in base64 in one header. No time is signed: what comes twice is told by its delivery id.</summary>
internal static class BodySignature
{
    public static WebhookVerdict Check(WebhookRequest request, string header, IEnumerable<string> secrets) =>
        request.Header(header) is not { } text || Hmac.Signature(text) is not { } signature ? WebhookVerdict.NotSigned
        : Hmac.Signs(signature, secrets, request.Body) ? WebhookVerdict.Genuine
        : WebhookVerdict.Forged;
}
