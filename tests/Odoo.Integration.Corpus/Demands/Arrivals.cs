using Odoo.Integration.Corpus.Duplicates;
using Odoo.Integration.Corpus.Streams;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Corpus.Demands;

/// <summary>What arrives: every demand written down once, some twice, a few three times.</summary>
internal static class Arrivals
{
    private const double ThirdTime = 0.04;

    public static IEnumerable<Draft> Of(IEnumerable<Demand> demands, IReadOnlyDictionary<Demand, Demand> shared, Dictionary<string, Goods[]> goods, CorpusOptions options)
    {
        foreach (var same in demands.GroupBy(static demand => demand.Customer.Id).OrderBy(static same => same.Key, StringComparer.Ordinal))
        {
            var chance = Chance.Of(options.Seed, "arrivals " + same.Key);
            var ways = new Repetitions(goods[same.First().Customer.Currency.Code]).All;
            var references = new HashSet<string>(StringComparer.Ordinal);
            foreach (var demand in same.OrderBy(static demand => demand.At))
            {
                var first = new Draft(demand, demand.Channel, demand.At, Clerk.Write(demand, demand.Channel, demand.At, chance), KindOf(demand, shared, references));
                yield return first;
                for (var share = options.DuplicateShare; demand.Intent == OrderIntent.Create && chance.Happens(share); share = ThirdTime)
                {
                    yield return Repeat(first, ways, chance);
                }
            }
        }
    }

    private static Draft Repeat(Draft first, IReadOnlyList<Repetition> ways, Chance chance)
    {
        var way = chance.Pick([.. ways.Where(way => way.Fits(first)).Select(static way => (way, way.Weight))]);
        return way.Repeat(first, chance) with { Kind = way.Kind };
    }

    private static string KindOf(Demand demand, IReadOnlyDictionary<Demand, Demand> shared, HashSet<string> references)
    {
        var known = demand.Reference is not null && !references.Add(demand.Reference);
        return demand.Kind != CorpusKinds.Plain ? demand.Kind
            : shared.ContainsKey(demand) ? CorpusKinds.SameReferenceOtherCustomer
            : known ? CorpusKinds.ProjectReference
            : CorpusKinds.Plain;
    }
}
