using System.Globalization;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>Reads data elements as values, and says what is wrong with segment and element.</summary>
internal sealed class X12Elements(string message, List<Problem> problems)
{
    public void Refuse(Segment segment, int element, string what, string remedy) =>
        problems.Add(new Problem($"{message}, {segment.At(element)}", what, remedy));

    public void Refuse(Segment segment, int element, Flaw flaw) => Refuse(segment, element, flaw.What, flaw.Remedy);

    public string? Text(Segment segment, int element, int maxLength = Orders.Values.Text.MaxCodeLength)
    {
        var text = segment[element];
        if (text.Length == 0)
        {
            return null;
        }

        var flaw = text.Contains(TextEncodings.Invalid, StringComparison.Ordinal)
            ? new Flaw($"{Flaw.Quote(text)} is not valid in the channel's encoding", "name the file's encoding in the channel's profile (iso-8859-1?)")
            : Orders.Values.Text.FlawOf(text, maxLength);
        if (flaw is not null)
        {
            Refuse(segment, element, flaw);
        }

        return flaw is null ? text : null;
    }

    /// <summary>A number of type R (decimal point written where it stands) or N0.</summary>
    public decimal? Decimal(Segment segment, int element)
    {
        if (Text(segment, element) is not { } text)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Refuse(segment, element, $"{Flaw.Quote(text)} is no number", "write digits, with a point before the decimals");
        return null;
    }

    /// <summary>A date of type DT: CCYYMMDD, or YYMMDD as versions up to 003050 have it.</summary>
    public DateOnly? Day(Segment segment, int element)
    {
        if (Text(segment, element) is not { } text)
        {
            return null;
        }

        // Two digits of a year: X12 orders are no older than 1970 and no one orders for 2070.
        var full = text.Length == 6 ? (string.CompareOrdinal(text, "70") < 0 ? "20" : "19") + text : text;
        var flaw = DateOnly.TryParseExact(full, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? CalendarDate.FlawOf(day)
            : new Flaw($"{Flaw.Quote(text)} is no date", "write it as CCYYMMDD");
        if (flaw is not null)
        {
            Refuse(segment, element, flaw);
        }

        return flaw is null ? day : null;
    }
}
