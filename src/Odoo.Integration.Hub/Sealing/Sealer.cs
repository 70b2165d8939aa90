using Microsoft.Extensions.Options;
using Odoo.Integration.Store;
using Odoo.Integration.Store.Ledger;

namespace Odoo.Integration.Hub.Sealing;

/// <summary>Seals new events at intervals.</summary>
internal sealed partial class Sealer(SealStore seals, IOptions<LedgerOptions> options, TimeProvider time, ILogger<Sealer> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.SealSeconds), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var events = await seals.SealAsync(stoppingToken);
                if (events > 0)
                {
                    LogSealed(events);
                }
            }
            catch (Exception gone) when (PostgresState.IsPassing(gone))
            {
                LogPostponed(gone.Message);
            }
        }
    }

    [LoggerMessage(1501, LogLevel.Debug, "Sealed {Events} events")]
    private partial void LogSealed(long events);

    [LoggerMessage(1502, LogLevel.Warning, "Sealing waits for PostgreSQL: {Error}")]
    private partial void LogPostponed(string error);
}
