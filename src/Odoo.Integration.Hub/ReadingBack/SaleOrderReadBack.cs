using System.Security.Cryptography;
using System.Text;
using Odoo.Integration.Dedupe.Profiles;
using Odoo.Integration.Erp.Rpc;
using Odoo.Integration.Erp.SaleOrders;
using Odoo.Integration.Erp.Servers;
using Odoo.Integration.Hub.Configuration;
using Odoo.Integration.Hub.Servers;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Store;
using Odoo.Integration.Store.Intake;
using Odoo.Integration.Store.KeyedOrders;

namespace Odoo.Integration.Hub.ReadingBack;

/// <summary>
/// Reads back the sale orders that people keyed into Odoo and takes them through the one door like any channel's: an EDI order of
/// what a salesperson typed this morning is held against it, and one typed after ours raises an alert.
/// </summary>
internal sealed partial class SaleOrderReadBack(
    OdooServers servers, HubChannels channels, ServerGate gate, KeyedOrderStore seen, IntakeStore intake, TimeProvider time, ILogger<SaleOrderReadBack> log) : BackgroundService
{
    private const int ReadAtOnce = 50;

    /// <summary>How far back the first reading goes: the horizon of the built-in policy.</summary>
    private static readonly TimeSpan First = TimeSpan.FromDays(90);

    /// <summary>Longer than the longest transaction in Odoo: it carries the time of its start and is seen at its end.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(servers.All.Where(server => server.Options.ReadBackSeconds > 0 && channels.All.All(channel => channel.ReadFrom != server.Name)).Select(server => RunAsync(server, stoppingToken)));

    private async Task RunAsync(OdooServer server, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (await gate.IsOpenAsync(server, stopping))
                {
                    await ReadAsync(server, stopping);
                }
            }
            catch (Exception gone) when (PostgresState.IsPassing(gone))
            {
                LogPostponed(server.Name, gone.Message);
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                // An answer that is not as expected: the hub's main way does not depend on this one.
                LogFailed(failed, server.Name);
            }

            await Task.Delay(TimeSpan.FromSeconds(server.Options.ReadBackSeconds), time, stopping);
        }
    }

    private async Task ReadAsync(OdooServer server, CancellationToken stopping)
    {
        var begun = time.GetUtcNow();
        var since = await seen.CursorAsync(server.Name, stopping) ?? begun - First;
        var (marks, instead) = await server.Reader.ChangedSinceAsync(since - Overlap, stopping);
        if (marks is null)
        {
            LogPostponed(server.Name, instead!.Words);
            return;
        }

        var known = await seen.SeenAsync(server.Name, [.. marks.Select(static mark => mark.Id)], stopping);
        var news = marks.Where(mark => !known.TryGetValue(mark.Id, out var before) || IsNews(before, mark)).ToArray();
        foreach (var part in news.Chunk(ReadAtOnce))
        {
            var (orders, prevented) = await server.Reader.ReadAsync([.. part.Select(static mark => mark.Id)], stopping);
            if (orders is null)
            {
                LogPostponed(server.Name, prevented!.Words);
                return;
            }

            var byId = orders.ToDictionary(static order => order.Id);
            foreach (var mark in part.Where(mark => byId.ContainsKey(mark.Id)))
            {
                await TakeAsync(server, mark, known.GetValueOrDefault(mark.Id), byId[mark.Id], stopping);
            }
        }

        // By the hub's clock and by Odoo's, whichever is behind: a clock that is wrong must not skip an order.
        var newest = marks.Count == 0 ? begun : marks.Max(static mark => mark.WriteDate);
        await seen.MoveCursorAsync(server.Name, newest < begun ? newest : begun, stopping);
    }

    // Of the hub's own sale orders only the cancellation matters: they are compared by what the channel sent.
    private static bool IsNews(SeenOrder before, SaleOrderMark mark) =>
        before.WriteDate == DateTimeOffset.MinValue ? mark.IsCancelled : before.WriteDate != mark.WriteDate || before.State != mark.State;

    private async Task TakeAsync(OdooServer server, SaleOrderMark mark, SeenOrder? before, KeyedSaleOrder read, CancellationToken stopping)
    {
        if (before is not null)
        {
            var order = mark.IsCancelled || before.OrderId is null ? null : read.Order;
            var profile = order is null ? null : OrderProfiles.Of(order with { Id = before.OrderId }, read.CreatedAt);
            var isSame = !mark.IsCancelled && (read.IsOurs || profile is null);
            var now = new SeenOrder(mark.Id, before.OrderId, mark.WriteDate, mark.State);
            await (isSame ? seen.NoteAsync(server.Name, now, stopping) : seen.FollowAsync(server.Name, now, profile, stopping));
            return;
        }

        // One of the hub's that is not known here was made a moment ago, or by another hub: it is compared by what the channel sent.
        var orderId = read.Order is null || mark.IsCancelled ? null : await IntakeAsync(server, read, read.Order, stopping);
        await seen.NoteAsync(server.Name, new SeenOrder(mark.Id, orderId, mark.WriteDate, mark.State), stopping);
    }

    private async Task<Guid?> IntakeAsync(OdooServer server, KeyedSaleOrder read, Order order, CancellationToken stopping)
    {
        var key = IdempotencyKey.ForSaleOrder(server.Name, read.Id);
        var payload = PayloadId.Of(read.Json);

        // The same id when it is taken again after a crash, so that it counts once.
        var arrival = new Arrival(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(key.Value)).AsSpan(0, 16)), SaleOrderReader.Channel, payload, "odoo:" + server.Name, read.CreatedAt);
        var placed = order with { Provenance = new Provenance(payload, $"sale.order {read.Id}", "odoo/1", read.CreatedAt, arrival.ReceivedFrom) };
        using var bytes = new MemoryStream(read.Json, writable: false);
        var outcomes = await intake.TakeAsync(new IntakeBatch(arrival, [new IntakeRecord.Wanted(1, $"sale.order {read.Id}", placed, key)], bytes, IsLast: true, ConflictRule.Refuse), stopping);
        LogTaken(server.Name, order.ExternalId ?? key.Value);
        return outcomes[0] switch
        {
            IntakeOutcome.Accepted accepted => accepted.OrderId,
            IntakeOutcome.Duplicate duplicate => duplicate.OriginalId,
            _ => null,
        };
    }

    [LoggerMessage(1441, LogLevel.Information, "Sale order {Name} was keyed into Odoo server {Server} and is compared from now on")]
    private partial void LogTaken(string server, string name);

    [LoggerMessage(1442, LogLevel.Warning, "Reading sale orders back from Odoo server {Server} waits: {Reason}")]
    private partial void LogPostponed(string server, string reason);

    [LoggerMessage(1443, LogLevel.Error, "Reading sale orders back from Odoo server {Server} failed")]
    private partial void LogFailed(Exception failed, string server);
}
