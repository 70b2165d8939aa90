using System.Diagnostics.CodeAnalysis;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Orders.Values;

/// <summary>An amount in whole minor units of a currency: EUR 12.50 is 1250, JPY 12 is 12. Arithmetic is checked.</summary>
/// <param name="MinorUnits">The amount in minor units; may be negative (a credit).</param>
/// <param name="Currency">The currency.</param>
public readonly record struct Money(long MinorUnits, Currency Currency)
{
    /// <summary>Largest amount either side of zero, in major units.</summary>
    public const decimal Max = 1_000_000_000_000m;

    private static readonly decimal[] Factor = [1m, 10m, 100m, 1000m];

    /// <summary>The amount in major units.</summary>
    public decimal Amount => Decimals.Trim(MinorUnits / Factor[Currency.Places]);

    /// <summary>Money of an amount in major units, or the flaw: more places than the currency has, or beyond ±10¹².</summary>
    public static bool TryCreate(decimal amount, Currency currency, out Money money, [NotNullWhen(false)] out Flaw? flaw)
    {
        ArgumentNullException.ThrowIfNull(currency);
        money = default;
        flaw = null;
        if (Math.Abs(amount) > Max)
        {
            flaw = new Flaw($"an amount of {amount} is beyond {Max}", "check the decimal separator");
        }
        else if (Decimals.PlacesOf(amount) > currency.Places)
        {
            flaw = new Flaw($"{amount} has more decimal places than {currency.Code} has ({currency.Places})", "round it to the currency");
        }
        else
        {
            money = new Money((long)(amount * Factor[currency.Places]), currency);
        }

        return flaw is null;
    }

    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    /// <exception cref="OverflowException">The sum does not fit.</exception>
    public static Money operator +(Money left, Money right) => left.Currency == right.Currency
        ? left with { MinorUnits = checked(left.MinorUnits + right.MinorUnits) }
        : throw new InvalidOperationException($"{left.Currency} and {right.Currency} do not add up");

    public static Money Add(Money left, Money right) => left + right;

    public override string ToString() => $"{Currency?.Code} {Amount}";
}
