using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>Holds the total of AMT*TT against the lines.</summary>
internal sealed class X12Totals(X12Elements elements, X12Profile profile)
{
    /// <summary>
    /// The total as stated. Null where none is, where the profile does not trust it, and after it is refused. Partners round each line:
    /// a minor unit a line is allowed. A change states the total of the lines it does not name too: that is not compared.
    /// </summary>
    public Money? Check(X12Place? place, decimal? stated, Currency currency, IReadOnlyList<X12OrderLines.Part> parts, OrderIntent intent)
    {
        if (place is not { } segment || stated is not { } amount || !profile.CheckTotal)
        {
            return null;
        }

        if (!Money.TryCreate(amount, currency, out var money, out var flaw))
        {
            elements.Refuse(segment, 2, flaw.What, flaw.Remedy);
            return null;
        }

        decimal? sum = 0;
        var count = 0;
        foreach (var line in parts.SelectMany(static part => part.Lines))
        {
            sum += line.Quantity.Value * line.UnitPrice?.Amount;
            count++;
        }

        if (intent == OrderIntent.Create && sum is { } value && Math.Abs(value - amount) > count * new Money(1, currency).Amount)
        {
            elements.Refuse(
                segment, 2, $"AMT*TT states a total of {Decimals.Trim(amount)}, the lines come to {Decimals.Trim(value)}",
                "have the partner send the order again, or set CheckTotal to false in the channel's profile where its total holds taxes or freight");
        }

        return money;
    }
}
