using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Erp.Pricing;

/// <summary>How far a price that is asked may be from the list's.</summary>
/// <param name="Percent">Percent of the list's price, either way.</param>
/// <param name="Currency">The order's currency.</param>
internal readonly record struct PriceTolerance(decimal Percent, Currency Currency)
{
    /// <summary>
    /// Whether the difference is within the percentage, or is of rounding: one minor unit, and where the price is asked in finer
    /// steps than that, one of those. A screw at 0.004 may not be sold at 0.009 because a cent is a cent.
    /// </summary>
    public bool Allows(decimal asked, decimal listed) =>
        Math.Abs(asked - listed) is var difference && (difference <= Math.Abs(listed) * Percent / 100 || difference <= StepOf(asked));

    // The amount of a unit price has no zeros at its end.
    private decimal StepOf(decimal asked)
    {
        var step = 1m;
        for (var place = 0; place < Math.Max(Currency.Places, asked.Scale); place++)
        {
            step /= 10;
        }

        return step;
    }
}
