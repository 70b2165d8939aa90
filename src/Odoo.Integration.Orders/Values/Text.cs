using System.Buffers;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Orders.Values;

/// <summary>The rule for every text in an order: valid Unicode, no control characters, bounded length.</summary>
public static class Text
{
    /// <summary>Longest code or number (SKU, customer code, order number, unit, …), in UTF-16 code units.</summary>
    public const int MaxCodeLength = 256;

    /// <summary>Longest free text or customer reference, in UTF-16 code units.</summary>
    public const int MaxLength = 5_000;

    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        Enumerable.Range(0, 0x10000).Select(static c => (char)c).Where(static c => char.IsControl(c) || char.IsSurrogate(c)).ToArray());

    /// <summary>The flaw of a text, or null when it may stand in an order. Null and empty have none.</summary>
    public static Flaw? FlawOf(string? value, int maxLength)
    {
        if (string.IsNullOrEmpty(value))
        {
            return null;
        }

        if (value.Length > maxLength)
        {
            return new Flaw($"{value.Length} characters is too long", $"send at most {maxLength}");
        }

        for (var at = value.AsSpan().IndexOfAny(Suspects); at >= 0 && at < value.Length; at++)
        {
            if (char.IsControl(value[at]))
            {
                return new Flaw($"{Flaw.Quote(value)} holds the control character U+{(int)value[at]:X4}", "send plain text");
            }

            if (char.IsHighSurrogate(value[at]) && at + 1 < value.Length && char.IsLowSurrogate(value[at + 1]))
            {
                at++;
            }
            else if (char.IsSurrogate(value[at]))
            {
                return new Flaw($"{Flaw.Quote(value)} is not valid Unicode", "send the file in the encoding its profile names");
            }
        }

        return null;
    }
}
