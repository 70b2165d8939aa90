using Odoo.Integration.Store;
using Odoo.Integration.Store.Indexing;

namespace Odoo.Integration.Hub.Screening;

/// <summary>Counts the products of each day when it is over.</summary>
internal sealed partial class ProductCounting(ProductCount count, TimeProvider time, ILogger<ProductCounting> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await count.CountDayAsync(stoppingToken) is var (day, orders))
                {
                    LogCounted(orders, day);
                }
            }
            catch (Exception gone) when (PostgresState.IsPassing(gone))
            {
                LogPostponed(gone.Message);
            }

            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    [LoggerMessage(1311, LogLevel.Information, "Counted the products of {Orders} orders of {Day}")]
    private partial void LogCounted(long orders, DateOnly day);

    [LoggerMessage(1312, LogLevel.Warning, "Counting products waits for PostgreSQL: {Error}")]
    private partial void LogPostponed(string error);
}
