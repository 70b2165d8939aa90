using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Csv;

/// <summary>Reads days and instants in the formats that the channel's profile names.</summary>
internal sealed class CsvDates
{
    // Days since 1899-12-30, as Excel for Windows counts from March 1900 on: 1990-01-01 to 2099-12-31.
    private const int FirstSerial = 32_874;
    private const int LastSerial = 73_050;

    private static readonly DateTime SerialZero = new(1899, 12, 30);

    private readonly string[] _days;
    private readonly string[]? _instants;
    private readonly TimeZoneInfo _zone;

    public CsvDates(CsvProfile profile)
    {
        _days = [profile.DateFormat, .. profile.DateFormats];
        _instants = profile.OrderedAtFormat is { } format ? [format] : null;
        _zone = TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone);
    }

    /// <summary>A day; the time of a format that has one is not kept.</summary>
    public bool TryReadDay(string text, out DateOnly day, [NotNullWhen(false)] out Flaw? flaw)
    {
        day = default;
        flaw = Read(text, _days, nameof(CsvProfile.DateFormat), wholeDays: true, out var read);
        if (flaw is null)
        {
            day = DateOnly.FromDateTime(read);
            flaw = CalendarDate.FlawOf(day);
        }

        return flaw is null;
    }

    /// <summary>An instant in UTC: a day alone stays that day in UTC, for it is no instant in any zone.</summary>
    public bool TryReadInstant(string text, out DateTimeOffset instant, [NotNullWhen(false)] out Flaw? flaw)
    {
        instant = default;
        flaw = Read(text, _instants ?? _days, _instants is null ? nameof(CsvProfile.DateFormat) : nameof(CsvProfile.OrderedAtFormat), wholeDays: false, out var local);
        flaw ??= CalendarDate.FlawOf(DateOnly.FromDateTime(local));
        if (flaw is not null)
        {
            return false;
        }

        if (_instants is null)
        {
            instant = new DateTimeOffset(local, TimeSpan.Zero);
            return true;
        }

        // The hour that a change to summer time leaves out does not exist: taken an hour later, as clocks do.
        local = _zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        instant = new DateTimeOffset(local, _zone.GetUtcOffset(local)).ToUniversalTime();
        return true;
    }

    private static Flaw? Read(string text, string[] formats, string key, bool wholeDays, out DateTime read)
    {
        read = default;
        string? by = null;
        foreach (var format in formats)
        {
            if (!DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var one))
            {
                continue;
            }

            if (by is not null && (wholeDays ? one.Date != read.Date : one != read))
            {
                return new Flaw(
                    $"{Flaw.Quote(text)} is {CalendarDate.Write(DateOnly.FromDateTime(read))} as {by} and {CalendarDate.Write(DateOnly.FromDateTime(one))} as {format}",
                    "write dates in one way, or name one of the two in the channel's profile");
            }

            (read, by) = (one, by ?? format);
        }

        return by is not null ? null : SerialFlawOf(text, formats[0])
            ?? new Flaw($"{Flaw.Quote(text)} is no date as {string.Join(" or ", formats)}", $"write it so, or change {key} in the channel's profile");
    }

    private static Flaw? SerialFlawOf(string text, string format)
    {
        var days = text.AsSpan(0, Math.Min(5, text.Length));
        if (!(text.Length == 5 || (text.Length > 6 && text[5] is '.' or ',' && text.AsSpan(6).IndexOfAnyExceptInRange('0', '9') < 0))
            || !int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) || serial is < FirstSerial or > LastSerial)
        {
            return null;
        }

        var day = CalendarDate.Write(DateOnly.FromDateTime(SerialZero.AddDays(serial)));
        return new Flaw(
            $"{Flaw.Quote(text)} is a day as Excel counts them, and would be {day} (four years later in a workbook that counts from 1904)",
            $"format the column as a date, {format}, and save it as CSV again");
    }
}
