using Odoo.Integration.Dedupe.Blocking;
using Odoo.Integration.Dedupe.History;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Dedupe.Profiles;

namespace Odoo.Integration.Dedupe.Streams;

/// <summary>The index of earlier orders in memory: what the tables hold in the hub, with the same keys, horizons and caps. Not for several threads.</summary>
public sealed class OrderIndex(ScreeningPolicy policy)
{
    private readonly Dictionary<long, List<Entry>> _byKey = [];
    private readonly Dictionary<Guid, Entry> _byId = [];
    private readonly Queue<Entry> _inSequence = new();
    private readonly LinkedNames _links = new();
    private readonly ProductCounts _products = new();

    /// <summary>Orders in it.</summary>
    public int Count => _byId.Count;

    /// <summary>How common products are, for an order of that time.</summary>
    public ProductShares SharesAt(DateTimeOffset at) => _products.SharesAt(at);

    /// <summary>The order with its customer's other names.</summary>
    public OrderProfile WithLinks(OrderProfile order) => _links.Of(order.Customers) is { Length: > 0 } linked ? order with { LinkedNames = linked } : order;

    /// <summary>Earlier orders that share a key, and whether a key has more than the policy compares.</summary>
    public (IReadOnlyList<Candidate> Candidates, bool CapReached) Candidates(OrderProfile order)
    {
        var found = new Dictionary<Guid, Candidate>();
        var capReached = false;
        foreach (var key in BlockingKeys.Of(order, order.LinkedNames))
        {
            if (!_byKey.TryGetValue(key.Hash, out var entries))
            {
                continue;
            }

            var since = order.ReceivedAt - TimeSpan.FromDays(key.Kind == BlockingKeyKind.Reference ? policy.ReferenceHorizonDays : policy.HorizonDays);
            var taken = 0;
            for (var at = entries.Count - 1; at >= 0 && entries[at].Order.ReceivedAt >= since; at--, taken++)
            {
                if (taken == policy.CandidatesPerKey)
                {
                    capReached = true;
                    break;
                }

                var entry = entries[at];
                if (entry.Order.IsChangeOf(order))
                {
                    continue;
                }

                var isRecent = key.Kind == BlockingKeyKind.Customer;
                if (!found.TryGetValue(entry.Order.OrderId, out var known) || (isRecent && !known.IsRecent))
                {
                    found[entry.Order.OrderId] = new Candidate(entry.Order, isRecent, entry.IsHeld, entry.IsWithdrawn);
                }
            }
        }

        // Newest first: where two candidates name a product differently, the newer one is believed.
        return ([.. found.Values.OrderByDescending(static candidate => candidate.Order.ReceivedAt).ThenByDescending(static candidate => candidate.Order.OrderId)], capReached);
    }

    /// <summary>Adds an order that was decided on.</summary>
    public void Add(OrderProfile order, bool isHeld)
    {
        var entry = new Entry(order) { IsHeld = isHeld };
        _byId[order.OrderId] = entry;
        _inSequence.Enqueue(entry);
        foreach (var key in BlockingKeys.Of(order))
        {
            if (!_byKey.TryGetValue(key.Hash, out var entries))
            {
                _byKey[key.Hash] = entries = [];
            }

            entries.Add(entry);
        }

        _links.Learn(order.Customers);
        _products.Add(order);
        Forget(order.ReceivedAt);
    }

    /// <summary>An order by its id; null where it is beyond the horizons.</summary>
    public OrderProfile? Find(Guid orderId) => _byId.GetValueOrDefault(orderId)?.Order;

    /// <summary>An order was cancelled or returned: it is no original any more.</summary>
    public void Withdraw(Guid orderId)
    {
        if (_byId.TryGetValue(orderId, out var entry))
        {
            entry.IsWithdrawn = true;
        }
    }

    // What is beyond the longest horizon is never found again. A key's list is cut when half of it is: each entry is moved at most twice.
    private void Forget(DateTimeOffset now)
    {
        var since = now - TimeSpan.FromDays(Math.Max(policy.HorizonDays, policy.ReferenceHorizonDays));
        while (_inSequence.TryPeek(out var oldest) && oldest.Order.ReceivedAt < since)
        {
            _inSequence.Dequeue();
            _byId.Remove(oldest.Order.OrderId);
            foreach (var key in BlockingKeys.Of(oldest.Order))
            {
                if (_byKey.TryGetValue(key.Hash, out var entries) && entries[entries.Count / 2].Order.ReceivedAt < since)
                {
                    entries.RemoveRange(0, (entries.Count / 2) + 1);
                    if (entries.Count == 0)
                    {
                        _byKey.Remove(key.Hash);
                    }
                }
            }
        }
    }

    private sealed class Entry(OrderProfile order)
    {
        public OrderProfile Order { get; } = order;

        public bool IsHeld { get; init; }

        public bool IsWithdrawn { get; set; }
    }
}
