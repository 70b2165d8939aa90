using Odoo.Integration.Channels.Webhooks;

namespace Odoo.Integration.Hub.Configuration;

/// <summary>How a channel's webhooks are proven.</summary>
/// <param name="Signature">By what.</param>
/// <param name="Secrets">With what; any of them.</param>
/// <param name="Tolerance">How far a signed time may be from now.</param>
/// <param name="Url">The address that the sender knows; null for that of the request.</param>
public sealed record WebhookTerms(IWebhookSignature Signature, IReadOnlyList<string> Secrets, TimeSpan Tolerance, Uri? Url)
{
    /// <summary>Not the secrets.</summary>
    public override string ToString() => $"webhooks signed as {Signature.Name}";
}
