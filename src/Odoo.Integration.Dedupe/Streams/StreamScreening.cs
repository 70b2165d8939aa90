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
    private readonly Dictionary<(string Channel, string Number, int Revision), List<(Guid Id, ContentFingerprint Content)>> _numbers = [];
    private readonly Dictionary<(string Channel, string Number), List<(int Revision, Guid Id)>> _versions = [];

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
            if (!_numbers.TryGetValue(key, out var known))
            {
                _numbers[key] = known = [];
            }
            else if (known.Find(one => one.Content == next.Content) is { Id: var same } && same != Guid.Empty)
            {
                return new StreamDecision.Duplicate(profile, Known(same, profile));
            }
            else
            {
                conflict = Known(known[0].Id, profile);
            }

            known.Add((profile.OrderId, next.Content));
        }

        var (candidates, capReached) = _index.Candidates(profile);
        var decision = Screening.Decide(new ScreeningCase(profile, conflict, candidates, _index.SharesAt(profile.ReceivedAt), ChangedBy(profile, next.Revision)), policy);
        Keep(next.Revision, profile, isConflict: conflict is not null, decision);
        return new StreamDecision.Screened(profile, decision, capReached);
    }

    // The latest version before this one, as the hub has it.
    private OrderProfile? ChangedBy(OrderProfile profile, int revision) => profile is { Intent: OrderIntent.Change or OrderIntent.Cancel, ExternalId: { } named }
        && _versions.TryGetValue((profile.Channel, named), out var versions) && versions.Where(version => version.Revision <= revision).ToArray() is { Length: > 0 } before
            ? Known(before.MaxBy(static version => version.Revision).Id, profile) : null;

    // One that lies beyond the horizons is known by its number alone.
    private OrderProfile Known(Guid orderId, OrderProfile sameNumber) => _index.Find(orderId) ?? sameNumber with { OrderId = orderId, Lines = [], Basket = 0, Value = null };

    private void Keep(int revision, OrderProfile profile, bool isConflict, ScreeningDecision decision)
    {
        if (decision.Withdraws is { } withdrawn)
        {
            Withdraw(withdrawn);
        }

        if (!isConflict && profile.ExternalId is { } number)
        {
            var key = (profile.Channel, number);
            if (_versions.TryGetValue(key, out var versions))
            {
                versions.Add((revision, profile.OrderId));
            }
            else if (profile.Intent == OrderIntent.Create)
            {
                _versions.Add(key, [(revision, profile.OrderId)]);
            }
        }

        // What takes an order back is none that another could repeat.
        if (profile.Intent is OrderIntent.Create or OrderIntent.Change)
        {
            _index.Add(profile, isHeld: decision is ScreeningDecision.Hold);
        }
    }

    // With an order go its later versions, which are held and would be originals too.
    private void Withdraw(Guid orderId)
    {
        _index.Withdraw(orderId);
        if (_index.Find(orderId) is { ExternalId: { } number } order && _versions.TryGetValue((order.Channel, number), out var versions) && versions.Exists(version => version.Id == orderId))
        {
            versions.ForEach(version => _index.Withdraw(version.Id));
        }
    }
}
