using Odoo.Integration.Store.Events;

namespace Odoo.Integration.Store.Submission;

/// <summary>Whose orders a claim takes, and how many: what fits into one call to one server.</summary>
/// <param name="Channels">The channels of the server; null for all but <paramref name="OtherChannels"/>, also those that are configured no more.</param>
/// <param name="OtherChannels">Channels of other servers.</param>
/// <param name="MostLines">Most lines of all orders together; an order that has more comes alone.</param>
public sealed record ClaimShare(IReadOnlyCollection<string>? Channels, IReadOnlyCollection<string> OtherChannels, int MostLines)
{
    private const int Most = 200;

    internal int MostOrders => Math.Clamp(MostLines, 1, Most);

    internal IEnumerable<(LockedOrder Locked, ClaimedOrder Claim)> Within(IEnumerable<(LockedOrder Locked, ClaimedOrder Claim)> due)
    {
        var lines = 0;
        foreach (var order in due)
        {
            lines += order.Claim.Order.Lines.Count;
            if (lines > MostLines && lines > order.Claim.Order.Lines.Count)
            {
                yield break;
            }

            yield return order;
        }
    }
}
