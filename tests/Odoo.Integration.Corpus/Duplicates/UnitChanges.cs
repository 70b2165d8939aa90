using Odoo.Integration.Corpus.Demands;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Corpus.Duplicates;

/// <summary>The same goods counted otherwise: pieces as dozens, gross or packs, and dozens or packs as pieces; the price follows.</summary>
internal static class UnitChanges
{
    public static bool Fits(Order order) => order.Lines.Any(static line => SizeOf(line.Quantity.Unit.Code, line.Sku!) > 1 || line.Quantity.Value % 6 == 0);

    public static Order Change(Order order, Chance chance)
    {
        var packs = chance.Happens(0.3);
        var back = order.Lines.Any(static line => SizeOf(line.Quantity.Unit.Code, line.Sku!) > 1);
        return Amounts.Rewritten(order, order.Lines.Select(line =>
        {
            var now = SizeOf(line.Quantity.Unit.Code, line.Sku!);
            if (back)
            {
                return now > 1 ? Recount(line, now, "C62", 1) : line;
            }

            var pack = Units.PackOf(line.Sku!);
            return packs && line.Quantity.Value % pack == 0 ? Recount(line, 1, Units.Pack, pack)
                : line.Quantity.Value % 144 == 0 ? Recount(line, 1, "GRO", 144)
                : line.Quantity.Value % 6 == 0 ? Recount(line, 1, "DZN", 12)
                : line;
        }));
    }

    private static OrderLine Recount(OrderLine line, int from, string unit, int to) => line with
    {
        Quantity = Amounts.Of(line.Quantity.Value * from / to, unit),
        UnitPrice = line.UnitPrice is { } price ? Amounts.Price(price.Amount * to / from) : null,
    };

    private static int SizeOf(string unit, string sku) => unit switch { "DZN" => 12, "GRO" => 144, Units.Pack => Units.PackOf(sku), _ => 1 };
}
