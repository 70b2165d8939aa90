using Odoo.Integration.Corpus.Customers;
using Odoo.Integration.Corpus.Demands;
using Odoo.Integration.Corpus.Streams;

namespace Odoo.Integration.Corpus.LookAlikes;

/// <summary>Orders placed soon after one another by the same people.</summary>
/// <param name="others">Goods that the rest of a purchase order may name.</param>
internal sealed class SameDay(IReadOnlyList<Goods> others)
{
    public IReadOnlyList<Resemblance> All =>
    [
        new("other-branch", 6, static first => first.Customer.Places.Count > 1, OtherBranch),
        new("sequential-references", 6, static first => first.Goods.Count < 8 && Counts(first.Customer.References), Sequential),
        new("top-up", 5, static first => first.Goods.Count > 2, TopUp),
        new("other-delivery-week", 3, static first => first.Customer.Delivery != new DeliveryHabit(null, null) && first.Customer.Habits[first.Channel].StatesDelivery, OtherWeek),
        new("rest-of-purchase-order", 2, static first => first.Customer.References is not ReferenceStyle.None, Rest),
    ];

    private static bool Counts(ReferenceStyle style) => style is ReferenceStyle.Sap or ReferenceStyle.Sequence or ReferenceStyle.Number
        or ReferenceStyle.YearNumber or ReferenceStyle.Initials or ReferenceStyle.Department or ReferenceStyle.Day or ReferenceStyle.Stream;

    // Head office orders the same for the next branch.
    private static IEnumerable<Demand> OtherBranch(Demand first, Chance chance)
    {
        var sameReference = chance.Happens(0.3);
        var at = first.At;
        foreach (var place in Enumerable.Range(0, first.Customer.Places.Count).Where(place => place != first.Place).Take(chance.Between(1, 3)))
        {
            at += chance.Around(TimeSpan.FromMinutes(5), 0.8, TimeSpan.FromSeconds(40), TimeSpan.FromMinutes(45));
            yield return first.Again("other-branch", at, referenceOf: sameReference ? first : null, place: place);
        }
    }

    // One order a customer of theirs: small, alike, numbered one after another.
    private static IEnumerable<Demand> Sequential(Demand first, Chance chance)
    {
        var (at, equal) = (first.At, chance.Happens(0.4));
        for (var time = 1; time <= chance.Between(1, 4); time++)
        {
            at += chance.Around(TimeSpan.FromMinutes(4), 0.7, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(30));
            var few = chance.Some(first.Goods, chance.Between(1, Math.Min(3, first.Goods.Count)));
            yield return first.Again("sequential-references", at, equal ? first.Goods : chance.Happens(0.5) ? few : Baskets.OtherQuantities(few, chance));
        }
    }

    // Something was forgotten, or sold at once.
    private static IEnumerable<Demand> TopUp(Demand first, Chance chance)
    {
        var at = first.At + chance.Around(TimeSpan.FromHours(1.5), 0.8, TimeSpan.FromMinutes(10), TimeSpan.FromHours(7));
        var few = chance.Some(first.Goods, chance.Between(1, 2));
        yield return first.Again("top-up", at, chance.Happens(0.5) ? few : Baskets.OtherQuantities(few, chance));
    }

    // The same again for the week after, on a purchase order of its own.
    private static IEnumerable<Demand> OtherWeek(Demand first, Chance chance)
    {
        var at = first.At;
        for (var week = 1; week <= chance.Between(1, 3); week++)
        {
            at += chance.Around(TimeSpan.FromMinutes(4), 0.8, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(40));
            yield return first.Again("other-delivery-week", at, laterDelivery: 7 * week);
        }
    }

    // Half of a purchase order was sent; here is what was still being decided.
    private IEnumerable<Demand> Rest(Demand first, Chance chance)
    {
        var ordered = first.Goods.Select(static goods => goods.Sku).ToHashSet(StringComparer.Ordinal);
        var goods = others.Where(goods => !ordered.Contains(goods.Sku)).DistinctBy(static goods => goods.Sku).Take(chance.Between(1, 6)).ToArray();
        if (goods.Length > 0)
        {
            yield return first.Again("rest-of-purchase-order", Gaps.HoursToDays(first.At, chance), goods, first);
        }
    }
}
