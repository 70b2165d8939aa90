using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Odoo.Integration.Hub.Configuration;
using Odoo.Integration.Hub.Delivering;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Store;
using Odoo.Integration.Store.Intake;

namespace Odoo.Integration.Hub.Drop;

/// <summary>
/// Takes files from the channels' inboxes: watched, and polled behind that because a watch can miss things. Any number of
/// processes may share the folders. Files that a dead process had claimed are read on by whoever finds them.
/// </summary>
internal sealed partial class FileDrop(
    HubChannels channels, DropFolders folders, FileOutcome outcome, PayloadIntake intake, OrderIds ids, IOptions<DropOptions> options, TimeProvider time, ILogger<FileDrop> log)
    : BackgroundService
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _notBefore = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _inHand = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _slots = new(options.Value.FilesAtOnce);
    private readonly RestingFiles _resting = new(time, TimeSpan.FromSeconds(options.Value.RestSeconds));

    public override void Dispose()
    {
        _slots.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var own = channels.All.Where(static channel => channel.TakesFiles).ToArray();
        using var changed = new SemaphoreSlim(0, 1);
        var watchers = own.Select(channel => Watch(channel, changed)).ToArray();
        var work = new List<Task>();
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                foreach (var channel in own)
                {
                    work.AddRange(Look(channel, stoppingToken));
                }

                work.RemoveAll(static task => task.IsCompleted);
                await changed.WaitAsync(TimeSpan.FromSeconds(options.Value.PollSeconds), stoppingToken);
            }
        }
        finally
        {
            Array.ForEach(watchers, static watcher => watcher.Dispose());
            await Task.WhenAll(work);
        }
    }

    private FileSystemWatcher Watch(HubChannel channel, SemaphoreSlim changed)
    {
        folders.Create(channel.Name);
        var watcher = new FileSystemWatcher(folders.Inbox(channel.Name));
        void Wake(object sender, FileSystemEventArgs change)
        {
            if (changed.CurrentCount == 0)
            {
                try
                {
                    changed.Release();
                }
                catch (SemaphoreFullException)
                {
                    // Two changes at once: one wake-up does for both.
                }
            }
        }

        watcher.Created += Wake;
        watcher.Renamed += Wake;
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private IEnumerable<Task> Look(HubChannel channel, CancellationToken stopping)
    {
        List<ClaimedFile> files;
        try
        {
            folders.Create(channel.Name);
            files = [.. Directory.EnumerateFiles(folders.Claimed(channel.Name)).Select(ClaimedFile.Found).OfType<ClaimedFile>().Where(file => IsDue(file.Path))];
            foreach (var path in _resting.Whole(folders.Inbox(channel.Name)).Take(Math.Max(0, 100 - files.Count)))
            {
                if (ClaimedFile.Take(path, folders.Claimed(channel.Name), ids.Next()) is { } claimed)
                {
                    File.Delete(path + RestingFiles.DoneEnding);
                    files.Add(claimed);
                }
            }
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            LogFolderTrouble(channel.Name, failed.Message);
            yield break;
        }

        foreach (var file in files.Where(file => _inHand.TryAdd(file.Path, 0)))
        {
            yield return ReadAsync(channel, file, stopping);
        }
    }

    private bool IsDue(string path) => !_notBefore.TryGetValue(path, out var at) || at <= time.GetUtcNow();

    private async Task ReadAsync(HubChannel channel, ClaimedFile file, CancellationToken stopping)
    {
        await Task.Yield();
        try
        {
            await _slots.WaitAsync(stopping);
            try
            {
                await ReadClaimedAsync(channel, file, stopping);
                _notBefore.TryRemove(file.Path, out _);
            }
            finally
            {
                _slots.Release();
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // It stays claimed; the next start reads it on.
        }
        catch (Exception failed)
        {
            // Whatever it was, the file is kept and tried again: PostgreSQL away, a full disk, a fault of ours.
            _notBefore[file.Path] = time.GetUtcNow() + TimeSpan.FromSeconds(PostgresState.IsPassing(failed) ? 2 : 30);
            LogFailed(failed, channel.Name, file.ArrivalId);
        }
        finally
        {
            _inHand.TryRemove(file.Path, out _);
        }
    }

    private async Task ReadClaimedAsync(HubChannel channel, ClaimedFile file, CancellationToken stopping)
    {
        await using var stream = file.Open();
        if (stream is null)
        {
            return;
        }

        var payload = await PayloadHash.OfAsync(stream, stopping);
        var arrival = new Arrival(file.ArrivalId, channel.Name, payload, "file:" + file.Name, time.GetUtcNow());
        var limited = stream.Length > options.Value.MaxMegabytes * 1024L * 1024L ? channel with { Reader = new TooLarge(options.Value.MaxMegabytes) } : channel;
        var report = await intake.TakeAsync(limited, arrival, stream, stopping);
        outcome.Settle(channel.Name, file, stream, payload, report);
        LogRead(channel.Name, file.ArrivalId, payload.Hex, report.Found, report.Accepted, report.Duplicates, report.Conflicts, report.Refused);
    }

    [LoggerMessage(1001, LogLevel.Information, "Channel {Channel}: arrival {Arrival} ({Payload}) read: {Found} found, {Accepted} accepted, {Duplicates} duplicates, {Conflicts} conflicts, {Refused} refused")]
    private partial void LogRead(string channel, Guid arrival, string payload, int found, int accepted, int duplicates, int conflicts, int refused);

    [LoggerMessage(1002, LogLevel.Error, "Channel {Channel}: arrival {Arrival} could not be read and is tried again")]
    private partial void LogFailed(Exception failed, string channel, Guid arrival);

    [LoggerMessage(1003, LogLevel.Error, "Channel {Channel}: its folders cannot be used: {Trouble}")]
    private partial void LogFolderTrouble(string channel, string trouble);

    /// <summary>Stands in for a channel's reader where the file is larger than the limit.</summary>
    private sealed class TooLarge(int megabytes) : Channels.IChannelReader
    {
        public string Adapter => "limit/1";

        public IEnumerable<Channels.ChannelReading> Read(Stream payload, Channels.Delivery delivery) =>
            [new Channels.ChannelReading.Refused(string.Empty, null, [new Problem(string.Empty, $"the file is larger than {megabytes} MB", "send it in several files")])];
    }
}
