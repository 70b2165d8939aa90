using System.Globalization;
using System.Text;

namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>The head of an interchange: what UNA and its UNB segment say.</summary>
/// <param name="Syntax">Syntax identifier (0001): the character set, such as UNOC.</param>
/// <param name="Version">Syntax version (0002): 1 to 4.</param>
/// <param name="Sender">Sender (0004).</param>
/// <param name="SenderQualifier">Its qualifier (0007).</param>
/// <param name="SenderAddress">Its address for reverse routing, or internal identification (0008).</param>
/// <param name="Recipient">Recipient (0010).</param>
/// <param name="RecipientQualifier">Its qualifier (0007).</param>
/// <param name="RecipientAddress">Its routing address, or internal identification (0014).</param>
/// <param name="Reference">Interchange control reference (0020).</param>
/// <param name="WantsReceipt">Acknowledgement request (0031).</param>
/// <param name="IsTest">Test indicator (0035): any but 0.</param>
/// <param name="Delimiters">Of UNA, or the syntax's own.</param>
/// <param name="Encoding">Of its text.</param>
internal sealed record EdifactInterchange(
    string Syntax, string Version, string Sender, string SenderQualifier, string SenderAddress, string Recipient, string RecipientQualifier, string RecipientAddress,
    string Reference, bool WantsReceipt, bool IsTest, Delimiters Delimiters, Encoding Encoding)
{
    /// <summary>When it was prepared (0017, 0019), in whole minutes since 1970; null where that is no moment.</summary>
    public int? PreparedMinutes { get; private init; }

    /// <summary>The interchange as people name it.</summary>
    public string Position => $"interchange {Reference}";

    /// <summary>Whether a receipt can be addressed: what its UCI segment must repeat is there.</summary>
    public bool CanBeAnswered => Sender.Length > 0 && Recipient.Length > 0 && Reference.Length > 0;

    public static EdifactInterchange Of(Segment unb, Delimiters delimiters, Encoding encoding) => new(
        unb[1, 1, 1], unb[1, 2, 1], unb[2, 1, 1], unb[2, 2, 1], unb[2, 3, 1], unb[3, 1, 1], unb[3, 2, 1], unb[3, 3, 1],
        unb[5, 1, 1], unb[9, 1, 1] == "1", unb[11, 1, 1] is not ("" or "0"), delimiters, encoding)
    {
        PreparedMinutes = MinutesOf(unb[4, 1, 1], unb[4, 2, 1]),
    };

    // YYMMDD up to syntax 3, CCYYMMDD from 4 on.
    private static int? MinutesOf(string day, string time) =>
        DateTime.TryParseExact((day.Length == 6 ? "20" : string.Empty) + day + time, "yyyyMMddHHmm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) && at >= DateTime.UnixEpoch
            ? (int)(at - DateTime.UnixEpoch).TotalMinutes
            : null;
}
