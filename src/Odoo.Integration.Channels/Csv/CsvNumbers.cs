using System.Diagnostics.CodeAnalysis;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Csv;

/// <summary>Reads numbers as the channel's profile says that they are written, and prices with their sign of a currency.</summary>
internal sealed class CsvNumbers
{
    private const char Blank = ' ';
    private const char Apostrophe = '\'';

    // No-break, figure, thin and narrow no-break space: what French and Swiss programs put between thousands.
    private const string Blanks = "\u00A0\u2007\u2009\u202F";
    private const string Apostrophes = "\u2019\u02BC";
    private const char MinusSign = '\u2212';

    private readonly char _decimalMark;
    private readonly string? _thousands;
    private readonly bool _trailing;
    private readonly bool _parentheses;
    private readonly (string Sign, string Code)[] _signs;

    public CsvNumbers(CsvProfile profile)
    {
        _decimalMark = profile.DecimalSeparator[0];
        _thousands = profile.ThousandsSeparator is { } mark ? Plain(mark) : null;
        _trailing = profile.Negatives.Contains("trailing");
        _parentheses = profile.Negatives.Contains("parentheses");
        _signs = [.. profile.CurrencySigns.OrderByDescending(static sign => sign.Key.Length).Select(static sign => (Plain(sign.Key).Trim(), sign.Value))];
    }

    public bool TryRead(string text, out decimal number, [NotNullWhen(false)] out Flaw? flaw)
    {
        var plain = Plain(text);
        var negative = false;
        flaw = Unwrap(text, ref plain, ref negative);
        if (flaw is null && DecimalText.TryRead(plain, _decimalMark, _thousands, out number, out flaw))
        {
            number = negative ? -number : number;
            return true;
        }

        number = 0;
        flaw = flaw.What.EndsWith("no number here", StringComparison.Ordinal) ? new Flaw($"{Flaw.Quote(text)} is no number here", RemedyOf(plain) ?? flaw.Remedy) : flaw;
        return false;
    }

    /// <summary>Reads an amount of money.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="currency">The order's; a sign of another one is refused.</param>
    /// <param name="number">The amount.</param>
    /// <param name="flaw">What is wrong.</param>
    public bool TryReadMoney(string text, Currency? currency, out decimal number, [NotNullWhen(false)] out Flaw? flaw)
    {
        var (rest, sign, code) = WithoutSign(Plain(text));
        if (sign is null)
        {
            if (TryRead(text, out number, out flaw))
            {
                return true;
            }

            flaw = HasSign(text) ? flaw with { Remedy = "write digits alone, or name the sign under CurrencySigns in the channel's profile" } : flaw;
            return false;
        }

        if (currency is not null && code != currency.Code)
        {
            number = 0;
            flaw = new Flaw($"{Flaw.Quote(text)} is in {code}, and the order in {currency.Code}", "write all prices of an order in its currency");
            return false;
        }

        if (TryRead(rest, out number, out flaw))
        {
            return true;
        }

        flaw = flaw.What.EndsWith("no number here", StringComparison.Ordinal) ? flaw with { What = $"{Flaw.Quote(text)} is no price here" } : flaw;
        return false;
    }

    /// <summary>The text with one kind of blank, apostrophe and minus.</summary>
    private static string Plain(string text) => System.Text.Ascii.IsValid(text) ? text : string.Concat(text.Select(static c =>
        Blanks.Contains(c, StringComparison.Ordinal) ? Blank : Apostrophes.Contains(c, StringComparison.Ordinal) ? Apostrophe : c == MinusSign ? '-' : c));

    private Flaw? Unwrap(string text, ref string plain, ref bool negative)
    {
        var parentheses = plain.Length > 2 && plain[0] == '(' && plain[^1] == ')' && plain.Any(char.IsAsciiDigit);
        var trailing = plain.Length > 1 && plain[^1] == '-' && char.IsAsciiDigit(plain.TrimEnd('-', ' ').LastOrDefault());
        if ((parentheses && !_parentheses) || (trailing && !_trailing))
        {
            return new Flaw(
                $"{Flaw.Quote(text)} is a negative number as {(parentheses ? "accounts" : "SAP")} write it",
                $"write it with the minus before, or allow {(parentheses ? "parentheses" : "trailing")} under Negatives in the channel's profile");
        }

        if (parentheses || trailing)
        {
            plain = parentheses ? plain[1..^1].Trim() : plain[..^1].TrimEnd();
            negative = true;
            return plain.Length > 0 && char.IsAsciiDigit(plain[0]) ? null : new Flaw($"{Flaw.Quote(text)} is no number here", "write one minus alone");
        }

        return null;
    }

    private (string Amount, string? Sign, string? Code) WithoutSign(string text)
    {
        // What makes it negative stands outside the sign: -€5, (€5), €5-.
        var (before, after) = text is ['(', .., ')'] ? ("(", ")") : text.StartsWith('-') ? ("-", string.Empty) : (string.Empty, text.EndsWith('-') ? "-" : string.Empty);
        var body = text[before.Length..^after.Length].Trim();
        foreach (var (sign, code) in _signs)
        {
            if (body.Length > sign.Length && body.StartsWith(sign, StringComparison.OrdinalIgnoreCase))
            {
                return (before + body[sign.Length..].Trim() + after, sign, code);
            }

            if (body.Length > sign.Length && body.EndsWith(sign, StringComparison.OrdinalIgnoreCase))
            {
                return (before + body[..^sign.Length].Trim() + after, sign, code);
            }
        }

        return (text, null, null);
    }

    private static bool HasSign(string text) => text.Any(static c => char.IsLetter(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.CurrencySymbol);

    private string? RemedyOf(string plain)
    {
        var mark = plain.Contains(Blank, StringComparison.Ordinal) ? "a blank" : plain.Contains(Apostrophe, StringComparison.Ordinal) ? "an apostrophe" : null;
        return mark is not null && _thousands is not (" " or "'") && plain.Any(char.IsAsciiDigit)
            ? $"{mark} stands in it: write digits alone, or set ThousandsSeparator in the channel's profile"
            : plain.Contains("E+", StringComparison.OrdinalIgnoreCase) ? "a spreadsheet has shortened it: show all digits in the sheet and save it as CSV again" : null;
    }
}
