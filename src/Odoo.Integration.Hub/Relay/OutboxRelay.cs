using Microsoft.Extensions.Options;
using Odoo.Integration.Hub.Waking;
using Odoo.Integration.Messaging;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Store;
using Odoo.Integration.Store.Intake;
using Odoo.Integration.Store.Outbox;

namespace Odoo.Integration.Hub.Relay;

/// <summary>
/// Carries messages from the outbox to the broker: told by its own process when there are some, and looking every second for those of
/// others. A message leaves the outbox when the broker has confirmed it, so a crash repeats and never loses.
/// </summary>
internal sealed partial class OutboxRelay(OutboxStore outbox, OutboxSignal signal, IOrderSender sender, OrderIds ids, TimeProvider time, ILogger<OutboxRelay> log) : BackgroundService
{
    private const int BatchSize = 100;

    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private readonly WakeUp _wake = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        signal.Raised += _wake.Set;
        await Task.WhenAll(RelayAsync(stoppingToken), AnnounceOverdueAsync(stoppingToken));
    }

    private async Task RelayAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var (due, published) = await outbox.RelayAsync(BatchSize, PublishAsync, stopping);
                if (due < BatchSize || published == 0)
                {
                    await _wake.WaitAsync(Poll, time, stopping);
                }
            }
            catch (Exception gone) when (PostgresState.IsPassing(gone))
            {
                LogStoreAway(gone.Message);
                await Task.Delay(Poll, time, stopping);
            }
        }
    }

    // All at once: the broker confirms them in a few messages. None waits for another.
    private async Task<IReadOnlyList<string?>> PublishAsync(IReadOnlyList<OutboxMessage> messages, CancellationToken cancellation)
    {
        var errors = await Task.WhenAll(messages.Select(message => sender.SendAsync(message.Exchange, ids.Next(), message.Body, cancellation)));
        if (Array.FindAll(errors, static error => error is not null) is { Length: > 0 } failed)
        {
            LogNotConfirmed(failed.Length, messages.Count, failed[0]!);
        }

        return errors;
    }

    private async Task AnnounceOverdueAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var announced = await outbox.AnnounceOverdueAsync(1000, IntakeStore.ScreeningDue, stopping);
                if (announced > 0)
                {
                    LogAnnouncedAgain(announced);
                    _wake.Set();
                }

                await Task.Delay(TimeSpan.FromSeconds(5), time, stopping);
            }
            catch (Exception gone) when (PostgresState.IsPassing(gone))
            {
                await Task.Delay(TimeSpan.FromSeconds(5), time, stopping);
            }
        }
    }

    [LoggerMessage(1101, LogLevel.Warning, "{Failed} of {Count} messages were not confirmed and stay in the outbox: {Error}")]
    private partial void LogNotConfirmed(int failed, int count, string error);

    [LoggerMessage(1102, LogLevel.Warning, "The relay waits for PostgreSQL: {Error}")]
    private partial void LogStoreAway(string error);

    [LoggerMessage(1103, LogLevel.Information, "{Count} orders are announced again: they were not screened in time, or wait for the order that they change")]
    private partial void LogAnnouncedAgain(int count);
}
