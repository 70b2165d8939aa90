using Odoo.Integration.Corpus.Customers;
using Odoo.Integration.Corpus.Demands;
using Odoo.Integration.Corpus.Duplicates;
using Odoo.Integration.Corpus.LookAlikes;
using Odoo.Integration.Corpus.Streams;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Corpus;

/// <summary>
/// Makes a labelled corpus of the real streams: who ordered what and when is real; how orders are written, which arrive twice
/// and which only look so is made up, from a seed.
/// </summary>
public static class CorpusGenerator
{
    public static IReadOnlyList<LabelledOrder> Generate(OrderStreams streams, CorpusOptions options)
    {
        var orders = streams.Orders.Concat(HeavyCustomer.Of(streams.Orders, options.HeavyOrders, Chance.Of(options.Seed, HeavyCustomer.Name)))
            .GroupBy(static order => $"{order.Stream}-{order.Customer}").Select(static same => same.OrderBy(static order => order.At).ThenBy(static order => order.Number, StringComparer.Ordinal).ToArray())
            .Where(same => options.Part is null || CustomerMaker.PartOf(IdOf(same[0])) == options.Part)
            .OrderBy(static same => IdOf(same[0]), StringComparer.Ordinal).ToArray();
        var goods = GoodsOf(streams.Orders);
        var demands = orders.SelectMany(same => new CustomerHistory(options, goods).Of(CustomerMaker.Make(options.Seed, IdOf(same[0]), same[0]), same)).ToList();
        var shared = new Dictionary<Demand, Demand>(ReferenceEqualityComparer.Instance);
        foreach (var part in demands.GroupBy(static demand => demand.Customer.Part).OrderBy(static part => part.Key).ToArray())
        {
            var half = new HalfOfCustomers(part, Chance.Of(options.Seed, $"half {part.Key}"));
            demands.AddRange(half.Promotions);
            foreach (var (demand, of) in half.SharedReferences)
            {
                shared.Add(demand, of);
            }
        }

        return Numbering.Finish(Arrivals.Of(demands, shared, goods, options), shared, options);
    }

    private static string IdOf(StreamOrder order) => $"{order.Stream}-{order.Customer}";

    // What an amendment or the rest of a purchase order may add: some frequent goods of each currency.
    private static Dictionary<string, Goods[]> GoodsOf(IReadOnlyList<StreamOrder> orders) => orders.GroupBy(static order => order.Currency)
        .ToDictionary(static same => same.Key, static same => same.SelectMany(static order => order.Goods).Where(static goods => goods.Price > 0)
            .GroupBy(static goods => goods.Sku, StringComparer.Ordinal).OrderByDescending(static all => all.Count()).ThenBy(static all => all.Key, StringComparer.Ordinal)
            .Take(200).Select(static all => all.First()).ToArray());
}
