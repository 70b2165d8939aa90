using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>Reads dates by their format code (data element 2379). A period counts as its first day.</summary>
internal static class EdifactDates
{
    private const string TwoDigitYears = "yy";

    // Patterns of what is read; a period's second half stands behind its first, with a hyphen or without.
    private static readonly FrozenDictionary<string, string> Patterns = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["2"] = "ddMMyy", ["3"] = "MMddyy", ["4"] = "ddMMyyyy", ["101"] = "yyMMdd", ["102"] = "yyyyMMdd",
        ["201"] = "yyMMddHHmm", ["202"] = "yyMMddHHmmss", ["203"] = "yyyyMMddHHmm", ["204"] = "yyyyMMddHHmmss",
        ["205"] = "yyyyMMddHHmm", ["301"] = "yyMMddHHmm", ["302"] = "yyMMddHHmmss", ["303"] = "yyyyMMddHHmm", ["304"] = "yyyyMMddHHmmss",
        ["610"] = "yyyyMM", ["609"] = "yyMM",
        ["713"] = "yyMMddHHmm", ["717"] = "yyMMdd", ["718"] = "yyyyMMdd", ["719"] = "yyyyMMddHHmm", ["710"] = "yyyyMM",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What is wrong with a date, and whether it is its value (component 2) or its format (3).</summary>
    public sealed record DateFlaw(int Component, string What, string Remedy);

    /// <summary>Reads a date. The result keeps the day as it is written: its offset is that of the zone, zero for a day without a time.</summary>
    /// <param name="text">Data element 2380.</param>
    /// <param name="format">Data element 2379; 102 where it is left out and the text has its eight digits.</param>
    /// <param name="zone">Of a time that names none.</param>
    /// <param name="at">The instant.</param>
    /// <param name="flaw">What is wrong.</param>
    public static bool TryRead(string text, string format, TimeZoneInfo zone, out DateTimeOffset at, [NotNullWhen(false)] out DateFlaw? flaw)
    {
        at = default;
        if (format.Length == 0)
        {
            format = text.Length == 8 ? "102" : format;
        }

        if (format is "615" or "616" or "715" or "716")
        {
            return TryReadWeek(text, format, out at, out flaw);
        }

        if (!Patterns.TryGetValue(format, out var pattern))
        {
            flaw = new DateFlaw(3, $"{Flaw.Quote(format)} is no date format that is read here", "send 102 (CCYYMMDD), 203 (CCYYMMDDHHMM) or 718 (a period)");
            return false;
        }

        if (text.Length < pattern.Length || !TryParse(text[..pattern.Length], pattern, out var local) || !TryReadRest(text[pattern.Length..], format, pattern, out var offset))
        {
            flaw = new DateFlaw(2, $"{Flaw.Quote(text)} is no date of the format {format}", "have the partner write it as its format says");
            return false;
        }

        flaw = null;
        at = new DateTimeOffset(local, offset ?? (pattern.Contains('H', StringComparison.Ordinal) ? zone.GetUtcOffset(local) : TimeSpan.Zero));
        return true;
    }

    // What stands behind the date: nothing, a zone, or the period's end.
    private static bool TryReadRest(string rest, string format, string pattern, out TimeSpan? offset)
    {
        offset = null;
        switch (format)
        {
            case "205" or "301" or "302" or "303" or "304":
                offset = OffsetOf(rest);
                return rest.Length == 0 || offset is not null;
            case "710" or "713" or "717" or "718" or "719":
                return rest.Length == 0 || TryParse(rest.TrimStart('-'), pattern, out _);
            default:
                return rest.Length == 0;
        }
    }

    // +HHMM of format 205; +HH, or a name that stands for one zone alone, of 301 to 304. CET and EST mean several.
    private static TimeSpan? OffsetOf(string zone)
    {
        if (zone is "UTC" or "GMT" or "Z")
        {
            return TimeSpan.Zero;
        }

        var digits = zone.AsSpan(zone is ['+' or '-', ..] ? 1 : 0).ToString();
        return zone is ['+' or '-', ..] && digits.Length is 2 or 4 && digits.All(char.IsAsciiDigit)
            && int.Parse(digits.AsSpan(0, 2), CultureInfo.InvariantCulture) is <= 14 and var hours
            && (digits.Length == 2 ? 0 : int.Parse(digits.AsSpan(2), CultureInfo.InvariantCulture)) is < 60 and var minutes
            && new TimeSpan(hours, minutes, 0) is var offset && offset <= TimeSpan.FromHours(14)
            ? zone[0] == '-' ? -offset : offset
            : null;
    }

    // Two digits of a year: EDIFACT is no older than 1987, and no one orders for 2070.
    private static bool TryParse(string text, string pattern, out DateTime at)
    {
        at = default;
        if (!text.All(char.IsAsciiDigit))
        {
            return false;
        }

        if (!pattern.Contains("yyyy", StringComparison.Ordinal) && text.Length == pattern.Length)
        {
            var year = pattern.IndexOf(TwoDigitYears, StringComparison.Ordinal);
            var century = string.CompareOrdinal(text, year, "70", 0, 2) < 0 ? "20" : "19";
            (text, pattern) = (text.Insert(year, century), pattern.Insert(year, TwoDigitYears));
        }

        // Midnight is also written as the end of its day.
        var hour = pattern.IndexOf("HHmm", StringComparison.Ordinal);
        var endOfDay = hour >= 0 && text.Length > hour && string.CompareOrdinal(text, hour, "2400", 0, 4) == 0;
        if (!DateTime.TryParseExact(endOfDay ? text.Remove(hour, 2).Insert(hour, "00") : text, pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out at)
            || (endOfDay && at > DateTime.MaxValue.AddDays(-1)))
        {
            return false;
        }

        at = endOfDay ? at.AddDays(1) : at;
        return true;
    }

    // CCYYWW or YYWW, of a range its first: the Monday of that week of ISO 8601.
    private static bool TryReadWeek(string text, string format, out DateTimeOffset at, [NotNullWhen(false)] out DateFlaw? flaw)
    {
        at = default;
        flaw = null;
        var digits = format is "616" or "716" ? 4 : 2;
        var rest = text.Length >= digits + 2 ? text[(digits + 2)..].TrimStart('-') : string.Empty;
        if (text.Length >= digits + 2 && text.AsSpan(0, digits + 2).IndexOfAnyExceptInRange('0', '9') < 0 && (rest.Length == 0 || (format[0] == '7' && rest.Length == digits + 2)))
        {
            var year = int.Parse(text.AsSpan(0, digits), CultureInfo.InvariantCulture);
            year += digits == 4 ? 0 : year < 70 ? 2000 : 1900;
            var week = int.Parse(text.AsSpan(digits, 2), CultureInfo.InvariantCulture);
            if (year is > 1900 and < 9999 && week >= 1 && week <= ISOWeek.GetWeeksInYear(year))
            {
                at = new DateTimeOffset(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday), TimeSpan.Zero);
                return true;
            }
        }

        flaw = new DateFlaw(2, $"{Flaw.Quote(text)} is no week", $"write it as {(digits == 4 ? "CCYYWW" : "YYWW")}");
        return false;
    }
}
