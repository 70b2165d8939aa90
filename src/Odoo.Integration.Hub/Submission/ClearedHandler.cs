using Odoo.Integration.Hub.Waking;
using Odoo.Integration.Messaging;

namespace Odoo.Integration.Hub.Submission;

/// <summary>
/// Wakes the submitter when an order is cleared. The queue to Odoo itself is in PostgreSQL: there it survives, is in order, and
/// can be seen.
/// </summary>
internal sealed class ClearedHandler(SubmissionSignal signal) : IOrderHandler
{
    public string Exchange => OrderExchanges.Cleared;

    public Task HandleAsync(ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        signal.Wake.Set();
        return Task.CompletedTask;
    }
}

/// <summary>What the handler sets and the submitter waits for.</summary>
internal sealed class SubmissionSignal
{
    public WakeUp Wake { get; } = new();
}
