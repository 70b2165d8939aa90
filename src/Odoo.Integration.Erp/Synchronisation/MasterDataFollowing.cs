namespace Odoo.Integration.Erp.Synchronisation;

/// <summary>
/// Reads what changed. Odoo's write date is the start of the writing transaction, shown in whole seconds: a change may become
/// visible minutes after later ones did, and thousands may share a second. So each run looks again at an overlap before the cursor,
/// longer than transactions last.
/// </summary>
/// <remarks>
/// Where few records were written in the overlap, they are simply read again, and nothing is missed. Where many were, as after an
/// import, they are counted here and there, and read again only when the counts differ. What a count cannot see: a record
/// of the overlap that a late commit wrote once more, and a late commit to a product's template. The nightly sweep mends both.
/// </remarks>
internal sealed class MasterDataFollowing(IMasterDataSource odoo, IMasterDataCopy copy)
{
    /// <summary>Longer than Odoo's transactions last: its HTTP workers end them after two minutes by default.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);

    /// <summary>Records of the overlap that are read again rather than counted.</summary>
    public const int FewRecords = 200;

    private const int ShortPage = 500;
    private const int MostIdsACall = 1_000;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <returns>False: Odoo went back in time, and everything must be read again.</returns>
    public async Task<bool> RunAsync(SynchronisationState state, CancellationToken cancellation)
    {
        var cursor = state.Progress.Cursor ?? DateTimeOffset.UnixEpoch;
        var window = new WriteSpan(cursor - Overlap);
        var stored = await copy.CountAsync(window, FewRecords + 1, cancellation);
        var (newest, isForward) = stored <= FewRecords && await odoo.PageAsync(window, 0, ShortPage, cancellation) is { IsLast: true } page
            ? await TakeAsync(page, window, stored, state, cancellation)
            : await CompareAsync(cursor, state, cancellation);
        if (isForward)
        {
            state.Progress = state.Progress with { Cursor = newest > cursor ? newest : cursor, CheckedAt = state.Begun, RefusedAt = null };
            await copy.SaveAsync(state.Progress, null, cancellation);
        }

        return isForward;
    }

    // One page, one snapshot: it holds all that there is from the window on.
    private async Task<(DateTimeOffset? Newest, bool IsForward)> TakeAsync(MasterDataPage page, WriteSpan window, long stored, SynchronisationState state, CancellationToken cancellation)
    {
        state.Changed += await copy.PutAsync(page.Records, cancellation);
        var isForward = await MendAsync(window, [.. page.Records.Select(static record => record.Id)], state, cancellation);
        return page.Records.Count == 0 ? (null, isForward && stored == 0) : (page.Records.Max(static record => record.WriteDate), isForward);
    }

    private async Task<(DateTimeOffset? Newest, bool IsForward)> CompareAsync(DateTimeOffset cursor, SynchronisationState state, CancellationToken cancellation)
    {
        // Asked before the pages are read: what is written meanwhile, behind the page that is being read, is newer than this.
        var newest = await odoo.NewestAsync(cancellation);
        if (newest > cursor)
        {
            await ReadAsync(new WriteSpan(cursor + Second), state, cancellation);
        }

        // After the new ones are stored: a record that was written again has left the window on both sides.
        var window = new WriteSpan(cursor - Overlap, cursor + Second);
        return await odoo.CountAsync(window, cancellation) == await copy.CountAsync(window, int.MaxValue, cancellation)
            ? (newest, true)
            : (newest, await MendAsync(window, await ReadAsync(window, state, cancellation), state, cancellation));
    }

    private async Task<HashSet<long>> ReadAsync(WriteSpan span, SynchronisationState state, CancellationToken cancellation)
    {
        var seen = new HashSet<long>();
        var isLast = false;
        for (long after = 0; !isLast;)
        {
            var page = await odoo.PageAsync(span, after, int.MaxValue, cancellation);
            state.Changed += await copy.PutAsync(page.Records, cancellation);
            seen.UnionWith(page.Records.Select(static record => record.Id));
            (isLast, after) = (page.IsLast, page.Records.Count > 0 ? page.Records[^1].Id : after);
        }

        return seen;
    }

    // What the copy has in a span and Odoo did not show there was deleted, or written since; or it is as it was before, for a
    // backup was restored. Returns false for the last.
    private async Task<bool> MendAsync(WriteSpan span, HashSet<long> seen, SynchronisationState state, CancellationToken cancellation)
    {
        var isForward = true;
        foreach (var missing in (await copy.IdsAsync(span, cancellation)).Where(id => !seen.Contains(id)).Chunk(MostIdsACall).ToArray())
        {
            var there = await odoo.ReadAsync(missing, cancellation);
            state.Changed += await copy.PutAsync(there, cancellation);
            state.Changed += await copy.RemoveAsync([.. missing.Except(there.Select(static record => record.Id))], cancellation);
            isForward &= there.All(record => record.WriteDate >= span.From);
        }

        return isForward;
    }
}
