using Microsoft.Extensions.Options;
using Odoo.Integration.Erp;
using Odoo.Integration.Erp.Rpc;
using Odoo.Integration.Erp.SaleOrders;
using Odoo.Integration.Hub.Waking;
using Odoo.Integration.Orders;
using Odoo.Integration.Store;
using Odoo.Integration.Store.Submission;

namespace Odoo.Integration.Hub.Submission;

/// <summary>
/// Takes cleared orders to Odoo, the oldest first. While Odoo is away none is claimed: they wait as they are, and no try is
/// counted.
/// </summary>
internal sealed partial class Submitter(
    SubmissionStore store, SaleOrderWriter writer, OdooClient odoo, SubmissionSignal signal, Patience patience, IOptions<SubmissionOptions> options,
    IOptions<OdooOptions> erp, TimeProvider time, ILogger<Submitter> log) : BackgroundService
{
    private readonly TimeSpan _poll = TimeSpan.FromSeconds(options.Value.PollSeconds);

    private readonly TimeSpan _lease = TimeSpan.FromSeconds(options.Value.LeaseSeconds ?? (2 * erp.Value.TimeoutSeconds) + 30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var work = new List<Task>();
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                work.RemoveAll(static task => task.IsCompleted);
                var free = erp.Value.MaxConcurrency - work.Count;
                var claimed = free > 0 && odoo.IsOpenForCalls ? await patience.HoldAsync(token => store.ClaimAsync(free, _lease, token), stoppingToken) : [];
                work.AddRange(claimed.Select(order => SubmitAsync(order, stoppingToken)));
                await PauseAsync(work, claimed.Count, free, stoppingToken);
            }
        }
        finally
        {
            await Task.WhenAll(work);
        }
    }

    // With every slot taken, the first that is free goes on; with nothing due, whoever clears an order wakes us.
    private async Task PauseAsync(List<Task> work, int claimed, int free, CancellationToken stopping)
    {
        if (work.Count >= erp.Value.MaxConcurrency)
        {
            await Task.WhenAny(work);
        }
        else if (claimed < free || claimed == 0)
        {
            await signal.Wake.WaitAsync(_poll, time, stopping);
        }
    }

    private async Task SubmitAsync(ClaimedOrder claimed, CancellationToken stopping)
    {
        SubmissionOutcome outcome;
        try
        {
            outcome = OutcomeOf(await writer.WriteAsync(claimed.Order, stopping), claimed.Attempts);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return; // The lease ends and another process calls again.
        }
        catch (Exception failed)
        {
            // A fault of ours: it stops this order, where a person sees it.
            LogFailed(failed, claimed.Id);
            outcome = new SubmissionOutcome.Held("hub-fault", $"the hub could not submit it: {failed.Message}");
        }

        try
        {
            // Also while stopping: what is known about Odoo is worth the moment that it takes to write it down.
            using var moment = new CancellationTokenSource(TimeSpan.FromSeconds(10), time);
            await patience.HoldAsync(token => store.RecordAsync(claimed, outcome, token), stopping.IsCancellationRequested ? moment.Token : stopping);
            LogOutcome(claimed.Id, outcome.GetType().Name, (outcome as SubmissionOutcome.Done)?.OdooName ?? string.Empty);
        }
        catch (OperationCanceledException)
        {
            // Not written: the lease ends, the same get-or-create call follows and gives the same answer.
        }
        catch (Exception failed)
        {
            LogFailed(failed, claimed.Id);
        }
    }

    private static SubmissionOutcome OutcomeOf(SaleOrderResult result, int attempts) => result switch
    {
        SaleOrderResult.Made made => new SubmissionOutcome.Done(made.Id, made.Name),
        SaleOrderResult.Held held => new SubmissionOutcome.Held(held.Code, held.Words),
        SaleOrderResult.NotSent notSent => new SubmissionOutcome.Later(notSent.Words, TimeSpan.FromSeconds(5), WasSent: false),
        SaleOrderResult.NotAllowed wrong => new SubmissionOutcome.Later($"Odoo does not let the hub in: {wrong.Words}", TimeSpan.FromSeconds(60), WasSent: false),
        SaleOrderResult.Undone undone => new SubmissionOutcome.Later(undone.Words, Backoff(attempts, 0.2, 30), WasSent: true),
        SaleOrderResult.Unknown unknown => new SubmissionOutcome.Unknown(unknown.Words, Backoff(attempts, 1, 300)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static TimeSpan Backoff(int attempts, double first, double most) => TimeSpan.FromSeconds(Math.Min(most, first * Math.Pow(2, Math.Min(attempts, 20))));

    [LoggerMessage(1401, LogLevel.Information, "Order {Order}: {Outcome} {OdooName}")]
    private partial void LogOutcome(Guid order, string outcome, string odooName);

    [LoggerMessage(1402, LogLevel.Error, "Order {Order}: submitting it failed")]
    private partial void LogFailed(Exception failed, Guid order);
}
