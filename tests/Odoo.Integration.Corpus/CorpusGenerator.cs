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
        var customers = CustomersOf(streams, options);
        var goods = GoodsOf(streams.Orders);
        var history = new CustomerHistory(options, EndsOf(streams.Orders), goods);
        var demands = customers.SelectMany(orders => history.Of(CustomerMaker.Make(options, IdOf(orders[0]), orders[0]), orders)).ToList();
        var shared = new Dictionary<Demand, Demand>(ReferenceEqualityComparer.Instance);
        foreach (var part in demands.GroupBy(static demand => demand.Customer.Part).OrderBy(static part => part.Key).ToArray())
        {
            var half = new HalfOfCustomers(part.Key, part, options.Seed);
            demands.AddRange(half.Promotions);
            foreach (var (demand, of) in half.SharedReferences)
            {
                shared.Add(demand, of);
            }
        }

        return Numbering.Finish(Arrivals.Of(demands, shared, goods, options), shared, options);
    }

    private static StreamOrder[][] CustomersOf(OrderStreams streams, CorpusOptions options) =>
    [
        .. streams.Orders.Where(order => options.Part is null || CustomerMaker.PartOf(IdOf(order)) == options.Part)
            .Concat(HeavyCustomer.Of(streams.Orders, options.HeavyOrders, Chance.Of(options.Seed, HeavyCustomer.Name)))
            .GroupBy(IdOf).OrderBy(static same => same.Key, StringComparer.Ordinal)
            .Select(static same => same.OrderBy(static order => order.At).ThenBy(static order => order.Number, StringComparer.Ordinal).ToArray()),
    ];

    private static Dictionary<string, DateTimeOffset> EndsOf(IReadOnlyList<StreamOrder> orders)
    {
        var ends = orders.GroupBy(static order => order.Stream).ToDictionary(static same => same.Key, static same => same.Max(static order => order.At));
        ends[HeavyCustomer.Name] = ends[OnlineRetail.Name];
        return ends;
    }

    private static string IdOf(StreamOrder order) => $"{order.Stream}-{order.Customer}";

    // What an amendment or the rest of a purchase order may add: some frequent goods of each currency.
    private static Dictionary<string, Goods[]> GoodsOf(IReadOnlyList<StreamOrder> orders) => orders.GroupBy(static order => order.Currency)
        .ToDictionary(static same => same.Key, static same => same.SelectMany(static order => order.Goods).Where(static goods => goods.Price > 0)
            .GroupBy(static goods => goods.Sku, StringComparer.Ordinal).OrderByDescending(static all => all.Count()).ThenBy(static all => all.Key, StringComparer.Ordinal)
            .Take(200).Select(static all => all.First()).ToArray());
}
