namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>The head of an interchange: what its ISA segment says.</summary>
/// <param name="SenderQualifier">ISA05.</param>
/// <param name="Sender">ISA06, without trailing blanks.</param>
/// <param name="ReceiverQualifier">ISA07.</param>
/// <param name="Receiver">ISA08, without trailing blanks.</param>
/// <param name="ControlNumber">ISA13, as written.</param>
/// <param name="Delimiters">What the segment itself shows.</param>
internal sealed record X12Interchange(
    string SenderQualifier, string Sender, string ReceiverQualifier, string Receiver, string ControlNumber, Delimiters Delimiters)
{
    /// <summary>Number of data elements of ISA.</summary>
    public const int Elements = 16;

    /// <summary>The interchange as people name it.</summary>
    public string Position => $"interchange {Number(ControlNumber)}";

    /// <summary>A control number without its leading zeros.</summary>
    public static string Number(string control) => control.TrimStart('0') is { Length: > 0 } digits ? digits : "0";
}
