namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>The head of an interchange: what its ISA segment says, blanks at the ends dropped (X12.5, ISA01 to ISA16).</summary>
/// <param name="SenderQualifier">ISA05.</param>
/// <param name="Sender">ISA06.</param>
/// <param name="ReceiverQualifier">ISA07.</param>
/// <param name="Receiver">ISA08.</param>
/// <param name="Day">ISA09, as written.</param>
/// <param name="Time">ISA10, as written.</param>
/// <param name="Repetition">ISA11: the repetition separator from version 00402 on, <c>U</c> before.</param>
/// <param name="Version">ISA12.</param>
/// <param name="ControlNumber">ISA13, as written.</param>
/// <param name="WantsReceipt">ISA14: whether an acknowledgement is asked for.</param>
/// <param name="Usage">ISA15: P production, T test, I information.</param>
/// <param name="Delimiters">What the segment itself shows.</param>
internal sealed record X12Interchange(
    string SenderQualifier, string Sender, string ReceiverQualifier, string Receiver, string Day, string Time, string Repetition, string Version, string ControlNumber,
    bool WantsReceipt, string Usage, Delimiters Delimiters)
{
    /// <summary>Number of data elements of ISA.</summary>
    public const int Elements = 16;

    /// <summary>Whether nothing in it may be delivered (ISA15, data element I14).</summary>
    public bool IsTest => Usage == "T";

    /// <summary>The interchange as people name it.</summary>
    public string Position => $"interchange {Number(ControlNumber)}";

    public static X12Interchange Of(Segment isa, Delimiters delimiters) => new(
        isa[5], isa[6], isa[7], isa[8], isa[9], isa[10], isa[11], isa[12], isa[13], isa[14] == "1", isa[15], delimiters);

    /// <summary>A control number without its leading zeros.</summary>
    public static string Number(string control) => control.TrimStart('0') is { Length: > 0 } digits ? digits : "0";
}
