namespace Odoo.Integration.Channels.Webhooks;

/// <summary>The headers of a webhook as signatures need them.</summary>
internal static class WebhookHeaders
{
    /// <summary>The header without blanks at its ends; null where it is missing or blank.</summary>
    public static string? Header(this WebhookRequest request, string name) =>
        request.Headers.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
