using System.Globalization;
using Odoo.Integration.Corpus.Demands;
using Odoo.Integration.Corpus.Streams;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Corpus.Duplicates;

/// <summary>What happens to the lines when an order is written again.</summary>
internal static class LineChanges
{
    public static Order Reorder(Order order, Chance chance) => Amounts.Rewritten(order, chance.Happens(0.5)
        ? chance.Shuffled(order.Lines)
        : order.Lines.OrderBy(static line => line.Sku, StringComparer.Ordinal));

    /// <summary>One line in two or three becomes two; or lines of one product become one.</summary>
    public static Order SplitOrMerge(Order order, Chance chance)
    {
        if (order.Lines.DistinctBy(static line => (line.Sku, line.Quantity.Unit, line.UnitPrice)).Count() < order.Lines.Count)
        {
            return Amounts.Rewritten(order, order.Lines.GroupBy(static line => (line.Sku, line.Quantity.Unit, line.UnitPrice))
                .Select(static same => same.First() with { Quantity = Amounts.Of(same.Sum(static line => line.Quantity.Value), same.Key.Unit.Code) }));
        }

        var must = chance.Pick([.. order.Lines.Where(CanSplit)]);
        return Amounts.Rewritten(order, order.Lines.SelectMany(line => CanSplit(line) && (line == must || chance.Happens(0.35)) ? Split(line, chance) : [line]));
    }

    public static bool CanSplitOrMerge(Order order) =>
        order.Lines.Any(CanSplit) || order.Lines.DistinctBy(static line => (line.Sku, line.Quantity.Unit, line.UnitPrice)).Count() < order.Lines.Count;

    /// <summary>A finger beside the key in one quantity.</summary>
    public static Order MistypeQuantity(Order order, Chance chance)
    {
        var at = chance.Between(0, order.Lines.Count - 1);
        return Amounts.WithLines(order, order.Lines.Select((line, number) =>
            number == at ? line with { Quantity = Amounts.Of(Mistyped(line.Quantity.Value, chance), line.Quantity.Unit.Code) } : line));
    }

    /// <summary>Prices with fewer places, or a cent off: the other system rounds.</summary>
    public static Order RoundPrices(Order order, Chance chance)
    {
        var way = chance.Between(0, 2);
        return Amounts.WithLines(order, order.Lines.Select(line => line.UnitPrice is not { Amount: > 0.05m } price ? line : line with
        {
            UnitPrice = Amounts.Price(way switch
            {
                0 => decimal.Round(price.Amount, 1, MidpointRounding.AwayFromZero),
                1 => price.Amount + (chance.Happens(0.5) ? 0.01m : 0),
                _ => decimal.Round(price.Amount * 0.99m, 2, MidpointRounding.AwayFromZero),
            }),
        }));
    }

    /// <summary>Half of the lines and more.</summary>
    public static Order Part(Order order, Chance chance) =>
        Amounts.WithLines(order, chance.Some(order.Lines, Math.Clamp((int)Math.Round(order.Lines.Count * chance.Between(0.5, 0.95)), 1, order.Lines.Count - 1)));

    /// <summary>One to three lines changed, left out or added.</summary>
    public static Order Amend(Order order, IReadOnlyList<Goods> more, Chance chance)
    {
        var lines = order.Lines.ToList();
        for (var changes = chance.Between(1, Math.Min(3, 1 + (lines.Count / 3))); changes > 0; changes--)
        {
            var at = chance.Between(0, lines.Count - 1);
            switch (chance.Between(0, 2))
            {
                case 0 when lines.Count > 2:
                    lines.RemoveAt(at);
                    break;
                case 1 when more.Count > 0:
                    var goods = chance.Pick(more);
                    lines.Add(new OrderLine(0, goods.Sku, null, null, goods.Description, Amounts.Of(goods.Quantity, "C62"), lines[0].UnitPrice is null ? null : Amounts.Price(goods.Price)));
                    break;
                default:
                    lines[at] = lines[at] with { Quantity = Amounts.Of(Changed(lines[at].Quantity.Value, chance), lines[at].Quantity.Unit.Code) };
                    break;
            }
        }

        return Amounts.WithLines(order, lines);
    }

    private static bool CanSplit(OrderLine line) => line.Quantity.Value >= 2 && line.Quantity.Value == decimal.Truncate(line.Quantity.Value);

    private static OrderLine[] Split(OrderLine line, Chance chance)
    {
        var first = chance.Happens(0.5) ? decimal.Floor(line.Quantity.Value / 2) : chance.Between(1, (int)Math.Min(line.Quantity.Value, 1_000_000) - 1);
        var unit = line.Quantity.Unit.Code;
        return [line with { Quantity = Amounts.Of(first, unit) }, line with { Quantity = Amounts.Of(line.Quantity.Value - first, unit) }];
    }

    private static decimal Mistyped(decimal quantity, Chance chance)
    {
        var text = decimal.Truncate(quantity).ToString(CultureInfo.InvariantCulture);
        var typed = chance.Between(0, 3) switch
        {
            0 => text + "0",
            1 when text.Length > 1 => text[..^1],
            2 when text.Length > 1 => string.Concat(text.AsSpan(0, text.Length - 2), [text[^1], text[^2]]),
            _ => text[..^1] + (char)('0' + ((text[^1] - '0' + chance.Between(1, 9)) % 10)),
        };
        var value = decimal.Parse(typed, CultureInfo.InvariantCulture);
        return value > 0 && value != quantity && value <= 1_000_000 ? value : quantity + 1;
    }

    private static decimal Changed(decimal quantity, Chance chance) => chance.Happens(0.6) || quantity < 2 ? quantity * chance.Between(2, 3) : decimal.Ceiling(quantity / 2);
}
