using Odoo.Integration.Erp.SaleOrders;
using Odoo.Integration.Erp.Servers;
using Odoo.Integration.Hub.Servers;
using Odoo.Integration.Hub.Waking;
using Odoo.Integration.Store.Confirmation;

namespace Odoo.Integration.Hub.Confirming;

/// <summary>
/// Confirms sale orders whose channel wants it, in one lane for each server over all replicas: parallel confirmations collide on
/// stock and make each other slow (measured: two callers are slower than one).
/// </summary>
internal sealed partial class Confirmer(OdooServers servers, ConfirmationStore store, ServerGate gate, Patience patience, TimeProvider time, ILogger<Confirmer> log) : BackgroundService
{
    private const int MostAtOnce = 10;

    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(15);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(servers.All.Select(server => RunAsync(server, stoppingToken)));

    private async Task RunAsync(OdooServer server, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            var pause = Poll;
            try
            {
                pause = await gate.IsOpenAsync(server, stopping) && await patience.HoldAsync(token => ConfirmDueAsync(server, token), stopping) > 0 ? TimeSpan.Zero : Poll;
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                // An answer that is not as expected: sale orders go on being made, and these are looked at again.
                LogFailed(failed, server.Name);
                pause = LookAgain;
            }

            await Task.Delay(pause, time, stopping);
        }
    }

    private async Task<int> ConfirmDueAsync(OdooServer server, CancellationToken stopping)
    {
        await using var lane = await store.TakeLaneAsync(server.Name, stopping);
        var due = lane is null ? [] : await store.DueAsync(server.Name, MostAtOnce, stopping);
        if (due.Count == 0)
        {
            return 0;
        }

        var results = await server.Confirmer.ConfirmAsync([.. due.Select(static order => order.OdooId)], stopping);
        foreach (var order in due)
        {
            var result = results[order.OdooId];
            await store.RecordAsync(order.OrderId, OutcomeOf(result), stopping);
            LogConfirmed(order.OrderId, result.GetType().Name, (result as ConfirmationResult.Refused)?.Words ?? string.Empty);
        }

        return due.Count;
    }

    private static ConfirmationOutcome OutcomeOf(ConfirmationResult result) => result switch
    {
        ConfirmationResult.Confirmed => new ConfirmationOutcome.Confirmed(),
        ConfirmationResult.Refused refused => new ConfirmationOutcome.Refused(refused.Words),
        ConfirmationResult.Later later => new ConfirmationOutcome.Later(later.Words, LookAgain),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    [LoggerMessage(1421, LogLevel.Information, "Confirmation of order {Order}: {Outcome} {Words}")]
    private partial void LogConfirmed(Guid order, string outcome, string words);

    [LoggerMessage(1422, LogLevel.Error, "Confirming sale orders on Odoo server {Server} failed")]
    private partial void LogFailed(Exception failed, string server);
}
