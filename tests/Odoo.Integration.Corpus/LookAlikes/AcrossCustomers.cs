using Odoo.Integration.Corpus.Customers;
using Odoo.Integration.Corpus.Demands;

namespace Odoo.Integration.Corpus.LookAlikes;

/// <summary>What two customers have in common by chance or by a catalogue. Both are of one half: the halves share nothing.</summary>
internal static class AcrossCustomers
{
    private const double PromotionShare = 0.006;

    private const double ReferenceShare = 0.013;

    /// <summary>The same set, as a leaflet offers it, ordered by some customers in the same days.</summary>
    /// <param name="all">The demands of one half, in order of time.</param>
    /// <param name="chance">Of this half.</param>
    public static IEnumerable<Demand> Promotions(IReadOnlyList<Demand> all, Chance chance)
    {
        for (var at = 0; at < all.Count; at++)
        {
            if (all[at] is not { Kind: CorpusKinds.Plain, Goods.Count: <= 6 } first || !chance.Happens(PromotionShare))
            {
                continue;
            }

            var others = all.Skip(at + 1).Take(200).Where(other => other.Customer.Id != first.Customer.Id && other.Customer.Currency == first.Customer.Currency)
                .DistinctBy(static other => other.Customer.Id).Take(40).ToArray();
            foreach (var other in chance.Some(others, Math.Min(others.Length, chance.Between(1, 3))))
            {
                yield return new Demand
                {
                    Customer = other.Customer, Goods = first.Goods, Channel = other.Channel, Place = other.Place, Kind = CorpusKinds.Promotion, Resembles = first,
                    At = WorkingTime.After(first.At + chance.Around(TimeSpan.FromHours(5), 1.5, TimeSpan.FromSeconds(20), TimeSpan.FromDays(3)), chance),
                };
            }
        }
    }

    /// <summary>Two customers that number in the same way come to the same number.</summary>
    /// <param name="all">The demands of one half with their references, in order of time.</param>
    /// <param name="chance">Of this half.</param>
    /// <returns>Each order that now has another's reference, and whose.</returns>
    public static Dictionary<Demand, Demand> ShareReferences(IReadOnlyList<Demand> all, Chance chance)
    {
        var shared = new Dictionary<Demand, Demand>(ReferenceEqualityComparer.Instance);
        var named = all.Select(static demand => demand.ReferenceOf).OfType<Demand>().ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var style in new[] { ReferenceStyle.Sequence, ReferenceStyle.Number, ReferenceStyle.YearNumber })
        {
            var same = all.Where(demand => demand.Customer.References == style && demand is { Kind: CorpusKinds.Plain, Release: null, Reference: not null } && !named.Contains(demand)).ToArray();
            for (var at = 1; at < same.Length; at++)
            {
                var other = same[Math.Max(0, at - chance.Between(1, 60))];
                if (chance.Happens(ReferenceShare) && other.Customer.Id != same[at].Customer.Id)
                {
                    same[at].Reference = other.Reference;
                    shared[same[at]] = other;
                }
            }
        }

        return shared;
    }
}
