using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Dedupe.Streams;
using Odoo.Integration.Store.Policies;

namespace Odoo.Integration.Hub.Commands.Policies;

/// <summary>Replays a period's orders as they came, behind those that they were compared with.</summary>
internal sealed class Replay(OrderArchive archive, DateTimeOffset from, DateTimeOffset to)
{
    /// <summary>Gives every order, one after another: first those before the period that its first may be compared with.</summary>
    /// <param name="horizonOf">Policies that say how far back that is.</param>
    /// <param name="next">Takes an order, and whether it is of the period.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task RunAsync(IEnumerable<ScreeningPolicy> horizonOf, Func<ArchivedOrder, StreamOrder, bool, Task> next, CancellationToken cancellation)
    {
        var days = horizonOf.Max(static policy => Math.Max(policy.HorizonDays, policy.ReferenceHorizonDays));
        await foreach (var order in archive.ReadAsync(from.AddDays(-days), to, cancellation))
        {
            await next(order, StreamOrder.Of(order.Order, order.ReceivedAt), order.ReceivedAt >= from);
        }
    }
}
