using System.Diagnostics.CodeAnalysis;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Orders.Values;

/// <summary>
/// A price for one unit, in the order's currency, with up to six places: finer than the minor unit, because a screw
/// may cost 0.0123. Negative for a discount line.
/// </summary>
public readonly record struct UnitPrice
{
    /// <summary>Largest price either side of zero.</summary>
    public const decimal Max = 1_000_000_000m;

    private UnitPrice(decimal amount) => Amount = amount;

    public decimal Amount { get; }

    /// <summary>A price, or the flaw: more than six places, or beyond ±10⁹.</summary>
    public static bool TryCreate(decimal amount, out UnitPrice price, [NotNullWhen(false)] out Flaw? flaw)
    {
        price = default;
        flaw = null;
        if (Math.Abs(amount) > Max)
        {
            flaw = new Flaw($"a unit price of {amount} is beyond {Max}", "check the decimal separator");
        }
        else if (Decimals.PlacesOf(amount) > Decimals.MaxPlaces)
        {
            flaw = new Flaw($"the unit price {amount} has more than {Decimals.MaxPlaces} decimal places", "round it, or price a larger unit");
        }
        else
        {
            price = new UnitPrice(Decimals.Trim(amount));
        }

        return flaw is null;
    }
}
