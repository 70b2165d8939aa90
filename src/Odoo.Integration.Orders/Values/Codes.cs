using System.Globalization;
using System.Text;

namespace Odoo.Integration.Orders.Values;

/// <summary>Codes as they are compared: letters and digits alone, in capitals, whatever keyboard or printer they came from.</summary>
/// <remarks>
/// Full-width forms (U+FF01 to U+FF5E, from East Asian keyboards) and digits of every script become ASCII. Unicode's own
/// compatibility folding (NFKC) does the same and more, and needs ICU, which a plain server does not have.
/// </remarks>
public static class Codes
{
    private const int FullWidthFirst = 0xFF01;
    private const int FullWidthLast = 0xFF5E;
    private const int FullWidthOffset = 0xFEE0;

    public static string Fold(string code)
    {
        var kept = new StringBuilder(code.Length);
        foreach (var c in code)
        {
            var digit = CharUnicodeInfo.GetDecimalDigitValue(c);
            var plain = digit >= 0 ? (char)('0' + digit) : c is >= (char)FullWidthFirst and <= (char)FullWidthLast ? (char)(c - FullWidthOffset) : c;
            if (char.IsLetterOrDigit(plain))
            {
                kept.Append(char.ToUpperInvariant(plain));
            }
        }

        return kept.ToString();
    }
}
