using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Corpus.Demands;

/// <summary>Quantities, prices and totals of what is known to be right.</summary>
internal static class Amounts
{
    public static Quantity Of(decimal value, string unit) =>
        UnitOfMeasure.TryCreate(unit, out var u, out _) && Quantity.TryCreate(value, u, out var quantity, out var flaw)
            ? quantity : throw new ArgumentException($"{value} {unit}");

    public static UnitPrice Price(decimal amount) =>
        UnitPrice.TryCreate(decimal.Round(amount, Decimals.MaxPlaces), out var price, out var flaw) ? price : throw new ArgumentException(flaw.ToString());

    public static Order WithTotal(Order order, decimal amount) =>
        order with { Total = Money.TryCreate(decimal.Round(amount, order.Currency.Places, MidpointRounding.AwayFromZero), order.Currency, out var total, out _) ? total : null };

    /// <summary>The order with its lines written otherwise, numbered again: its value is what it was.</summary>
    public static Order Rewritten(Order order, IEnumerable<OrderLine> lines) => order with { Lines = [.. lines.Select(static (line, at) => line with { Number = at + 1 })] };

    /// <summary>The order with other lines, numbered again; a stated total is that of the new lines, or none where they have no prices.</summary>
    public static Order WithLines(Order order, IEnumerable<OrderLine> lines)
    {
        var changed = Rewritten(order, lines);
        return order.Total is null ? changed : changed.LinesValue() is { } value ? WithTotal(changed, value) : changed with { Total = null };
    }
}
