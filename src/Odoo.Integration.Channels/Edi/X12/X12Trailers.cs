using System.Globalization;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>
/// Holds what trailers promise against what came: the control number of their head, and a count (X12.5 interchange control, X12.6 application
/// control structure). An error is its code for the acknowledgement, 0 for none.
/// </summary>
internal static class X12Trailers
{
    /// <summary>Most segments of one transaction set: an order of 50,000 lines with a few segments a line.</summary>
    public const int MaxSegments = 500_000;

    /// <summary>Remedy of what was damaged on the way.</summary>
    public const string SendAgain = "have the partner send the interchange again";

    /// <summary>The same where what stands before it is sound.</summary>
    public const string RestWasRead = "what is complete was read; " + SendAgain;

    /// <summary>By SE: the code is of <see cref="X12SetReceipt"/>.</summary>
    public static (int Error, string What) Check(X12Head set, Segment end)
    {
        if (end.Number > MaxSegments)
        {
            return (X12SetReceipt.NotSupported, $"the transaction set has more than {MaxSegments} segments");
        }

        if (end[2] != set.ControlNumber)
        {
            return (X12SetReceipt.ControlNumbersDiffer, $"SE02 says {Flaw.Quote(end[2])}, ST02 {Flaw.Quote(set.ControlNumber)}: the set is damaged");
        }

        return Counts(end[1], end.Number) ? (0, string.Empty) : (X12SetReceipt.CountDiffers, $"SE01 counts {Flaw.Quote(end[1])} segments, {end.Number} came: the set is damaged");
    }

    /// <summary>By GE: the code is of <see cref="X12GroupReceipt"/>.</summary>
    public static (int Error, string What) Check(X12Group group, Segment end, int sets) =>
        !Counts(end[1], sets) ? (X12GroupReceipt.CountDiffers, $"GE01 counts {Flaw.Quote(end[1])} transaction sets, {sets} came")
        : !Same(end[2], group.ControlNumber) ? (X12GroupReceipt.ControlNumbersDiffer, $"GE02 says {Flaw.Quote(end[2])}, GS06 {Flaw.Quote(group.ControlNumber)}")
        : (0, string.Empty);

    /// <summary>By IEA: the code is data element I18.</summary>
    public static (int Error, string What) Check(X12Interchange interchange, Segment end, int groups)
    {
        const int controlNumbersDiffer = 1;
        const int countDiffers = 21;
        return !Counts(end[1], groups) ? (countDiffers, $"IEA01 counts {Flaw.Quote(end[1])} groups, {groups} came")
            : !Same(end[2], interchange.ControlNumber) ? (controlNumbersDiffer, $"IEA02 says {Flaw.Quote(end[2])}, ISA13 {Flaw.Quote(interchange.ControlNumber)}")
            : (0, string.Empty);
    }

    private static bool Counts(string promised, int counted) => promised.TrimStart('0') == (counted == 0 ? string.Empty : counted.ToString(CultureInfo.InvariantCulture));

    private static bool Same(string value, string expected) => X12Interchange.Number(value) == X12Interchange.Number(expected);
}
