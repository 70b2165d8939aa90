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
    /// <param name="order">The order, with a hub id.</param>
    /// <param name="receivedAt">When it came.</param>
    public ScreeningCase CaseOf(Order order, DateTimeOffset receivedAt)
    {
        var profile = _index.WithLinks(OrderProfiles.Of(order, receivedAt));
        return new ScreeningCase(profile, null, _index.Candidates(profile).Candidates, _index.SharesAt(receivedAt));
    }

    /// <summary>Decides on the next order of the stream.</summary>
    /// <param name="order">The order, with a hub id.</param>
    /// <param name="receivedAt">When it came; not before the one before it.</param>
    public StreamDecision Next(Order order, DateTimeOffset receivedAt)
    {
        var profile = _index.WithLinks(OrderProfiles.Of(order, receivedAt));
        var conflict = (OrderProfile?)null;
        if (order.ExternalId is { } number)
        {
            var content = ContentFingerprint.Of(order);
            var key = (order.Channel, number, order.Revision);
            if (!_numbers.TryAdd(key, (profile.OrderId, content)))
            {
                var original = Known(_numbers[key].Id, profile);
                if (_numbers[key].Content == content)
                {
                    return new StreamDecision.Duplicate(profile, original);
                }

                conflict = original;
            }
        }

        var (candidates, capReached) = _index.Candidates(profile);
        var changed = order is { Intent: OrderIntent.Change or OrderIntent.Cancel, ExternalId: { } named } && _created.TryGetValue((order.Channel, named), out var id) ? Known(id, profile) : null;
        var decision = Screening.Decide(new ScreeningCase(profile, conflict, candidates, _index.SharesAt(receivedAt), changed), policy);
        Keep(order, profile, decision);
        return new StreamDecision.Screened(profile, decision, capReached);
    }

    // One that lies beyond the horizons is known by its number alone.
    private OrderProfile Known(Guid orderId, OrderProfile sameNumber) => _index.Find(orderId) ?? sameNumber with { OrderId = orderId, Lines = [], Basket = 0, Value = null };

    private void Keep(Order order, OrderProfile profile, ScreeningDecision decision)
    {
        if (order is { Intent: OrderIntent.Create, ExternalId: { } number })
        {
            _created.TryAdd((order.Channel, number), profile.OrderId);
        }

        if (decision.Withdraws is { } withdrawn)
        {
            _index.Withdraw(withdrawn);
        }

        // What takes an order back is none that another could repeat.
        if (order.Intent is OrderIntent.Create or OrderIntent.Change)
        {
            _index.Add(profile, isHeld: decision is ScreeningDecision.Hold);
        }
    }
}
