namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>What tells a transaction set that comes again from another one.</summary>
public enum X12Identity
{
    /// <summary>Sender and receiver with their qualifiers, and the control numbers of interchange, group and set.</summary>
    ControlNumbers,

    /// <summary>Sender, receiver, order number and a hash of the set's segments without its control number.</summary>
    Content,
}
