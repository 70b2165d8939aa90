namespace Odoo.Integration.Channels.Edi;

/// <summary>What tells a message that comes again from another one: what its idempotency key is made of.</summary>
public enum EdiIdentity
{
    /// <summary>
    /// Sender and receiver with their qualifiers, and the numbers of the envelopes: X12 ISA13, GS06 and ST02; EDIFACT 0020, 0048 and 0062
    /// (interchange, group, message).
    /// </summary>
    ControlNumbers,

    /// <summary>What the message orders, for partners who use their numbers again: two messages that say the same are one.</summary>
    Content,
}
