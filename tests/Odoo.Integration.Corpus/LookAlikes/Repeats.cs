using System.Globalization;
using Odoo.Integration.Corpus.Customers;
using Odoo.Integration.Corpus.Demands;
using Odoo.Integration.Corpus.Streams;

namespace Odoo.Integration.Corpus.LookAlikes;

/// <summary>Orders that come again because the trade does: standing orders, call-offs, seasons, favourites.</summary>
internal static class Repeats
{
    public static IReadOnlyList<Resemblance> All =>
    [
        new("standing-order", 3, Always, Standing),
        new("call-off", 2.4, HasOwnReferences, CallOffs),
        new("bestseller", 3, static first => HasOwnReferences(first) && first.Goods.Count < 12, Bestseller),
        new("seasonal-reorder", 5, Always, Seasonal),
    ];

    private static bool Always(Demand first) => true;

    private static bool HasOwnReferences(Demand first) => first.Customer.References is not (ReferenceStyle.None or ReferenceStyle.Project);

    // Every week, fortnight or month, at about the same hour: with a number of its own, as a release, or without any.
    private static IEnumerable<Demand> Standing(Demand first, Chance chance)
    {
        var every = chance.Pick([(7, 0.5), (14, 0.25), (28, 0.25)]);
        var released = HasOwnReferences(first) && chance.Happens(0.3);
        var unnumbered = !released && chance.Happens(0.15);
        first.Release = released ? "1" : null;
        for (var time = 1; time <= chance.Between(2, 9); time++)
        {
            var at = first.At.AddDays(every * time) + TimeSpan.FromMinutes(chance.Between(-90, 90));
            var again = first.Again(
                "standing-order", at, chance.Happens(0.85) ? first.Goods : Baskets.OtherQuantities(first.Goods, chance), released ? first : null, unnumbered);
            again.Release = released ? (time + 1).ToString(CultureInfo.InvariantCulture) : null;
            yield return again;
        }
    }

    // One blanket purchase order, called off as needed.
    private static IEnumerable<Demand> CallOffs(Demand first, Chance chance)
    {
        var digits = chance.Pick(["D1", "D3", "D4"]);
        var (at, equal) = (first.At, chance.Happens(0.4));
        first.Release = 1.ToString(digits, CultureInfo.InvariantCulture);
        for (var time = 2; time <= chance.Between(3, 7); time++)
        {
            at = WorkingTime.After(at + chance.Around(TimeSpan.FromDays(9), 0.9, TimeSpan.FromHours(2), TimeSpan.FromDays(40)), chance);
            var goods = equal ? first.Goods : chance.Happens(0.5) ? Baskets.OtherQuantities(first.Goods, chance) : Baskets.Most(first.Goods, chance);
            var callOff = first.Again("call-off", at, goods, first);
            callOff.Release = time.ToString(digits, CultureInfo.InvariantCulture);
            yield return callOff;
        }
    }

    // One product that sells, ordered alone whenever it runs out.
    private static IEnumerable<Demand> Bestseller(Demand first, Chance chance)
    {
        IReadOnlyList<Goods> goods = [chance.Pick(first.Goods)];
        var at = first.At;
        for (var time = 1; time <= chance.Between(3, 7); time++)
        {
            at = WorkingTime.After(at + chance.Around(TimeSpan.FromDays(4), 1.1, TimeSpan.FromMinutes(20), TimeSpan.FromDays(25)), chance);
            yield return first.Again("bestseller", at, chance.Happens(0.8) ? goods : Baskets.OtherQuantities(goods, chance));
        }
    }

    private static IEnumerable<Demand> Seasonal(Demand first, Chance chance)
    {
        var at = WorkingTime.After(first.At.AddDays(chance.Between(42.0, 70)), chance);
        yield return first.Again("seasonal-reorder", at, chance.Happens(0.6) ? first.Goods : Baskets.Most(first.Goods, chance));
    }
}
