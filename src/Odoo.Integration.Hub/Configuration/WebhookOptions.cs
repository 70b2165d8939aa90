namespace Odoo.Integration.Hub.Configuration;

/// <summary>How a channel's webhooks prove who sends them: section <c>Channels:NAME:Webhook</c>.</summary>
public sealed class WebhookOptions
{
    /// <summary>The kind of signature: bearer, shopify, standard, woocommerce, … Required.</summary>
    public string Signature { get; set; } = string.Empty;

    /// <summary>What the sender signs with; more than one while it is changed. Required; best from the folder of secrets.</summary>
    public List<string> Secrets { get; set; } = [];

    /// <summary>How far a signed time may be from now, in seconds. Default: 300, as Standard Webhooks has it; 1 to 86400.</summary>
    public double ToleranceSeconds { get; set; } = 300;

    /// <summary>The address that the sender calls, where a proxy stands before the hub: some sign it. Default: that of the request.</summary>
    public string? Url { get; set; }
}
