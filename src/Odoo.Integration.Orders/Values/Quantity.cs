using System.Diagnostics.CodeAnalysis;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Orders.Values;

/// <summary>
/// How much of something: at most 10⁹, up to six places, in a unit. Zero stands in a change alone, for a line that is taken back
/// (<see cref="OrderRules"/>).
/// </summary>
public readonly record struct Quantity
{
    /// <summary>Largest quantity of one line.</summary>
    public const decimal Max = 1_000_000_000m;

    private Quantity(decimal value, UnitOfMeasure unit) => (Value, Unit) = (value, unit);

    public decimal Value { get; }

    public UnitOfMeasure Unit { get; }

    /// <summary>A quantity, or the flaw: zero or less (in a change: less than zero), beyond 10⁹, more than six places.</summary>
    public static bool TryCreate(decimal value, UnitOfMeasure unit, out Quantity quantity, [NotNullWhen(false)] out Flaw? flaw, bool inChange = false)
    {
        quantity = default;
        flaw = null;
        if (value < 0 || (value == 0 && !inChange))
        {
            flaw = NotOrdered(value);
        }
        else if (value > Max)
        {
            flaw = new Flaw($"a quantity of {value} is beyond {Max}", "check the decimal separator and the unit");
        }
        else if (Decimals.PlacesOf(value) > Decimals.MaxPlaces)
        {
            flaw = new Flaw($"the quantity {value} has more than {Decimals.MaxPlaces} decimal places", "round it, or use a smaller unit");
        }
        else
        {
            quantity = new Quantity(Decimals.Trim(value), unit);
        }

        return flaw is null;
    }

    /// <summary>What is wrong with a quantity of zero or less.</summary>
    internal static Flaw NotOrdered(decimal value) =>
        new($"a quantity of {value} cannot be ordered", "send more than zero; what comes back is a return, what is taken back a change");

    public override string ToString() => $"{Value} {Unit}";
}
