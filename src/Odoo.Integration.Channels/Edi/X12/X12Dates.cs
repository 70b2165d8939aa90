using System.Collections.Frozen;
using System.Globalization;

namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>
/// The dates that a head or a line gives, and the day of delivery they ask for. A canonical order has one such day; where the partner
/// gives several, the most definite wins. The order is that of <see cref="Ranks"/>: what names delivery before what names shipping.
/// </summary>
/// <remarks>Passed over on purpose: 001 (cancel after), 015 and 016 (promotion), and all others of data element 374 that ask for no day.</remarks>
internal sealed class X12Dates(X12Elements elements)
{
    // Data element 374.
    private static readonly string[] Ranks =
    [
        "002", // delivery requested
        "996", // required delivery
        "106", // required by
        "074", // requested for delivery, prior to and including
        "063", // do not deliver after
        "064", // do not deliver before
        "067", // current schedule delivery
        "010", // requested ship
        "118", // requested pick-up
        "038", // ship no later
        "037", // ship not before
    ];

    // Data element 623, hours from UTC. Codes without S or D (ET) change with the season: the day's offset is not known from them.
    private static readonly FrozenDictionary<string, int> Offsets = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["UT"] = 0, ["GM"] = 0, ["ES"] = -5, ["ED"] = -4, ["CS"] = -6, ["CD"] = -5, ["MS"] = -7, ["MD"] = -6, ["PS"] = -8, ["PD"] = -7, ["AS"] = -9, ["AD"] = -8,
        ["HS"] = -10, ["HD"] = -9, ["TS"] = -4, ["TD"] = -3,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private int _rank = int.MaxValue;

    public DateOnly? Requested { get; private set; }

    /// <summary>The instant of the order itself, where a DTM gives it with its time (qualifier 004).</summary>
    public DateTimeOffset? OrderedAt { get; private set; }

    /// <summary>Takes a DTM, or the qualifier, date and time of another segment.</summary>
    public void Take(Segment segment, int qualifier = 1)
    {
        var code = segment[qualifier];
        var rank = Array.IndexOf(Ranks, code);
        if (rank >= 0 && rank < _rank && elements.Day(segment, qualifier + 1) is { } day)
        {
            (_rank, Requested) = (rank, day);
        }
        else if (code == "004" && segment.Tag == "DTM" && segment.Has(3) && elements.Day(segment, 2) is { } ordered)
        {
            OrderedAt = At(segment, ordered);
        }
    }

    /// <summary>CCYYMMDD or YYMMDD.</summary>
    public static bool TryRead(string text, out DateOnly day)
    {
        // Two digits of a year: X12 orders are no older than 1970 and no one orders for 2070.
        var full = text.Length == 6 ? (string.CompareOrdinal(text, "70") < 0 ? "20" : "19") + text : text;
        return DateOnly.TryParseExact(full, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    /// <summary>HHMM, HHMMSS, HHMMSSD or HHMMSSDD; read to the second.</summary>
    public static bool TryReadTime(string text, out TimeOnly time)
    {
        time = default;
        return text.Length is 4 or 6 or 7 or 8
            && TimeOnly.TryParseExact(text.Length == 4 ? text + "00" : text[..6], "HHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
    }

    private DateTimeOffset? At(Segment dtm, DateOnly day)
    {
        if (!TryReadTime(dtm[3], out var time))
        {
            elements.Note(dtm, 3, X12Fault.Elements.InvalidTime);
            return null;
        }

        return Offsets.TryGetValue(dtm[4].Length == 0 ? "UT" : dtm[4], out var hours) ? new DateTimeOffset(day, time, TimeSpan.FromHours(hours)).ToUniversalTime() : null;
    }
}
