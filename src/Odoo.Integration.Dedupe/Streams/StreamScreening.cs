using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Dedupe.Profiles;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;

namespace Odoo.Integration.Dedupe.Streams;

/// <summary>
/// Screens a stream of orders as the hub does, without services: in order of arrival, and <c>provenance.receivedAt</c> is the clock. Nobody
/// decides on what is held: it stays held, and is an original for what follows.
/// </summary>
/// <remarks>Not for several threads: what is decided on an order depends on those before it.</remarks>
public sealed class StreamScreening(ScreeningPolicy policy)
{
    private readonly OrderIndex _index = new(policy);
    private readonly Dictionary<(string Channel, string Number, int Revision), (Guid Id, ContentFingerprint Content)> _numbers = [];
    private readonly Dictionary<(string Channel, string Number), Guid> _created = [];

    /// <summary>Orders that later ones are compared with.</summary>
    public int Count => _index.Count;

    /// <summary>What an order is judged by, before it is: for those who learn from a stream.</summary>
    public ScreeningCase CaseOf(StreamOrder next)
    {
        var profile = _index.WithLinks(next.Profile);
        return new ScreeningCase(profile, null, _index.Candidates(profile).Candidates, _index.SharesAt(profile.ReceivedAt));
    }

    /// <summary>Decides on the next order of the stream.</summary>
    /// <param name="next">The order; not older than the one before it.</param>
    public StreamDecision Next(StreamOrder next)
    {
        var profile = _index.WithLinks(next.Profile);
        var conflict = (OrderProfile?)null;
        if (profile.ExternalId is { } number)
        {
            var key = (profile.Channel, number, next.Revision);
            if (!_numbers.TryAdd(key, (profile.OrderId, next.Content)))
            {
                var (first, content) = _numbers[key];
                var original = Known(first, profile);
                if (content == next.Content)
                {
                    return new StreamDecision.Duplicate(profile, original);
                }

                conflict = original;
            }
        }

        var (candidates, capReached) = _index.Candidates(profile);
        var decision = Screening.Decide(new ScreeningCase(profile, conflict, candidates, _index.SharesAt(profile.ReceivedAt), ChangedBy(profile)), policy);
        Keep(profile, decision);
        return new StreamDecision.Screened(profile, decision, capReached);
    }

    private OrderProfile? ChangedBy(OrderProfile profile) => profile is { Intent: OrderIntent.Change or OrderIntent.Cancel, ExternalId: { } named }
        && _created.TryGetValue((profile.Channel, named), out var id) ? Known(id, profile) : null;

    // One that lies beyond the horizons is known by its number alone.
    private OrderProfile Known(Guid orderId, OrderProfile sameNumber) => _index.Find(orderId) ?? sameNumber with { OrderId = orderId, Lines = [], Basket = 0, Value = null };

    private void Keep(OrderProfile profile, ScreeningDecision decision)
    {
        if (profile is { Intent: OrderIntent.Create, ExternalId: { } number })
        {
            _created.TryAdd((profile.Channel, number), profile.OrderId);
        }

        if (decision.Withdraws is { } withdrawn)
        {
            _index.Withdraw(withdrawn);
        }

        // What takes an order back is none that another could repeat.
        if (profile.Intent is OrderIntent.Create or OrderIntent.Change)
        {
            _index.Add(profile, isHeld: decision is ScreeningDecision.Hold);
        }
    }
}
