using System.Globalization;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Csv;

/// <summary>Finds what is wrong with a profile before any file comes.</summary>
internal static class CsvProfileCheck
{
    private const int MaxTitleRows = 100;
    private const int MaxCodeLength = 256;

    /// <exception cref="ProfileException">It is wrong; the message names the key.</exception>
    public static void Check(CsvProfile profile, string path)
    {
        CheckFields(profile, path);
        CheckText(profile, path);
        CheckNumbers(profile, path);
        CheckLayout(profile, path);
    }

    private static void CheckFields(CsvProfile profile, string path)
    {
        Require(profile.Columns.Count > 0, $"{path}:Columns", "no column is named; say at least where line.sku and line.quantity stand");
        foreach (var (section, field) in profile.Columns.Keys.Select(static key => ("Columns", key)).Concat(profile.Constants.Keys.Select(static key => ("Constants", key))))
        {
            Require(CsvFields.All.Contains(field), $"{path}:{section}:{field}", $"there is no such field; there are {string.Join(", ", CsvFields.All.Order(StringComparer.Ordinal))}");
        }

        foreach (var (section, field) in profile.Lengths.Keys.Select(static key => ("Lengths", key)).Concat(profile.TakenAsWritten.Select(static key => ("TakenAsWritten", key))))
        {
            Require(CsvFields.Codes.Contains(field), $"{path}:{section}:{field}", $"it holds no code; those that do are {string.Join(", ", CsvFields.Codes.Order(StringComparer.Ordinal))}");
        }

        foreach (var (field, column) in profile.Columns)
        {
            Require(column.Count > 0 && column.All(static name => name.Trim().Length > 0), $"{path}:Columns:{field}", "the column has no name");
            Require(profile.Header || (column.Count == 1 && IsNumber(column[0])), $"{path}:Columns:{field}", $"{column} is no column number; without a header columns are 1, 2, 3 …");
        }

        foreach (var (field, length) in profile.Lengths)
        {
            Require(length is >= 1 and <= MaxCodeLength, $"{path}:Lengths:{field}", $"{length} is not between 1 and {MaxCodeLength}");
        }

        Require(profile.Columns.ContainsKey(CsvFields.LineQuantity), $"{path}:Columns:{CsvFields.LineQuantity}", "an order cannot be read without quantities; name the column");
    }

    private static void CheckText(CsvProfile profile, string path)
    {
        Require(
            profile.Delimiter is "tab" or "\\t" or CsvProfile.Auto || (profile.Delimiter.Length == 1 && char.IsAscii(profile.Delimiter[0]) && profile.Delimiter[0] is not ('"' or '\r' or '\n' or '\0')),
            $"{path}:Delimiter", $"'{profile.Delimiter}' is no delimiter; use one ASCII character, tab or auto");
        Require(profile.TitleRows is >= 0 and <= MaxTitleRows, $"{path}:TitleRows", $"{profile.TitleRows} is not between 0 and {MaxTitleRows}");
        Require(
            TimeZoneInfo.TryFindSystemTimeZoneById(profile.TimeZone, out _), $"{path}:TimeZone", $"'{profile.TimeZone}' is no time zone; use an IANA name such as Europe/Berlin");
        foreach (var format in profile.DateFormats.Append(profile.DateFormat).Concat(profile.OrderedAtFormat is { } at ? [at] : []))
        {
            Require(IsDateFormat(format), $"{path}:DateFormat", $"'{format}' is no date format; write one such as dd.MM.yyyy");
        }
    }

    private static void CheckNumbers(CsvProfile profile, string path)
    {
        Require(profile.DecimalSeparator is "." or ",", $"{path}:DecimalSeparator", $"'{profile.DecimalSeparator}' is neither . nor ,");
        Require(
            profile.ThousandsSeparator is null or "" || (profile.ThousandsSeparator.Length == 1 && !char.IsLetterOrDigit(profile.ThousandsSeparator[0]) && profile.ThousandsSeparator != profile.DecimalSeparator && profile.ThousandsSeparator is not ("-" or "+" or "(" or ")")),
            $"{path}:ThousandsSeparator", $"'{profile.ThousandsSeparator}' cannot stand between thousands; use one character other than the decimal separator");
        foreach (var way in profile.Negatives)
        {
            Require(way is "trailing" or "parentheses", $"{path}:Negatives", $"'{way}' is neither trailing nor parentheses");
        }

        foreach (var (sign, code) in profile.CurrencySigns)
        {
            Require(Currency.TryFind(code, out _), $"{path}:CurrencySigns:{sign}", $"'{code}' is no currency of ISO 4217");
            Require(sign.Trim().Length > 0 && !sign.Any(static c => char.IsAsciiDigit(c) || c is '-' or '+' or '(' or ')'), $"{path}:CurrencySigns:{sign}", "a sign of a currency has no digits");
        }
    }

    private static void CheckLayout(CsvProfile profile, string path)
    {
        Require(Names.TryRead<CsvLayoutKind>(profile.Layout, out var kind), $"{path}:Layout", $"'{profile.Layout}' is none of {Names.List<CsvLayoutKind>()}");
        foreach (var (field, column) in profile.Columns)
        {
            var numbered = column.Count(static name => name.Contains(CsvColumnNames.NumberMark, StringComparison.Ordinal));
            Require(numbered == 0 || (kind == CsvLayoutKind.Wide && CsvFields.IsLine(field) && numbered == column.Count), $"{path}:Columns:{field}", "{n} stands in all names of a line's field in the layout wide, and nowhere else");
        }

        Require(
            kind != CsvLayoutKind.Wide || (profile.Header && profile.Columns[CsvFields.LineQuantity].ToString().Contains(CsvColumnNames.NumberMark, StringComparison.Ordinal)),
            $"{path}:Layout", "wide needs a header, and {n} in the name of line.quantity's column");
        Require(
            kind != CsvLayoutKind.FilledFirst || profile.Columns.ContainsKey(CsvFields.ExternalId) || profile.Columns.ContainsKey(CsvFields.CustomerReference),
            $"{path}:Layout", "filled-first needs the column of externalId or customerReference: it begins an order where it is filled");
        Require(
            kind != CsvLayoutKind.Records || (profile.RecordType.Order.Count > 0 && profile.RecordType.Line.Count > 0),
            $"{path}:RecordType", "the layout records needs Order and Line: what the type of row is called for each");
        Require(
            kind != CsvLayoutKind.Records || profile.Header || IsNumber(profile.RecordType.Column),
            $"{path}:RecordType:Column", $"'{profile.RecordType.Column}' is no column number; without a header columns are 1, 2, 3 …");
    }

    private static bool IsNumber(string column) => int.TryParse(column, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= CsvRows.MaxCells;

    // A format that does not read what it writes reads nothing; one without a year would read the year of the clock.
    private static bool IsDateFormat(string format)
    {
        try
        {
            var day = new DateTime(1993, 11, 23, 14, 5, 11, DateTimeKind.Unspecified);
            return format.Length > 0 && DateTime.TryParseExact(day.ToString(format, CultureInfo.InvariantCulture), format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
                && read.Date == day.Date;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static void Require(bool good, string key, string problem)
    {
        if (!good)
        {
            throw new ProfileException(key, problem);
        }
    }
}
