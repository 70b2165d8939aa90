using Odoo.Integration.Hub.Mappings;
using Odoo.Integration.Hub.Pages.Frame;
using Odoo.Integration.Hub.Pages.Quarantine;
using Odoo.Integration.Hub.Review;
using Odoo.Integration.Store.Browsing;
using Odoo.Integration.Store.Mappings;
using Odoo.Integration.Store.MasterData;

namespace Odoo.Integration.Hub.Pages.HeldOrder;

/// <summary>Brings together what the page of a held order shows.</summary>
internal sealed class CaseReading(ReviewDesk desk, CaseBrowser cases, OrderBrowser orders, HeldBrowser held, NearestRecords nearest, TimeProvider time)
{
    private const int MostMissing = 20;

    /// <summary>Below this an earlier order did not come near.</summary>
    private const double LeastNear = 0.05;

    /// <param name="id">The order.</param>
    /// <param name="against">The order to compare it with; null: the one that it is held against.</param>
    /// <param name="list">The list from which it was opened.</param>
    /// <param name="user">Who looks.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Null where there is no such order.</returns>
    public async Task<CaseView?> ReadAsync(Guid id, Guid? against, HeldList list, PageUser user, CancellationToken cancellation)
    {
        if (await orders.ShowAsync(id, cancellation) is not { } detail)
        {
            return null;
        }

        var (decision, proposal) = (cases.DecisionAsync(id, cancellation), desk.ProposalAsync(id, cancellation));
        var looking = user.IsSignedIn ? desk.LookAsync(id, user.Actor, cancellation) : Task.FromResult<IReadOnlyList<string>>([]);
        var next = held.NextAsync(list.Filter(user, time.GetUtcNow()), list.Sort, id, cancellation);
        await Task.WhenAll(decision, proposal, looking, next);
        // What lacks something in Odoo was cleared by the policy: that its best candidate was none worth looking at is no news.
        var compared = against ?? detail.Summary.MatchedOrder ?? (HoldReasons.IsAgainstOther(detail.Summary.ReasonCode) ? (await decision)?.MatchedOrder : null);
        var candidates = CandidatesOf(await decision).Where(candidate => candidate.Probability >= LeastNear || candidate.Order == compared).ToArray();
        var wanted = candidates.Select(static candidate => candidate.Order).Append(id).Concat(new[] { compared, (await proposal)?.MatchedOrder }.OfType<Guid>()).Distinct().ToArray();
        var read = await cases.OrdersAsync(wanted, cancellation);
        var (customer, missing) = (cases.CustomerOrdersAsync(read[id], cancellation), MissingAsync(read[id], cancellation));
        return new CaseView
        {
            Order = read[id], Detail = detail, Decision = await decision, Against = compared is { } other && other != id ? read.GetValueOrDefault(other) : null, Candidates = candidates, CandidateOrders = read,
            CustomerOrders = await customer, Missing = await missing, Proposal = await proposal, Looking = await looking, List = list, Next = await next,
        };
    }

    private static IReadOnlyList<CaseCandidate> CandidatesOf(CaseDecision? decision) => decision switch
    {
        null => [],
        { MatchedOrder: { } best, Bits: { } bits, Probability: { } probability, Evidence.Count: > 0 } => [new CaseCandidate(best, bits, probability, decision.Evidence), .. decision.Near],
        _ => decision.Near,
    };

    private async Task<IReadOnlyList<(string, MappedKey, IReadOnlyList<NearRecord>)>> MissingAsync(CaseOrder order, CancellationToken cancellation)
    {
        if (!order.IsHeld || !HoldReasons.IsMissingKey(order.ReasonCode))
        {
            return [];
        }

        var needs = (await cases.NeedsAsync([order.OrderId], cancellation))[order.OrderId].Take(MostMissing).ToArray();
        var near = await nearest.OfAsync(needs, cancellation);
        return [.. needs.Select(need => (need.Server, need.Key, near.GetValueOrDefault(need, [])))];
    }
}
