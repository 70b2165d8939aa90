using Odoo.Integration.Dedupe;
using Odoo.Integration.Dedupe.Blocking;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Dedupe.Profiles;
using Odoo.Integration.Dedupe.Streams;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Corpus.Measuring;

/// <summary>Blocking apart from scoring: whether an order of the same demand is among the candidates at all, by which key, and how many there are.</summary>
public sealed class BlockingReport
{
    private readonly List<Blocked> _duplicates = [];
    private readonly List<int> _candidates = [];
    private int _capped;

    /// <summary>Duplicates of which an order of the same demand is among the candidates.</summary>
    public Rate Found => RateOf(static _ => true, static blocked => blocked.Found);

    /// <summary>Orders of which one key has more than the policy compares.</summary>
    public Rate Capped => new(_capped, _candidates.Count);

    public double MeanCandidates => _candidates.Count == 0 ? 0 : _candidates.Average();

    public int MostCandidates => _candidates.Count == 0 ? 0 : _candidates.Max();

    public int CandidatesOf99Percent => _candidates.Count == 0 ? 0 : _candidates.Order().ElementAt((int)(0.99 * (_candidates.Count - 1)));

    /// <summary>What one key finds, within its horizon and cap.</summary>
    public Rate FoundBy(string key) => RateOf(static _ => true, blocked => blocked.Keys.Contains(key));

    /// <summary>What no key finds but this one.</summary>
    public Rate FoundOnlyBy(string key) => RateOf(static _ => true, blocked => blocked.Keys.Count == 1 && blocked.Keys.Contains(key));

    /// <summary>What would be found were this key there too.</summary>
    public Rate FoundWith(string key) => RateOf(static _ => true, blocked => blocked.Found || blocked.Keys.Contains(key));

    public IReadOnlyList<(string Kind, Rate Found)> ByKind => [.. _duplicates.Select(static blocked => blocked.Kind).Distinct().Order(StringComparer.Ordinal)
        .Select(kind => (kind, RateOf(blocked => blocked.Kind == kind, static blocked => blocked.Found)))];

    /// <param name="corpora">Corpora, each with an index of its own.</param>
    /// <param name="policy">Horizons and caps.</param>
    /// <param name="counts">Which orders are counted; all go into the index.</param>
    /// <param name="proposed">Keys that are tried beside the policy's: a name and numbers of an order.</param>
    public static BlockingReport Of(
        IEnumerable<IReadOnlyList<LabelledOrder>> corpora, ScreeningPolicy policy, Func<LabelledOrder, bool>? counts = null, IReadOnlyDictionary<string, Func<OrderProfile, IEnumerable<long>>>? proposed = null)
    {
        var report = new BlockingReport();
        foreach (var corpus in corpora)
        {
            report.Add(corpus, policy, counts ?? (static _ => true), proposed ?? new Dictionary<string, Func<OrderProfile, IEnumerable<long>>>());
        }

        return report;
    }

    private void Add(IReadOnlyList<LabelledOrder> corpus, ScreeningPolicy policy, Func<LabelledOrder, bool> counts, IReadOnlyDictionary<string, Func<OrderProfile, IEnumerable<long>>> proposed)
    {
        var (index, byKey, demands) = (new OrderIndex(policy), new Dictionary<(string, long), List<(int Demand, DateTimeOffset At)>>(), new Dictionary<Guid, int>());
        foreach (var labelled in corpus.Where(static labelled => labelled.Order.Intent == OrderIntent.Create))
        {
            var profile = index.WithLinks(OrderProfiles.Of(labelled.Order, labelled.ReceivedAt));
            if (counts(labelled))
            {
                var (candidates, capReached) = index.Candidates(profile);
                _candidates.Add(candidates.Count);
                _capped += capReached ? 1 : 0;
                if (labelled.Label == OrderLabel.Duplicate)
                {
                    var keys = KeysOf(profile, profile.LinkedNames, proposed).Where(key => byKey.TryGetValue((key.Kind, key.Hash), out var earlier) && Reaches(earlier, key.Kind, labelled, policy));
                    _duplicates.Add(new Blocked(labelled.Kind, candidates.Any(candidate => demands[candidate.Order.OrderId] == labelled.Demand), keys.Select(static key => key.Kind).ToHashSet(StringComparer.Ordinal)));
                }
            }

            demands[labelled.Id] = labelled.Demand;
            index.Add(profile, isHeld: false);
            foreach (var key in KeysOf(profile, [], proposed))
            {
                (byKey.TryGetValue(key, out var known) ? known : byKey[key] = []).Add((labelled.Demand, labelled.ReceivedAt));
            }
        }
    }

    private static IEnumerable<(string Kind, long Hash)> KeysOf(OrderProfile profile, string[] linked, IReadOnlyDictionary<string, Func<OrderProfile, IEnumerable<long>>> proposed) =>
        BlockingKeys.Of(profile, linked).Select(static key => (Names.Of(key.Kind), key.Hash)).Concat(proposed.SelectMany(key => key.Value(profile).Select(hash => (key.Key, hash))));

    // As the index has it: the latest of a key, within its horizon.
    private static bool Reaches(List<(int Demand, DateTimeOffset At)> earlier, string kind, LabelledOrder labelled, ScreeningPolicy policy)
    {
        var since = labelled.ReceivedAt - TimeSpan.FromDays(kind.StartsWith("reference", StringComparison.Ordinal) ? policy.ReferenceHorizonDays : policy.HorizonDays);
        return earlier.AsEnumerable().Reverse().Take(policy.CandidatesPerKey).Any(one => one.Demand == labelled.Demand && one.At >= since);
    }

    private Rate RateOf(Func<Blocked, bool> of, Func<Blocked, bool> counts)
    {
        var all = _duplicates.Where(of).ToArray();
        return new Rate(all.Count(counts), all.Length);
    }

    private sealed record Blocked(string Kind, bool Found, IReadOnlySet<string> Keys);
}
