using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Csv;

/// <summary>Reads the cells of one order's rows as values, and says what is wrong with <c>line:column</c>.</summary>
internal sealed class CsvCells(CsvLayout layout, List<Problem> problems)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(layout.Profile.TimeZone);

    public delegate bool Creation<T>(decimal value, out T created, [NotNullWhen(false)] out Flaw? flaw);

    public void Refuse(CsvRow row, string field, Flaw flaw) => problems.Add(flaw.At(layout.At(row, field)));

    public string? Text(CsvRow row, string field, int maxLength = Orders.Values.Text.MaxCodeLength)
    {
        var text = layout.TextOf(row, field);
        var flaw = text is not null && text.Contains(TextEncodings.Invalid, StringComparison.Ordinal)
            ? new Flaw($"{Flaw.Quote(text)} is not valid {layout.Profile.Encoding}", "save the file in that encoding, or name the file's own in the channel's profile (windows-1252?)")
            : Orders.Values.Text.FlawOf(text, maxLength);
        if (flaw is not null)
        {
            Refuse(row, field, flaw);
        }

        return flaw is null ? text : null;
    }

    public decimal? Decimal(CsvRow row, string field)
    {
        if (Text(row, field) is not { } text)
        {
            return null;
        }

        if (DecimalText.TryRead(text, layout.Profile.DecimalSeparator[0], layout.Profile.ThousandsSeparator, out var number, out var flaw))
        {
            return number;
        }

        Refuse(row, field, flaw);
        return null;
    }

    /// <summary>A number that a value type may refuse.</summary>
    public T? Value<T>(CsvRow row, string field, Creation<T> create)
        where T : struct
    {
        if (Decimal(row, field) is not { } number)
        {
            return null;
        }

        if (create(number, out var created, out var flaw))
        {
            return created;
        }

        Refuse(row, field, flaw);
        return null;
    }

    public int? Integer(CsvRow row, string field, int min, int max)
    {
        if (Text(row, field) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
        {
            return number;
        }

        Refuse(row, field, new Flaw($"{Flaw.Quote(text)} is not a whole number from {min} to {max}", "write one"));
        return null;
    }

    public DateOnly? Day(CsvRow row, string field)
    {
        if (Text(row, field) is not { } text)
        {
            return null;
        }

        var flaw = DateOnly.TryParseExact(text, layout.Profile.DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? CalendarDate.FlawOf(day)
            : new Flaw($"{Flaw.Quote(text)} is no date as {layout.Profile.DateFormat}", "write it so, or change DateFormat in the channel's profile");
        if (flaw is not null)
        {
            Refuse(row, field, flaw);
        }

        return flaw is null ? day : null;
    }

    public DateTimeOffset? Instant(CsvRow row, string field)
    {
        if (Text(row, field) is not { } text)
        {
            return null;
        }

        var format = layout.Profile.OrderedAtFormat ?? layout.Profile.DateFormat;
        if (!DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            Refuse(row, field, new Flaw($"{Flaw.Quote(text)} is no date as {format}", "write it so, or change OrderedAtFormat in the channel's profile"));
            return null;
        }

        // The hour that a change to summer time leaves out does not exist: taken an hour later, as clocks do.
        local = _zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        var flaw = CalendarDate.FlawOf(DateOnly.FromDateTime(local));
        if (flaw is not null)
        {
            Refuse(row, field, flaw);
            return null;
        }

        // A day alone stays that day in UTC: it is no instant in any zone.
        return layout.Profile.OrderedAtFormat is null
            ? new DateTimeOffset(local, TimeSpan.Zero)
            : new DateTimeOffset(local, _zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
