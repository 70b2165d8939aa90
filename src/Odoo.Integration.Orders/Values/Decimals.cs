namespace Odoo.Integration.Orders.Values;

/// <summary>How a canonical order writes numbers: at most six places, no trailing zeros.</summary>
public static class Decimals
{
    /// <summary>Most decimal places a number in a canonical order may have.</summary>
    public const int MaxPlaces = 6;

    /// <summary>The number of decimal places that are not trailing zeros.</summary>
    public static int PlacesOf(decimal value) => Trim(value).Scale;

    /// <summary>The same number without trailing zeros: 12.500 becomes 12.5, so that equal numbers are written alike.</summary>
    public static decimal Trim(decimal value)
    {
        if (value.Scale == 0)
        {
            return value;
        }

        // The integer and the power of ten that it is divided by: what of both can be cut off. Nearly all numbers fit 64 bits.
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        if (parts[2] != 0)
        {
            // Division by one with the largest scale leaves the smallest scale that holds the value. It takes long.
            return value / 1.0000000000000000000000000000m;
        }

        var (digits, scale) = (((ulong)(uint)parts[1] << 32) | (uint)parts[0], (int)value.Scale);
        while (scale > 0 && digits % 10 == 0)
        {
            (digits, scale) = (digits / 10, scale - 1);
        }

        return scale == value.Scale ? value : new decimal((int)(uint)digits, (int)(uint)(digits >> 32), 0, decimal.IsNegative(value), (byte)scale);
    }
}
