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
        // Division by one with the largest scale leaves the smallest scale that holds the value.
        return value / 1.0000000000000000000000000000m;
    }
}
