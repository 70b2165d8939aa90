using System.Globalization;
using Odoo.Integration.Hub.Drop;
using Odoo.Integration.Store;
using Odoo.Integration.Store.Acknowledgements;

namespace Odoo.Integration.Hub.Acknowledging;

/// <summary>
/// Writes receipts into <c>outbox/CHANNEL/</c>: whole, under their control number, and again after a crash. A partner who took
/// one already gets the same one twice and knows it by its number.
/// </summary>
internal sealed partial class AcknowledgementDelivery(AcknowledgementStore store, DropFolders folders, TimeProvider time, ILogger<AcknowledgementDelivery> log) : BackgroundService
{
    private const int BatchSize = 100;

    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var failed = false;
                var written = await store.DeliverAsync(BatchSize, file => Write(file) || !(failed = true), stoppingToken);
                if (failed || written < BatchSize)
                {
                    await Task.Delay(failed ? AfterTrouble : Poll, time, stoppingToken);
                }
            }
            catch (Exception gone) when (PostgresState.IsPassing(gone))
            {
                LogStoreAway(gone.Message);
                await Task.Delay(AfterTrouble, time, stoppingToken);
            }
        }
    }

    private bool Write(AcknowledgementFile file)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{file.ControlNumber:D9}-{file.FileName}");
        try
        {
            var folder = folders.Outbox(file.Channel);
            Directory.CreateDirectory(folder);

            // Under a name that nobody fetches, then renamed: there whole or not at all.
            var part = Path.Combine(folder, "." + name + ".part");
            using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write))
            {
                stream.Write(file.Content);
                stream.Flush(flushToDisk: true);
            }

            File.Move(part, Path.Combine(folder, name), overwrite: true);
            LogWritten(file.Channel, file.ArrivalId, name);
            return true;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            LogTrouble(file.Channel, file.ArrivalId, failed.Message);
            return false;
        }
    }

    [LoggerMessage(1601, LogLevel.Information, "Channel {Channel}: arrival {Arrival} is receipted by {File}")]
    private partial void LogWritten(string channel, Guid arrival, string file);

    [LoggerMessage(1602, LogLevel.Error, "Channel {Channel}: the receipt of arrival {Arrival} cannot be written and is tried again: {Trouble}")]
    private partial void LogTrouble(string channel, Guid arrival, string trouble);

    [LoggerMessage(1603, LogLevel.Warning, "Receipts wait for PostgreSQL: {Error}")]
    private partial void LogStoreAway(string error);
}
