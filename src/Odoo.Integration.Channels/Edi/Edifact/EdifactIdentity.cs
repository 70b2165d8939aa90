namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>What makes the idempotency key of a message.</summary>
public enum EdifactIdentity
{
    /// <summary>Sender, recipient and their qualifiers with the references of interchange, group and message (ISO 9735-1, 0020 with 0062).</summary>
    Interchange,

    /// <summary>The order's content: for partners who use references again.</summary>
    Content,
}
