namespace Odoo.Integration.Channels.Webhooks;

/// <summary>What a signature proves.</summary>
public enum WebhookVerdict
{
    /// <summary>Signed with one of the secrets, in time.</summary>
    Genuine,

    /// <summary>It bears no signature, or one that is none.</summary>
    NotSigned,

    /// <summary>Signed, and with none of the secrets.</summary>
    Forged,

    /// <summary>Signed rightly, at a time too far from now: an old one played again, or a clock that is wrong.</summary>
    OutOfTime,
}
