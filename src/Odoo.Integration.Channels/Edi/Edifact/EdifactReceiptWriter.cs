using System.Globalization;
using System.Text;

namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>
/// Writes CONTRL (ISO 9735-4 for syntax 4, version D release 3 for syntax 1 to 3), with the service characters that need no UNA. Sender
/// and recipient change places; UCI, UCF and UCM name what was received as it named itself.
/// </summary>
internal static class EdifactReceiptWriter
{
    // 0083: 4 this level and all below it rejected; 7 this level acknowledged, and all below it that is not rejected by name.
    private const string Rejected = "4";
    private const string Acknowledged = "7";

    public static byte[] Write(EdifactReceipt receipt, int controlNumber, DateTimeOffset at)
    {
        var (interchange, number) = (receipt.Interchange, controlNumber.ToString(CultureInfo.InvariantCulture));
        var isNew = interchange.Version == "4";
        var text = new StringBuilder();
        Segment(text, "UNB", Composite(interchange.Syntax, interchange.Version), Recipient(interchange), Sender(interchange),
            at.UtcDateTime.ToString(isNew ? "yyyyMMdd':'HHmm" : "yyMMdd':'HHmm", CultureInfo.InvariantCulture), number,
            string.Empty, string.Empty, string.Empty, string.Empty, string.Empty, interchange.IsTest ? "1" : string.Empty);
        var segments = Message(text, receipt, isNew ? "4:1:UN" : "D:3:UN");
        Segment(text, "UNT", segments.ToString(CultureInfo.InvariantCulture), "1");
        Segment(text, "UNZ", "1", number);
        return interchange.Encoding.GetBytes(text.ToString());
    }

    // How many segments the message has, UNT included.
    private static int Message(StringBuilder text, EdifactReceipt receipt, string version)
    {
        var interchange = receipt.Interchange;
        Segment(text, "UNH", "1", $"CONTRL:{version}");
        Segment(text, "UCI", [Escaped(interchange.Reference), Sender(interchange), Recipient(interchange), receipt.RejectedWhole ? Rejected : Acknowledged, .. Error(receipt.Error)]);
        var segments = 3;
        foreach (var group in receipt.RejectedWhole ? [] : receipt.Groups)
        {
            if (group.Head is { } head && (group.Entries.Count > 0 || group.Error is not null))
            {
                Segment(text, "UCF", [
                    Escaped(head.Reference), Composite(head.Sender, head.SenderQualifier), Composite(head.Recipient, head.RecipientQualifier), Acknowledged, .. Error(group.Error)]);
                segments++;
            }

            foreach (var entry in group.Entries)
            {
                segments += Entry(text, entry);
            }
        }

        return segments;
    }

    private static int Entry(StringBuilder text, EdifactReceipt.Entry entry)
    {
        var head = entry.Head;
        Segment(text, "UCM", [
            Escaped(head.Reference), Composite(head.Type, head.Version, head.Release, head.Agency, head.Association), entry.Rejected ? Rejected : Acknowledged, .. Error(entry.Error)]);
        var segments = 1;
        foreach (var faults in entry.Faults.GroupBy(static fault => fault.Segment).OrderBy(static group => group.Key))
        {
            var whole = faults.FirstOrDefault(static fault => fault.Element is null)?.Code ?? string.Empty;
            Segment(text, "UCS", faults.Key.ToString(CultureInfo.InvariantCulture), whole);
            segments++;
            foreach (var fault in faults.Where(static fault => fault.Element is not null).Take(99))
            {
                Segment(text, "UCD", fault.Code, Place(fault.Element!.Value, fault.Component));
                segments++;
            }
        }

        return segments;
    }

    private static string[] Error(EdifactReceipt.EnvelopeError? error) => error is null ? [] : [
        error.Code, error.Tag, error.Element is { } element ? Place(element, error.Component) : string.Empty];

    // S011 counts the segment's tag as its first element, and components from one.
    private static string Place(int element, int? component) => component is { } part
        ? string.Create(CultureInfo.InvariantCulture, $"{element + 1}:{part}")
        : (element + 1).ToString(CultureInfo.InvariantCulture);

    private static string Sender(EdifactInterchange interchange) => Composite(interchange.Sender, interchange.SenderQualifier, interchange.SenderAddress);

    private static string Recipient(EdifactInterchange interchange) => Composite(interchange.Recipient, interchange.RecipientQualifier, interchange.RecipientAddress);

    private static string Composite(params string[] components) => string.Join(':', components.Select(Escaped)).TrimEnd(':');

    // The values come escaped: separators within them are released.
    private static void Segment(StringBuilder text, string tag, params string[] elements)
    {
        var last = Array.FindLastIndex(elements, static element => element.Length > 0);
        text.Append(tag);
        for (var at = 0; at <= last; at++)
        {
            text.Append('+').Append(elements[at]);
        }

        text.Append('\'').Append("\r\n");
    }

    private static string Escaped(string value)
    {
        if (value.AsSpan().IndexOfAny("?+:'*") < 0)
        {
            return value;
        }

        var text = new StringBuilder(value.Length + 4);
        foreach (var letter in value)
        {
            text.Append(letter is '?' or '+' or ':' or '\'' or '*' ? "?" : string.Empty).Append(letter);
        }

        return text.ToString();
    }
}
