using System.Buffers;
using System.Globalization;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>Reads the elements of one message as values, and keeps what is wrong with segment, element and component.</summary>
/// <param name="message">Position of the message.</param>
/// <param name="zone">Of times without one.</param>
internal sealed class EdifactElements(string message, TimeZoneInfo zone)
{
    private const int MaxFaults = 50;

    /// <summary>Largest number either side of zero, and most decimal places: beyond both, nothing that is ordered or paid lies.</summary>
    private const decimal MaxNumber = 1_000_000_000_000m;

    private const int MaxPlaces = 10;

    private static readonly SearchValues<byte> NumberBytes = SearchValues.Create("0123456789.,-"u8);

    /// <summary>At most 50, in the sequence they were found.</summary>
    public List<EdifactFault> Faults { get; } = [];

    public bool Failed => Faults.Count > 0;

    /// <summary>A code of the first repetition, not checked: for comparing with what the code lists have.</summary>
    public static string Code(Segment segment, int element, int component) => segment[element, component, 1];

    public void Refuse(Segment segment, int? element, int? component, string code, string what, string remedy) =>
        Refuse(EdifactSegmentPlace.Of(segment, element, component), code, what, remedy);

    public void Refuse(Segment segment, int? element, int? component, Flaw flaw) =>
        Refuse(segment, element, component, EdifactSyntaxErrors.InvalidValue, flaw.What, flaw.Remedy);

    /// <summary>The same for a segment that was read before.</summary>
    public void Refuse(EdifactSegmentPlace place, string code, string what, string remedy)
    {
        if (Faults.Count < MaxFaults)
        {
            Faults.Add(new EdifactFault(place.Segment, place.Element, place.Component, code, new Problem($"{message}, {place}", what, remedy)));
        }
    }

    /// <summary>A component as text; null where it is empty, or wrong (which is then said).</summary>
    public string? Text(Segment segment, int element, int component, int maxLength = Orders.Values.Text.MaxCodeLength, int repetition = 1)
    {
        var text = segment[element, component, repetition];
        if (text.Length == 0)
        {
            return null;
        }

        if (text.Contains(TextEncodings.Invalid, StringComparison.Ordinal))
        {
            Refuse(segment, element, component, EdifactSyntaxErrors.InvalidCharacters, $"{Flaw.Quote(text)} is not valid in the interchange's character set",
                "have UNB name the right one (UNOC, UNOW …), or name the file's encoding in the channel's profile");
            return null;
        }

        if (Orders.Values.Text.FlawOf(text, maxLength) is not { } flaw)
        {
            return text;
        }

        Refuse(segment, element, component, text.Length > maxLength ? EdifactSyntaxErrors.TooLong : EdifactSyntaxErrors.InvalidCharacters, flaw.What, flaw.Remedy);
        return null;
    }

    /// <summary>
    /// A number (ISO 9735-1, numeric data elements): point and comma are both the decimal mark whatever UNA says, there is no mark between
    /// thousands and no exponent.
    /// </summary>
    public decimal? Decimal(Segment segment, int element, int component)
    {
        var bytes = segment.Bytes(element, component, 1);
        if (bytes.IsEmpty)
        {
            return null;
        }

        Span<byte> plain = stackalloc byte[32];
        if (bytes.Length <= plain.Length && bytes.IndexOfAnyExcept(NumberBytes) < 0 && bytes.Count((byte)'.') + bytes.Count((byte)',') <= 1)
        {
            bytes.Replace(plain, (byte)',', (byte)'.');
            if (decimal.TryParse(plain[..bytes.Length], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                && Math.Abs(number) <= MaxNumber && number.Scale <= MaxPlaces)
            {
                return number;
            }
        }

        Refuse(segment, element, component, EdifactSyntaxErrors.InvalidDecimal, $"{Flaw.Quote(segment.Text(bytes))} is no number that is read here",
            $"write digits, with a point or a comma before at most {MaxPlaces} decimals and none between thousands");
        return null;
    }

    /// <summary>The day of a DTM segment (C507): of a period, its first.</summary>
    public DateOnly? Day(Segment dtm) => Instant(dtm) is { } at ? DateOnly.FromDateTime(at.DateTime) : null;

    /// <summary>The instant of a DTM segment, in the zone that it or the profile names; of a day, its midnight in UTC.</summary>
    public DateTimeOffset? Instant(Segment dtm)
    {
        if (Text(dtm, 1, 2) is not { } text)
        {
            return null;
        }

        if (!EdifactDates.TryRead(text, Code(dtm, 1, 3), zone, out var at, out var flaw))
        {
            Refuse(dtm, 1, flaw.Component, flaw.Component == 3 ? EdifactSyntaxErrors.ValueNotSupported : EdifactSyntaxErrors.InvalidValue, flaw.What, flaw.Remedy);
            return null;
        }

        if (CalendarDate.FlawOf(DateOnly.FromDateTime(at.DateTime)) is { } outside)
        {
            Refuse(dtm, 1, 2, outside);
            return null;
        }

        return at;
    }
}
