using System.Globalization;

namespace Odoo.Integration.Channels.Json;

/// <summary>Reads a number from its text to the last digit, or not at all: <c>decimal.Parse</c> rounds what it cannot hold.</summary>
internal static class ExactDecimal
{
    /// <summary>Longest text of a number; JSON sets none.</summary>
    private const int MaxLength = 64;

    /// <summary>Digits that a decimal always holds.</summary>
    private const int MaxDigits = 28;

    /// <summary>Reads <c>-12.50</c>, <c>1e3</c>, <c>+7</c>: a point before the decimals, no blanks, no marks between thousands.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out decimal number)
    {
        number = 0;
        var exponentAt = text.IndexOfAny('e', 'E');
        var mantissa = exponentAt < 0 ? text : text[..exponentAt];
        var exponent = 0;
        if (text.Length > MaxLength || (exponentAt >= 0 && !int.TryParse(text[(exponentAt + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)))
        {
            return false;
        }

        var negative = mantissa.StartsWith("-");
        mantissa = mantissa[(negative || mantissa.StartsWith("+") ? 1 : 0)..];
        var point = mantissa.IndexOf('.');
        var digits = point < 0 ? mantissa.ToString() : string.Concat(mantissa[..point], mantissa[(point + 1)..]);
        if (digits.Length == 0 || point == 0 || point == mantissa.Length - 1 || digits.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return false;
        }

        return TryScale(digits, exponent - (point < 0 ? 0 : mantissa.Length - point - 1), negative, out number);
    }

    // digits times ten to the power, without zeros that say nothing at either end.
    private static bool TryScale(string digits, long power, bool negative, out decimal number)
    {
        number = 0;
        var significant = digits.TrimStart('0');
        var trimmed = significant.TrimEnd('0');
        power += significant.Length - trimmed.Length;
        if (trimmed.Length == 0)
        {
            return true;
        }

        if (trimmed.Length > MaxDigits || power < -MaxDigits || power + trimmed.Length > MaxDigits)
        {
            return false;
        }

        var whole = decimal.Parse(trimmed + new string('0', (int)Math.Max(power, 0)), NumberStyles.None, CultureInfo.InvariantCulture);
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(whole, bits);
        number = new decimal(bits[0], bits[1], bits[2], negative, (byte)Math.Max(-power, 0));
        return true;
    }
}
