using Odoo.Integration.Corpus.Demands;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Corpus.LookAlikes;

/// <summary>Orders that replace one that was cancelled or sent back: the only case in which the same again is no mistake at all.</summary>
internal static class AfterAll
{
    public static IReadOnlyList<Resemblance> All =>
    [
        new("reorder-after-cancellation", 4, static _ => true, (first, chance) => Reorder(
            "reorder-after-cancellation", OrderIntent.Cancel, first, chance,
            chance.Around(TimeSpan.FromHours(3), 1.4, TimeSpan.FromMinutes(6), TimeSpan.FromDays(3)), chance.Around(TimeSpan.FromHours(3), 1.5, TimeSpan.FromMinutes(4), TimeSpan.FromDays(3)))),
        new("reorder-after-return", 3, static _ => true, (first, chance) => Reorder(
            "reorder-after-return", OrderIntent.Return, first, chance,
            chance.Around(TimeSpan.FromDays(8), 0.5, TimeSpan.FromDays(2), TimeSpan.FromDays(25)), chance.Around(TimeSpan.FromDays(1), 1, TimeSpan.FromMinutes(10), TimeSpan.FromDays(6)))),
    ];

    private static IEnumerable<Demand> Reorder(string kind, OrderIntent intent, Demand first, Chance chance, TimeSpan until, TimeSpan then)
    {
        var takenBack = WorkingTime.After(first.At + until, chance);
        yield return new Demand
        {
            Customer = first.Customer, At = takenBack, Goods = first.Goods, Channel = first.Channel, Place = first.Place, Kind = CorpusKinds.NotAnOrder,
            Resembles = first, ReferenceOf = first, Intent = intent,
        };
        var goods = chance.Happens(0.7) ? first.Goods : Baskets.OtherQuantities(first.Goods, chance);
        yield return first.Again(kind, WorkingTime.After(takenBack + then, chance), goods, chance.Happens(0.4) ? first : null);
    }
}
