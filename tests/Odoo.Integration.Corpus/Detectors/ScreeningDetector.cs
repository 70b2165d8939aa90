using Odoo.Integration.Corpus.Measuring;
using Odoo.Integration.Dedupe;
using Odoo.Integration.Dedupe.Blocking;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Dedupe.Profiles;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Corpus.Detectors;

/// <summary>The hub's screening, its candidates looked up in memory as <c>select_candidates.sql</c> does in the store.</summary>
public sealed class ScreeningDetector(ScreeningPolicy policy) : IDetector
{
    private readonly Dictionary<BlockingKey, List<OrderProfile>> _byKey = [];

    private readonly Dictionary<(string Channel, string Number), OrderProfile> _byNumber = [];

    public string Name => $"screening {policy.Version}";

    public Detection Decide(Order order)
    {
        var profile = OrderProfiles.Of(order, order.Provenance!.ReceivedAt);
        var keys = BlockingKeys.Of(profile);
        var changes = order.Intent == OrderIntent.Create ? null : _byNumber.GetValueOrDefault((order.Channel, order.ExternalId ?? string.Empty));
        var decision = Screening.Decide(new ScreeningCase(profile, order.Intent, null, Candidates(profile, keys), changes), policy);
        Remember(profile, keys);
        return decision switch
        {
            ScreeningDecision.Hold held => new Detection(true, Names.Of(held.Kind), held.Best?.Probability ?? 0, held.MatchedOrder),
            _ => new Detection(false, null, decision.Best?.Probability ?? 0, decision.Best?.Order.OrderId),
        };
    }

    private List<OrderProfile> Candidates(OrderProfile order, IReadOnlyList<BlockingKey> keys)
    {
        var found = new HashSet<OrderProfile>(ReferenceEqualityComparer.Instance);
        foreach (var key in keys)
        {
            var since = order.ReceivedAt.AddDays(-(key.Kind == BlockingKeyKind.Reference ? policy.ReferenceHorizonDays : policy.HorizonDays));
            var earlier = _byKey.GetValueOrDefault(key) ?? [];
            for (var at = earlier.Count - 1; at >= Math.Max(0, earlier.Count - policy.CandidatesPerKey) && earlier[at].ReceivedAt >= since; at--)
            {
                found.Add(earlier[at]);
            }
        }

        return [.. found];
    }

    private void Remember(OrderProfile order, IReadOnlyList<BlockingKey> keys)
    {
        foreach (var key in keys)
        {
            if (!_byKey.TryGetValue(key, out var all))
            {
                _byKey.Add(key, all = []);
            }

            all.Add(order);
        }

        if (order.ExternalId is { } number)
        {
            _byNumber.TryAdd((order.Channel, number), order);
        }
    }
}
