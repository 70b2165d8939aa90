namespace Odoo.Integration.Erp.Synchronisation;

/// <summary>
/// Reads everything, by rising id, and removes what is gone. Pages by id alone: by write date they would break where thousands of
/// records share a second. Goes on where the last one stopped.
/// </summary>
internal sealed class MasterDataSweep(IMasterDataSource odoo, IMasterDataCopy copy)
{
    public async Task RunAsync(SynchronisationState state, CancellationToken cancellation)
    {
        if (state.Progress.SweepAfter is null)
        {
            // What is written while the pages are read is written after this, so following from here finds it.
            var newest = odoo.IsSmall ? null : await odoo.NewestAsync(cancellation);
            state.Progress = state.Progress with { SweepCursor = newest ?? DateTimeOffset.UnixEpoch, SweepAfter = 0 };
        }

        for (var isLast = false; !isLast;)
        {
            var after = state.Progress.SweepAfter ?? 0;
            var page = await odoo.PageAsync(null, after, int.MaxValue, cancellation);
            isLast = page.IsLast;
            var progress = isLast ? Done(state) : state.Progress with { SweepAfter = page.Records[^1].Id };
            state.Changed += await copy.PutSweptAsync(page.Records, after, progress.SweepAfter, progress, cancellation);
            state.Progress = progress;
        }
    }

    // Only a small model is now as Odoo was: the pages of a large one are of different moments, and following mends that.
    private MasterDataProgress Done(SynchronisationState state) => state.Progress with
    {
        Cursor = state.Progress.SweepCursor,
        CheckedAt = odoo.IsSmall ? state.Begun : state.Progress.CheckedAt,
        SweptAt = state.Begun, SweepCursor = null, SweepAfter = null, RefusedAt = null,
    };
}
