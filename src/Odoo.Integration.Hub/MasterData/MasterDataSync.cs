using Odoo.Integration.Erp.Servers;
using Odoo.Integration.Erp.Synchronisation;
using Odoo.Integration.Hub.Servers;
using Odoo.Integration.Store;

namespace Odoo.Integration.Hub.MasterData;

/// <summary>Keeps the copies of every server's master data, at intervals, behind the orders.</summary>
internal sealed partial class MasterDataSync(OdooServers servers, ServerSynchronisation synchronisation, ServerGate gate, TimeProvider time, ILogger<MasterDataSync> log) : BackgroundService
{
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(15);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(servers.All.Where(static server => server.Options.SyncSeconds > 0).Select(server => RunAsync(server, stoppingToken)));

    private async Task RunAsync(OdooServer server, CancellationToken stopping)
    {
        var every = TimeSpan.FromSeconds(server.Options.SyncSeconds);
        while (!stopping.IsCancellationRequested)
        {
            var went = await TryAsync(server, stopping);
            await Task.Delay(went || every < AfterTrouble ? every : AfterTrouble, time, stopping);
        }
    }

    private async Task<bool> TryAsync(OdooServer server, CancellationToken stopping)
    {
        try
        {
            if (!await gate.IsOpenAsync(server, stopping))
            {
                return false;
            }

            var runs = await synchronisation.RunAsync(server, SynchronisationKind.WhenDue, stopping) ?? [];
            foreach (var run in runs.Where(static run => run.Calls > 0))
            {
                Log(run);
            }

            return !runs.Any(static run => run is { Trouble: not null, IsRefused: false });
        }
        catch (Exception gone) when (PostgresState.IsPassing(gone))
        {
            LogPostponed(server.Name, gone.Message);
            return false;
        }
    }

    private void Log(ModelRun run)
    {
        if (run.Trouble is not null)
        {
            LogTrouble(run.Server, run.Model, run.Trouble);
        }
        else if (run.Changed > 0)
        {
            LogChanged(run.Server, run.Model, run.Changed, run.Calls, run.Elapsed.TotalSeconds);
        }
    }

    [LoggerMessage(1431, LogLevel.Information, "Master data of {Server}, {Model}: {Changed} changed, {Calls} calls, {Seconds:0.0} s")]
    private partial void LogChanged(string server, string model, int changed, int calls, double seconds);

    [LoggerMessage(1432, LogLevel.Warning, "Master data of {Server}, {Model} could not be read to the end: {Trouble}")]
    private partial void LogTrouble(string server, string model, string trouble);

    [LoggerMessage(1433, LogLevel.Warning, "Master data of {Server} waits for PostgreSQL: {Error}")]
    private partial void LogPostponed(string server, string error);
}
