using Odoo.Integration.Erp.SaleOrders;
using Odoo.Integration.Erp.Servers;
using Odoo.Integration.Hub.Configuration;
using Odoo.Integration.Hub.Servers;
using Odoo.Integration.Store;
using Odoo.Integration.Store.KeyedOrders;

namespace Odoo.Integration.Hub.Quotations;

/// <summary>
/// Reads the quotations that customers accepted in an Odoo that is a channel (<c>ReadFrom</c>) and not where orders go. What is
/// not won is no order; it is looked at again when it changes.
/// </summary>
internal sealed partial class QuotationReading(
    HubChannels channels, OdooServers servers, ServerGate gate, KeyedOrderStore seen, QuotationIntake intake, TimeProvider time, ILogger<QuotationReading> log) : BackgroundService
{
    private const int ReadAtOnce = 50;
    private const int DefaultSeconds = 60;

    /// <summary>Longer than the longest transaction in Odoo: it carries the time of its start and is seen at its end.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(channels.All
        .Where(static channel => channel.ReadFrom is not null)
        .Select(channel => RunAsync(channel, servers.All.Single(server => server.Name == channel.ReadFrom), stoppingToken)));

    private async Task RunAsync(HubChannel channel, OdooServer server, CancellationToken stopping)
    {
        var pause = TimeSpan.FromSeconds(server.Options.ReadBackSeconds > 0 ? server.Options.ReadBackSeconds : DefaultSeconds);
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (await gate.IsOpenAsync(server, stopping))
                {
                    await ReadAsync(channel, server, stopping);
                }
            }
            catch (Exception gone) when (PostgresState.IsPassing(gone))
            {
                LogPostponed(channel.Name, gone.Message);
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                // An answer that is not as expected stops this channel until the next look, and no other.
                LogFailed(failed, channel.Name);
            }

            await Task.Delay(pause, time, stopping);
        }
    }

    private async Task ReadAsync(HubChannel channel, OdooServer server, CancellationToken stopping)
    {
        var begun = time.GetUtcNow();

        // What was won before the channel was set up is in the manufacturer's Odoo already, by hand: it begins now.
        var since = await seen.CursorAsync(server.Name, stopping);
        if (since is null)
        {
            await seen.MoveCursorAsync(server.Name, begun, stopping);
            LogBegun(channel.Name, server.Name, begun);
            return;
        }

        var (marks, instead) = await server.Reader.ChangedSinceAsync(since.Value - Overlap, stopping);
        if (marks is null)
        {
            LogPostponed(channel.Name, instead!.Words);
            return;
        }

        var known = await seen.SeenAsync(server.Name, [.. marks.Select(static mark => mark.Id)], stopping);
        var news = marks.Where(mark => !known.TryGetValue(mark.Id, out var before) || before.WriteDate != mark.WriteDate || before.State != mark.State).ToArray();
        foreach (var part in news.Chunk(ReadAtOnce))
        {
            if (!await TakeAsync(channel, server, part, known, stopping))
            {
                return;
            }
        }

        // By the hub's clock and by Odoo's, whichever is behind: a clock that is wrong must not skip one.
        var newest = marks.Count == 0 ? begun : marks.Max(static mark => mark.WriteDate);
        await seen.MoveCursorAsync(server.Name, newest < begun ? newest : begun, stopping);
    }

    private async Task<bool> TakeAsync(HubChannel channel, OdooServer server, SaleOrderMark[] news, IReadOnlyDictionary<long, SeenOrder> known, CancellationToken stopping)
    {
        Guid? OrderOf(SaleOrderMark mark) => known.GetValueOrDefault(mark.Id)?.OrderId;
        var wanted = news.Where(mark => mark.IsWon || (mark.IsCancelled && OrderOf(mark) is not null)).ToArray();
        var (orders, prevented) = wanted.Length == 0 ? ([], null) : await server.Reader.ReadAsync([.. wanted.Select(static mark => mark.Id)], stopping);
        if (orders is null)
        {
            LogPostponed(channel.Name, prevented!.Words);
            return false;
        }

        var byId = orders.ToDictionary(static order => order.Id);
        foreach (var mark in news)
        {
            var order = byId.TryGetValue(mark.Id, out var read) ? await intake.TakeAsync(channel, mark, OrderOf(mark), read, stopping) : OrderOf(mark);
            await seen.NoteAsync(server.Name, new SeenOrder(mark.Id, order, mark.WriteDate, mark.State), stopping);
            if (read is not null)
            {
                LogTaken(channel.Name, mark.Id, mark.State);
            }
        }

        return true;
    }

    [LoggerMessage(1461, LogLevel.Information, "Channel {Channel}: quotation {Id} of its Odoo was taken, state {State}")]
    private partial void LogTaken(string channel, long id, string state);

    [LoggerMessage(1462, LogLevel.Warning, "Channel {Channel}: reading quotations waits: {Reason}")]
    private partial void LogPostponed(string channel, string reason);

    [LoggerMessage(1463, LogLevel.Error, "Channel {Channel}: reading quotations failed")]
    private partial void LogFailed(Exception failed, string channel);

    [LoggerMessage(1464, LogLevel.Information, "Channel {Channel}: quotations of Odoo server {Server} that are won or changed from {At} on become orders")]
    private partial void LogBegun(string channel, string server, DateTimeOffset at);
}
