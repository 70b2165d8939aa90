using System.Globalization;
using System.Text.RegularExpressions;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Csv;

/// <summary>
/// Recognises codes that a spreadsheet took for a number or a date when it opened the file, and changed when it saved it: what was
/// ordered cannot be told from them any more, so they are refused and never repaired.
/// </summary>
/// <remarks>
/// Excel and LibreOffice show numbers of more than 11 digits in scientific notation, always with the sign of the exponent; keep 15
/// digits and make the others zero; drop leading zeros; and make days of texts such as <c>3-4</c> or <c>MAR4</c>, written with the month's
/// short name of the user's language, never all in capitals.
/// </remarks>
internal static partial class SpreadsheetDamage
{
    private const int KeptDigits = 15;

    // Short names of the months as Excel writes them: en, de, fr, it, es, pt, nl, pl, cs, sv, da, no, folded. Long ones begin with them.
    private static readonly HashSet<string> Months = new(
        ("JAN FEB MAR APR MAY JUN JUL AUG SEP SEPT OCT NOV DEC MRZ MAI OKT DEZ JANV FEVR MARS AVR JUIN JUIL AOUT GEN MAG GIU LUG AGO SET OTT DIC " +
         "ENE ABR FEV OUT MRT MEI STY LUT KWI MAJ CZE LIP SIE WRZ PAZ LIS GRU DES JANUAR FEBRUAR MARZ APRIL JUNI JULI").Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Errors = new(
        "#NAME? #N/A #REF! #VALUE! #DIV/0! #NUM! #NULL! #BEZUG! #WERT! #NV #ZAHL! #NOM? #VALEUR! #NOME? #VALORE! #VALOR! #NOMBRE? #N/D #NAAM? #WAARDE!".Split(' '), StringComparer.OrdinalIgnoreCase);

    private const string AsText = "format the column as text in the sheet that it comes from and save it as CSV again, without opening the CSV in between";

    /// <summary>What is wrong with the code of a field; null when nothing is to be seen.</summary>
    public static Flaw? FlawOf(CsvProfile profile, string field, string text)
    {
        if (Errors.Contains(text) || (text.Length > 2 && text.All(static c => c == '#')))
        {
            return new Flaw($"{Flaw.Quote(text)} is a spreadsheet's sign for an error or a column too narrow, not a value", "mend the sheet and save it as CSV again");
        }

        if (!CsvFields.Codes.Contains(field) || profile.TakenAsWritten.Contains(field))
        {
            return null;
        }

        return NumberFlawOf(text) ?? (CsvFields.Products.Contains(field) ? DayFlawOf(text) : null) ?? LengthFlawOf(profile, field, text) ?? GsOneFlawOf(field, text);
    }

    private static Flaw? NumberFlawOf(string text)
    {
        if (Scientific().IsMatch(text))
        {
            return new Flaw($"{Flaw.Quote(text)} is a long number as a spreadsheet shortens it: its digits are lost", AsText);
        }

        var lost = text.Length - KeptDigits;
        return lost >= 2 && text.All(char.IsAsciiDigit) && text.AsSpan(KeptDigits).IndexOfAnyExcept('0') < 0
            ? new Flaw($"{Flaw.Quote(text)} ends in {lost} zeros behind {KeptDigits} digits: a spreadsheet keeps no more of a number", AsText)
            : null;
    }

    private static Flaw? DayFlawOf(string text)
    {
        var month = DayAndMonth().Match(text) is { Success: true } day ? day : MonthAndNumber().Match(text);
        var isDay = (month.Success && IsMonth(month.Groups["month"].Value)) || IsFullDate(text);
        return isDay ? new Flaw($"{Flaw.Quote(text)} is a date that a spreadsheet made of a product number (such as 3-4 or MAR4)", AsText) : null;
    }

    private static bool IsMonth(string name) => !(name.Length > 1 && name.All(char.IsUpper)) && Months.Contains(ColumnNames.Fold(name));

    private static bool IsFullDate(string text) => FullDate().IsMatch(text)
        && DateTime.TryParseExact(text, ["d.M.yyyy", "d/M/yyyy", "M/d/yyyy", "yyyy-M-d", "d-M-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static Flaw? LengthFlawOf(CsvProfile profile, string field, string text) =>
        profile.Lengths.TryGetValue(field, out var length) && text.Length != length && text.All(char.IsAsciiDigit)
            ? text.Length < length
                ? new Flaw($"{Flaw.Quote(text)} has {text.Length} digits of {length}: a spreadsheet drops leading zeros, and it would be {Flaw.Quote(text.PadLeft(length, '0'))}", AsText)
                : new Flaw($"{Flaw.Quote(text)} has {text.Length} digits where the channel's profile says {length}", "write the code in full, or change Lengths in the channel's profile")
            : null;

    // The check digit holds with and without leading zeros, so it proves what the shorter number was.
    private static Flaw? GsOneFlawOf(string field, string text)
    {
        var isGln = field.EndsWith(".gln", StringComparison.Ordinal);
        if (!(isGln || field == CsvFields.LineGtin) || !text.All(char.IsAsciiDigit))
        {
            return null;
        }

        var lengths = isGln ? [13] : new[] { 8, 12, 13, 14 };
        if (Array.IndexOf(lengths, text.Length) >= 0)
        {
            return CheckDigits.AreRight(text) ? null : new Flaw($"{Flaw.Quote(text)} has a wrong check digit", "compare it with the label: a digit is mistyped or lost");
        }

        var full = Array.Find(lengths, length => length > text.Length);
        return text.Length >= 6 && full > 0 && CheckDigits.AreRight(text)
            ? new Flaw($"{Flaw.Quote(text)} has {text.Length} digits and would be {Flaw.Quote(text.PadLeft(full, '0'))}: a spreadsheet drops leading zeros", AsText)
            : null;
    }

    [GeneratedRegex(@"^-?\d([.,]\d+E[+-]\d{1,3}|E\+\d{1,3})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scientific();

    [GeneratedRegex(@"^\d{1,2}[-./ ]{1,2}(?<month>\p{L}{3,8})\.?([-./ ]{1,2}\d{2,4})?$", RegexOptions.CultureInvariant)]
    private static partial Regex DayAndMonth();

    [GeneratedRegex(@"^(?<month>\p{L}{3,8})\.?[-./ ]{1,2}\d{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthAndNumber();

    [GeneratedRegex(@"^\d{1,4}[-./]\d{1,2}[-./]\d{2,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex FullDate();
}
