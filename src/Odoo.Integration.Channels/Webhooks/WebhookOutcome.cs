namespace Odoo.Integration.Channels.Webhooks;

/// <summary>What became of a webhook.</summary>
public enum WebhookOutcome
{
    /// <summary>Stored, all of it.</summary>
    Taken,

    /// <summary>Stored, and something in it cannot become an order.</summary>
    Refused,

    /// <summary>Not stored: its sender is not proven.</summary>
    NotProven,

    /// <summary>Not stored, and to be sent again.</summary>
    Again,
}
