using Odoo.Integration.Corpus.Duplicates;
using Odoo.Integration.Corpus.Streams;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Corpus.Demands;

/// <summary>What arrives: every demand written down once, some twice, a few three times.</summary>
internal static class Arrivals
{
    private const double ThirdTime = 0.04;

    // A call-off that is sent again is the one case in which an equal release number says something: it must occur often enough to be measured.
    private const double MoreOfCallOffs = 4;

    public static IEnumerable<Draft> Of(IEnumerable<Demand> demands, IReadOnlyDictionary<Demand, Demand> shared, Dictionary<string, Goods[]> goods, CorpusOptions options)
    {
        var all = demands.ToArray();

        // What was cancelled or sent back and comes once more would be a re-order: such a demand has one arrival only.
        var takenBack = all.Where(static demand => demand.Intent != OrderIntent.Create).Select(static demand => demand.Resembles!).ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var same in all.GroupBy(static demand => demand.Customer.Id).OrderBy(static same => same.Key, StringComparer.Ordinal))
        {
            var chance = Chance.Of(options.Seed, "arrivals " + same.Key);
            var ways = new Repetitions(goods[same.First().Customer.Currency.Code], options.RepeatChannels).All;
            var references = new HashSet<string>(StringComparer.Ordinal);
            foreach (var demand in same.OrderBy(static demand => demand.At))
            {
                var first = new Draft(demand, demand.Channel, demand.At, Clerk.Write(demand, demand.Channel, demand.At, chance), KindOf(demand, shared, references));
                yield return first;
                for (var share = options.DuplicateShare * (demand.Release is null ? 1 : MoreOfCallOffs); demand.Intent == OrderIntent.Create && !takenBack.Contains(demand) && chance.Happens(share); share = ThirdTime)
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
