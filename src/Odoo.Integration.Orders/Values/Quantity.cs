using System.Diagnostics.CodeAnalysis;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Orders.Values;

/// <summary>How much of something: more than zero, at most 10⁹, up to six places, in a unit.</summary>
public readonly record struct Quantity
{
    /// <summary>Largest quantity of one line.</summary>
    public const decimal Max = 1_000_000_000m;

    private Quantity(decimal value, UnitOfMeasure unit) => (Value, Unit) = (value, unit);

    public decimal Value { get; }

    public UnitOfMeasure Unit { get; }

    /// <summary>A quantity, or the flaw: zero or less, beyond 10⁹, more than six places.</summary>
    public static bool TryCreate(decimal value, UnitOfMeasure unit, out Quantity quantity, [NotNullWhen(false)] out Flaw? flaw)
    {
        quantity = default;
        flaw = null;
        if (value <= 0)
        {
            flaw = new Flaw($"a quantity of {value} cannot be ordered", "send more than zero; what comes back is a return, what is taken back a change");
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

    public override string ToString() => $"{Value} {Unit}";
}
