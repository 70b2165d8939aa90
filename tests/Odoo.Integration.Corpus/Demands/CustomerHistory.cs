using Odoo.Integration.Corpus.Customers;
using Odoo.Integration.Corpus.LookAlikes;
using Odoo.Integration.Corpus.Streams;

namespace Odoo.Integration.Corpus.Demands;

/// <summary>A customer's real orders, and the look-alikes that follow some of them.</summary>
/// <param name="options">How many.</param>
/// <param name="ends">When each stream ends: what would follow later is left out, no one else orders then.</param>
/// <param name="goods">Goods by currency, for those that name others.</param>
internal sealed class CustomerHistory(CorpusOptions options, IReadOnlyDictionary<string, DateTimeOffset> ends, Dictionary<string, Goods[]> goods)
{
    public IEnumerable<Demand> Of(Customer customer, IReadOnlyList<StreamOrder> orders)
    {
        var chance = Chance.Of(options.Seed, "history " + customer.Id);
        var others = chance.Shuffled(goods[customer.Currency.Code]);
        var ways = Resemblances.All(others);
        var end = ends[orders[0].Stream];
        var real = orders.Select(order => Real(customer, order, chance)).ToArray();
        foreach (var demand in real)
        {
            yield return demand;
            if (demand.Kind != CorpusKinds.Plain || !chance.Happens(options.LookAlikeShare * ShareOf(orders[0])))
            {
                continue;
            }

            var fitting = ways.Where(way => way.Fits(demand)).Select(static way => (way, way.Weight)).ToArray();
            foreach (var next in chance.Pick(fitting).Follow(demand, chance).TakeWhile(next => next.At <= end))
            {
                yield return next;
            }
        }
    }

    // AdventureWorks is one standing order: it needs no more of them.
    private static double ShareOf(StreamOrder order) => order.Stream == AdventureWorks.Name ? 0.3 : 1;

    private static Demand Real(Customer customer, StreamOrder order, Chance chance) => new()
    {
        Customer = customer,
        At = order.At + (order.Stream == AdventureWorks.Name ? TimeSpan.FromSeconds(chance.Between(8 * 3600, 17 * 3600)) : TimeSpan.FromSeconds(chance.Between(0, 59))),
        Goods = order.Goods,
        Channel = customer.Second is { } second && chance.Happens(customer.SecondShare) ? second : customer.Home,
        Place = chance.Pick([.. customer.Places.Select(static (_, place) => (place, 1.0 / (1 + place)))]),
        PurchaseOrder = order.PurchaseOrder,
        Kind = !order.IsTwin ? CorpusKinds.Plain : order.Stream == AdventureWorks.Name ? CorpusKinds.PurchaseRepeat : CorpusKinds.NaturalTwin,
    };
}
