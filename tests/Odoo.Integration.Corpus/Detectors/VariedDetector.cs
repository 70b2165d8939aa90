using Odoo.Integration.Corpus.Measuring;
using Odoo.Integration.Dedupe;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Dedupe.Profiles;
using Odoo.Integration.Dedupe.Streams;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Corpus.Detectors;

/// <summary>Screening with one thing about profiles or links left out: for ablations. Without numbers used twice, which a corpus has none of.</summary>
/// <param name="name">What is left out.</param>
/// <param name="policy">The policy.</param>
/// <param name="change">What is left out of an order.</param>
/// <param name="changeProfile">What is left out of its profile.</param>
/// <param name="isLinked">Whether names that go together are known.</param>
public sealed class VariedDetector(string name, ScreeningPolicy policy, Func<Order, Order>? change = null, Func<OrderProfile, OrderProfile>? changeProfile = null, bool isLinked = true) : IDetector
{
    private readonly OrderIndex _index = new(policy);
    private readonly Dictionary<(string Channel, string Number), Guid> _created = [];

    public string Name => name;

    public Detection Decide(Order order)
    {
        var profile = OrderProfiles.Of(change?.Invoke(order) ?? order, order.Provenance!.ReceivedAt);
        profile = changeProfile?.Invoke(profile) ?? profile;
        profile = isLinked ? _index.WithLinks(profile) : profile;
        var decision = Screening.Decide(new ScreeningCase(profile, null, _index.Candidates(profile).Candidates, _index.SharesAt(profile.ReceivedAt), ChangedBy(profile)), policy);
        if (decision.Withdraws is { } withdrawn)
        {
            _index.Withdraw(withdrawn);
        }

        if (profile.Intent == OrderIntent.Create)
        {
            _created.TryAdd((profile.Channel, profile.ExternalId!), profile.OrderId);
            _index.Add(profile, isHeld: decision is ScreeningDecision.Hold);
        }

        return new Detection(decision is ScreeningDecision.Hold, (decision as ScreeningDecision.Hold)?.Kind.ToString(), decision.Best?.Probability ?? 0, decision.Best?.Order.OrderId);
    }

    private OrderProfile? ChangedBy(OrderProfile profile) => profile is { Intent: OrderIntent.Change or OrderIntent.Cancel, ExternalId: { } number }
        && _created.TryGetValue((profile.Channel, number), out var id) ? _index.Find(id) : null;
}
