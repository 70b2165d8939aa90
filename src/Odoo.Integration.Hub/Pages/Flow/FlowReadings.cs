using Odoo.Integration.Store.Flow;
using Odoo.Integration.Store.Ledger;

namespace Odoo.Integration.Hub.Pages.Flow;

/// <summary>
/// Counts for the flow, kept for a few seconds: the whole history is counted, which takes half a second for a million orders, and
/// everybody who looks sees the same.
/// </summary>
internal sealed class FlowReadings(LedgerStore ledger, FlowStore flow, TimeProvider time)
{
    /// <summary>How many hours are drawn.</summary>
    public const int Hours = 24;

    /// <summary>Counting takes at most one part in so many of one connection's time, however long the history.</summary>
    private const int Share = 20;

    private static readonly TimeSpan Believed = TimeSpan.FromSeconds(5);

    /// <summary>What is older than this is not shown: it waits for a new one instead.</summary>
    private static readonly TimeSpan Shown = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private volatile FlowReading? _last;
    private Task<FlowReading>? _running;

    /// <summary>The last reading. One that is no longer believed is shown once more while the next is made. Throws what PostgreSQL throws where it is away.</summary>
    public async ValueTask<FlowReading> NowAsync(CancellationToken cancellation)
    {
        if (_last is not { } last)
        {
            return await ReadOnceAsync().WaitAsync(cancellation);
        }

        var believed = last.Took * Share > Believed ? last.Took * Share : Believed;
        var age = time.GetUtcNow() - last.At;
        if (age > (believed * 2 > Shown ? believed * 2 : Shown))
        {
            return await ReadOnceAsync().WaitAsync(cancellation);
        }

        if (age > believed)
        {
            _ = ReadOnceAsync(); // Should it fail, it is made again, and the shown one grows too old to be shown.
        }

        return last;
    }

    private Task<FlowReading> ReadOnceAsync()
    {
        lock (_gate)
        {
            return _running is { IsCompleted: false } running ? running : _running = ReadAsync();
        }
    }

    // Whoever asked first may leave: the others, and the next, have use for it.
    private async Task<FlowReading> ReadAsync()
    {
        var (at, begun) = (time.GetUtcNow(), time.GetTimestamp());
        var channels = await ledger.ReadAsync(CancellationToken.None);
        var hours = await flow.HoursAsync(at, Hours, CancellationToken.None);
        var oldest = await flow.OldestAsync(CancellationToken.None);
        return _last = new FlowReading(at, time.GetElapsedTime(begun), channels, hours, oldest);
    }
}
