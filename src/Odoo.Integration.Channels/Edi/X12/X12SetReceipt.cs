namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>The verdict on one transaction set: AK2 to AK5.</summary>
/// <param name="Type">AK201.</param>
/// <param name="ControlNumber">AK202.</param>
/// <param name="Error">AK502, data element 718: 1 not supported, 2 trailer missing, 3 control numbers differ, 4 count differs; 0 for none.</param>
/// <param name="BreaksStandard">Whether its segments keep it from being read (5).</param>
/// <param name="Faults">AK3 and AK4.</param>
internal sealed record X12SetReceipt(string Type, string ControlNumber, int Error, bool BreaksStandard, IReadOnlyList<X12Fault> Faults)
{
    public const int NotSupported = 1;
    public const int TrailerMissing = 2;
    public const int ControlNumbersDiffer = 3;
    public const int CountDiffers = 4;
    public const int SegmentsInError = 5;

    /// <summary>AK501, data element 717: rejected, accepted with errors noted, accepted.</summary>
    public string Code => Error > 0 || BreaksStandard ? "R" : Faults.Count > 0 ? "E" : "A";
}
