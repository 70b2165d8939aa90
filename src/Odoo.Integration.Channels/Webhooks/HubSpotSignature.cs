using System.Text;

namespace Odoo.Integration.Channels.Webhooks;

/// <summary>
/// HubSpot, version 3: <c>X-HubSpot-Signature-v3</c> is the base64 of the HMAC-SHA256 of method, URI, body and timestamp under the app's client secret;
/// <c>X-HubSpot-Request-Timestamp</c> is Unix milliseconds. HubSpot names no id of the delivery.
/// </summary>
/// <remarks>
/// Before signing, HubSpot writes twelve escapes of the URI as their characters; the rest stays escaped. The address must be the one that HubSpot
/// calls: behind a proxy, the hub's public one. The method is POST, the one that webhooks use. Versions 1 and 2 sign no time and are not taken.
/// Source: developers.hubspot.com, "Validating requests", section "Validate the v3 request signature".
/// </remarks>
public sealed class HubSpotSignature : IWebhookSignature
{
    private static readonly (string Escape, string Character)[] Unescaped =
    [
        ("%3A", ":"), ("%2F", "/"), ("%3F", "?"), ("%40", "@"), ("%21", "!"), ("%24", "$"), ("%27", "'"), ("%28", "("), ("%29", ")"), ("%2A", "*"), ("%2C", ","), ("%3B", ";"),
    ];

    public string Name => "hubspot";

    public WebhookVerdict Check(WebhookRequest request, IReadOnlyList<string> secrets, TimeSpan tolerance)
    {
        if (request.Header("x-hubspot-signature-v3") is not { } text || Hmac.Signature(text) is not { } signature
            || request.Header("x-hubspot-request-timestamp") is not { } timestamp)
        {
            return WebhookVerdict.NotSigned;
        }

        return !Hmac.Signs(signature, secrets, Encoding.UTF8.GetBytes("POST" + UriOf(request.Url)), request.Body, Encoding.UTF8.GetBytes(timestamp)) ? WebhookVerdict.Forged
            : SignedTime.FromMilliseconds(timestamp) is { } signed && SignedTime.IsNear(signed, request, tolerance) ? WebhookVerdict.Genuine
            : WebhookVerdict.OutOfTime;
    }

    public string? DeliveryId(WebhookRequest request) => null;

    // As it was written, not as Uri would mend it; a fragment never leaves a sender.
    private static string UriOf(Uri url)
    {
        var uri = url.OriginalString;
        foreach (var (escape, character) in Unescaped)
        {
            uri = uri.Replace(escape, character, StringComparison.OrdinalIgnoreCase);
        }

        return uri;
    }
}
