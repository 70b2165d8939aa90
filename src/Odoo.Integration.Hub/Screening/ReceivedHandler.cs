using Microsoft.Extensions.Options;
using Odoo.Integration.Dedupe;
using Odoo.Integration.Hub.Configuration;
using Odoo.Integration.Hub.Waking;
using Odoo.Integration.Messaging;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Orders.Json;
using Odoo.Integration.Store;
using Odoo.Integration.Store.Intake;
using Odoo.Integration.Store.Poison;
using Odoo.Integration.Store.Screening;

namespace Odoo.Integration.Hub.Screening;

/// <summary>
/// Screens the orders of <c>orders.received</c>. One that the hub does not know was published by an adapter elsewhere, or comes
/// from before a restore of the database: it goes through the one door first.
/// </summary>
internal sealed partial class ReceivedHandler(
    ScreeningStore screening, IntakeStore intake, PoisonStore poison, HubChannels channels, ActivePolicies policies, Patience patience, OrderIds ids,
    IOptions<ScreeningOptions> options, TimeProvider time, ILogger<ReceivedHandler> log) : IOrderHandler
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(10);

    public string Exchange => OrderExchanges.Received;

    public async Task HandleAsync(ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        switch (OrderJsonReader.Read(body))
        {
            case OrderReading.Bad bad:
                await KeepPoisonAsync(body, string.Join("; ", bad.Problems.Take(10)), cancellation);
                break;
            case OrderReading.Good { Order: { Id: { } id } order }:
                if (!await ScreenAsync(id, order, cancellation))
                {
                    await TakeAsync(order, body, cancellation);
                }

                break;
            case OrderReading.Good good:
                await TakeAsync(good.Order, body, cancellation);
                break;
        }
    }

    // False when there is no such order.
    private async Task<bool> ScreenAsync(Guid id, Order order, CancellationToken cancellation)
    {
        try
        {
            var result = await patience.HoldAsync(async token => await screening.ScreenAsync(order, await policies.NowAsync(token), TimeSpan.FromMinutes(options.Value.ChangeWaitMinutes), token), cancellation);
            if (result is ScreeningResult.Decided decided)
            {
                LogDecided(id, decided.Decision is ScreeningDecision.Hold hold ? Names.Of(hold.Kind) : "clear", decided.Decision.Best?.Probability ?? 0);
                if (decided.CapReached)
                {
                    LogCapReached(id);
                }
            }

            return result is not ScreeningResult.Unknown;
        }
        catch (Exception failed) when (failed is not OperationCanceledException && !PostgresState.IsPassing(failed))
        {
            // A fault of ours, or a stored order that someone changed: it stops this order, not the queue.
            LogFailed(failed, id);
            await patience.HoldAsync(token => screening.RecordFailureAsync(id, failed.Message, options.Value.MaxTries, RetryDelay, token), cancellation);
            return true;
        }
    }

    private async Task TakeAsync(Order order, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        if (channels.Find(order.Channel) is not { } channel)
        {
            await KeepPoisonAsync(body, $"there is no channel '{order.Channel}'", cancellation);
            return;
        }

        var arrival = new Arrival(ids.Next(), channel.Name, PayloadId.Of(body.Span), "broker:" + Exchange, time.GetUtcNow());
        var placed = order with { Provenance = order.Provenance ?? new Provenance(arrival.PayloadId, "the message", "broker/1", arrival.ReceivedAt, arrival.ReceivedFrom) };
        var record = new IntakeRecord.Wanted(1, "the message", placed, IdempotencyKey.ForContent(ContentFingerprint.Of(placed)));
        using var payload = new MemoryStream(body.ToArray(), writable: false);
        await patience.HoldAsync(token => intake.TakeAsync(new IntakeBatch(arrival, [record], payload, IsLast: true, ConflictRule.Hold), token), cancellation);
    }

    private async Task KeepPoisonAsync(ReadOnlyMemory<byte> body, string reason, CancellationToken cancellation)
    {
        await patience.HoldAsync(token => poison.KeepAsync(Exchange, body, reason, token), cancellation);
        LogPoison(Exchange, reason);
    }

    [LoggerMessage(1301, LogLevel.Information, "Order {Order}: {Decision}, probability of a duplicate {Probability:0.000}")]
    private partial void LogDecided(Guid order, string decision, double probability);

    [LoggerMessage(1302, LogLevel.Warning, "Order {Order}: a blocking key has more orders than the policy compares; the oldest were left out")]
    private partial void LogCapReached(Guid order);

    [LoggerMessage(1303, LogLevel.Error, "Order {Order} could not be screened")]
    private partial void LogFailed(Exception failed, Guid order);

    [LoggerMessage(1304, LogLevel.Error, "A message of {Exchange} is no order of ours and was kept aside: {Reason}")]
    private partial void LogPoison(string exchange, string reason);
}
