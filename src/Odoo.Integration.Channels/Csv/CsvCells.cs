using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Csv;

/// <summary>Reads the cells of one order's rows as values, and says what is wrong with <c>line:column</c>.</summary>
internal sealed class CsvCells(CsvLayout layout, CsvNumbers numbers, CsvDates dates, List<Problem> problems)
{
    public delegate bool Creation<T>(decimal value, out T created, [NotNullWhen(false)] out Flaw? flaw);

    private delegate bool Reading<T>(string text, out T read, [NotNullWhen(false)] out Flaw? flaw);

    public void Refuse(CsvEntry entry, string field, Flaw flaw) => problems.Add(flaw.At(layout.At(entry, field)));

    public string? Text(CsvEntry entry, string field, int maxLength = Orders.Values.Text.MaxCodeLength)
    {
        var text = layout.TextOf(entry, field);
        var flaw = text is null ? null
            : text.Contains(TextEncodings.Invalid, StringComparison.Ordinal)
                ? new Flaw($"{Flaw.Quote(text)} is not valid {layout.Profile.Encoding}", "save the file in that encoding, or name the file's own in the channel's profile (windows-1252?)")
            : Orders.Values.Text.FlawOf(text, maxLength) ?? SpreadsheetDamage.FlawOf(layout.Profile, field, text);
        if (flaw is not null)
        {
            Refuse(entry, field, flaw);
        }

        return flaw is null ? text : null;
    }

    /// <summary>A number that a value type may refuse.</summary>
    public T? Value<T>(CsvEntry entry, string field, Creation<T> create)
        where T : struct => Created(entry, field, Read<decimal>(entry, field, numbers.TryRead), create);

    /// <summary>An amount of money that a value type may refuse.</summary>
    public T? Money<T>(CsvEntry entry, string field, Currency? currency, Creation<T> create)
        where T : struct
    {
        bool TryRead(string text, out decimal read, [NotNullWhen(false)] out Flaw? flaw) => numbers.TryReadMoney(text, currency, out read, out flaw);
        return Created(entry, field, Read<decimal>(entry, field, TryRead), create);
    }

    public int? Integer(CsvEntry entry, string field, int min, int max)
    {
        bool TryRead(string text, out int read, [NotNullWhen(false)] out Flaw? flaw)
        {
            flaw = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out read) && read >= min && read <= max
                ? null
                : new Flaw($"{Flaw.Quote(text)} is not a whole number from {min} to {max}", "write one");
            return flaw is null;
        }

        return Read<int>(entry, field, TryRead);
    }

    public DateOnly? Day(CsvEntry entry, string field) => Read<DateOnly>(entry, field, dates.TryReadDay);

    public DateTimeOffset? Instant(CsvEntry entry, string field) => Read<DateTimeOffset>(entry, field, dates.TryReadInstant);

    private T? Read<T>(CsvEntry entry, string field, Reading<T> reading)
        where T : struct
    {
        if (Text(entry, field) is not { } text)
        {
            return null;
        }

        if (reading(text, out var read, out var flaw))
        {
            return read;
        }

        Refuse(entry, field, flaw);
        return null;
    }

    private T? Created<T>(CsvEntry entry, string field, decimal? number, Creation<T> create)
        where T : struct
    {
        if (number is not { } value)
        {
            return null;
        }

        if (create(value, out var created, out var flaw))
        {
            return created;
        }

        Refuse(entry, field, flaw);
        return null;
    }
}
