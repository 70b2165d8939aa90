using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels;

/// <summary>Reads a number as a file writes it, with the one decimal mark it may use. Guesses nothing: 1.234 is 1234 in some files.</summary>
internal static class DecimalText
{
    public static bool TryRead(string text, char decimalMark, string? thousands, out decimal number, [NotNullWhen(false)] out Flaw? flaw)
    {
        flaw = null;
        var plain = string.IsNullOrEmpty(thousands) ? text : WithoutThousands(text, decimalMark, thousands);
        if (plain is not null && IsPlain(plain, decimalMark)
            && decimal.TryParse(plain.Replace(decimalMark, '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number))
        {
            return true;
        }

        number = 0;
        var other = decimalMark == '.' ? ',' : '.';
        var remedy = text.Contains(other, StringComparison.Ordinal)
            ? $"the decimal mark of this channel is '{decimalMark}': write it so, or change the channel's profile"
            : $"write digits, with '{decimalMark}' before the decimals";
        flaw = new Flaw($"{Flaw.Quote(text)} is no number here", remedy);
        return false;
    }

    private static bool IsPlain(string text, char decimalMark)
    {
        var digits = text.AsSpan(text.Length > 0 && text[0] is '-' or '+' ? 1 : 0);
        return digits.Length > 0 && digits.Count(decimalMark) <= 1 && char.IsAsciiDigit(digits[^1])
            && digits.IndexOfAnyExcept("0123456789" + decimalMark) < 0;
    }

    // Marks between thousands stand before groups of three, left of the decimal mark; else the number is not what it seems.
    private static string? WithoutThousands(string text, char decimalMark, string thousands)
    {
        var mark = text.IndexOf(decimalMark, StringComparison.Ordinal);
        var whole = mark < 0 ? text : text[..mark];
        var groups = whole.Split(thousands);
        return groups.Length > 1 && (groups[0].TrimStart('-', '+').Length is 0 or > 3 || groups.Skip(1).Any(static group => group.Length != 3))
            ? null
            : string.Concat(groups) + (mark < 0 ? string.Empty : text[mark..]);
    }
}
