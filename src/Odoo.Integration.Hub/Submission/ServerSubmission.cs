using Odoo.Integration.Erp.SaleOrders;
using Odoo.Integration.Erp.Servers;
using Odoo.Integration.Hub.Configuration;
using Odoo.Integration.Hub.Mappings;
using Odoo.Integration.Hub.Servers;
using Odoo.Integration.Hub.Waking;
using Odoo.Integration.Store.Submission;

namespace Odoo.Integration.Hub.Submission;

/// <summary>
/// Takes cleared orders to one server, batch by batch. While it is away none is claimed: they wait as they are, and no try is
/// counted.
/// </summary>
internal sealed partial class ServerSubmission(
    OdooServer server, OdooServers servers, SubmissionStore store, OrderMapping mapping, ServerGate gate, SubmissionSignal signal, Patience patience, SubmissionOptions options, TimeProvider time, ILogger<ServerSubmission> log)
{
    // An order that takes a worker of Odoo a while: 200 lines a second were measured, and by default a worker is ended after a minute.
    private const int ManyLines = 2_000;
    private const int MostUnanswered = 5;

    private readonly TimeSpan _poll = TimeSpan.FromSeconds(options.PollSeconds);
    private readonly TimeSpan _lease = TimeSpan.FromSeconds(options.LeaseSeconds ?? (2 * server.Options.TimeoutSeconds) + 30);
    private readonly WakeUp _wake = signal.For(server.Name);

    public async Task RunAsync(CancellationToken stopping)
    {
        var work = new List<Task>();
        try
        {
            while (!stopping.IsCancellationRequested)
            {
                work.RemoveAll(static task => task.IsCompleted);
                var claimed = work.Count < server.Options.MaxConcurrency && await gate.IsOpenAsync(server, stopping) ? await ClaimAsync(stopping) : [];
                if (claimed.Count > 0)
                {
                    work.Add(SubmitAsync(claimed, stopping));
                }

                await PauseAsync(work, claimed.Count > 0, stopping);
            }
        }
        finally
        {
            await Task.WhenAll(work);
        }
    }

    private Task<IReadOnlyList<ClaimedOrder>> ClaimAsync(CancellationToken stopping)
    {
        var share = new ClaimShare(servers.ChannelsOf(server), servers.ChannelsOfOthers(server), server.Writer.BatchLines);
        return patience.HoldAsync(token => store.ClaimAsync(share, lines => _lease + SaleOrderWriter.TimeFor(lines), token), stopping);
    }

    // With every slot taken, the first that is free goes on; with nothing due, whoever clears an order wakes us, and so does a
    // batch that ends: its customers' next orders may go.
    private async Task PauseAsync(List<Task> work, bool claimed, CancellationToken stopping)
    {
        if (work.Count >= server.Options.MaxConcurrency)
        {
            await Task.WhenAny(work);
        }
        else if (!claimed)
        {
            await Task.WhenAny([_wake.WaitAsync(_poll, time, stopping), .. work]);
        }
    }

    private async Task SubmitAsync(IReadOnlyList<ClaimedOrder> claimed, CancellationToken stopping)
    {
        IReadOnlyDictionary<Guid, SaleOrderResult> results;
        try
        {
            var orders = await patience.HoldAsync(token => mapping.ApplyAsync(server.Name, [.. claimed.Select(static order => order.Order)], token), stopping);
            results = await server.Writer.WriteAsync([.. claimed.Select(order => new SaleOrderWish(orders[order.Id], servers.RouteOf(order.Order.Channel).Terms, order.Accepted))], stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return; // The lease ends and another process calls again.
        }
        catch (Exception failed)
        {
            await HandleFaultAsync(claimed, failed, stopping);
            return;
        }

        foreach (var order in claimed)
        {
            await RecordAsync(order, OutcomeOf(order, results[order.Id]), stopping);
        }
    }

    // A fault of ours: it stops the order that it is about, where a person sees it. Which one that is shows when each goes alone.
    private async Task HandleFaultAsync(IReadOnlyList<ClaimedOrder> claimed, Exception failed, CancellationToken stopping)
    {
        if (claimed.Count > 1)
        {
            foreach (var order in claimed)
            {
                await SubmitAsync([order], stopping);
            }

            return;
        }

        LogFailed(failed, claimed[0].Id);
        await RecordAsync(claimed[0], new SubmissionOutcome.Held("hub-fault", $"the hub could not submit it: {failed.Message}"), stopping);
    }

    private async Task RecordAsync(ClaimedOrder claimed, SubmissionOutcome outcome, CancellationToken stopping)
    {
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

    private SubmissionOutcome OutcomeOf(ClaimedOrder order, SaleOrderResult result) => result switch
    {
        SaleOrderResult.Made made => new SubmissionOutcome.Done(server.Name, made.Id, made.Name, made.Differences, servers.RouteOf(order.Order.Channel).Confirms(order.Order)),
        SaleOrderResult.Held held => new SubmissionOutcome.Held(held.Code, held.Words) { Missing = OrderMapping.Missing(order.Order, held), Server = server.Name },
        SaleOrderResult.NotSent notSent => new SubmissionOutcome.Later(notSent.Words, TimeSpan.FromSeconds(5), WasSent: false),
        SaleOrderResult.NotAllowed wrong => new SubmissionOutcome.Later($"Odoo does not let the hub in: {wrong.Words}", TimeSpan.FromSeconds(60), WasSent: false),
        SaleOrderResult.Undone undone => new SubmissionOutcome.Later(undone.Words, Backoff(order.Attempts, 0.2, 30), WasSent: true),
        SaleOrderResult.Unknown unknown when order.Order.Lines.Count >= ManyLines && order.Attempts + 1 >= MostUnanswered => new SubmissionOutcome.GivenUp(
            "too-long-for-odoo",
            $"Odoo broke off the call {order.Attempts + 1} times ({unknown.Words}); the order has {order.Order.Lines.Count} lines, and Odoo ends calls that take longer than its limit_time_cpu and limit_time_real: raise them, then release the order"),
        SaleOrderResult.Unknown unknown => new SubmissionOutcome.Unknown(unknown.Words, Backoff(order.Attempts, 1, 300)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static TimeSpan Backoff(int attempts, double first, double most) => TimeSpan.FromSeconds(Math.Min(most, first * Math.Pow(2, Math.Min(attempts, 20))));

    [LoggerMessage(1401, LogLevel.Information, "Order {Order}: {Outcome} {OdooName}")]
    private partial void LogOutcome(Guid order, string outcome, string odooName);

    [LoggerMessage(1402, LogLevel.Error, "Order {Order}: submitting it failed")]
    private partial void LogFailed(Exception failed, Guid order);
}
