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
        signal.Set();
        return Task.CompletedTask;
    }
}
