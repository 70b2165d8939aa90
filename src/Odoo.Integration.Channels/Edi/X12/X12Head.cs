namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>Under which envelopes a transaction set came.</summary>
/// <param name="Interchange">The interchange.</param>
/// <param name="Group">The functional group.</param>
/// <param name="Type">ST01: 850, 860, …</param>
/// <param name="ControlNumber">ST02.</param>
internal sealed record X12Head(X12Interchange Interchange, X12Group Group, string Type, string ControlNumber)
{
    /// <summary>The set as people name it.</summary>
    public string Position { get; } = $"{Interchange.Position}, group {X12Interchange.Number(Group.ControlNumber)}, message {X12Interchange.Number(ControlNumber)}";
}
