using Odoo.Integration.Erp.Synchronisation;
using Odoo.Integration.Store.MasterData;

namespace Odoo.Integration.Hub.MasterData;

/// <summary>A model's copy in PostgreSQL.</summary>
internal sealed class ServerCopy(MasterDataStore store, CopiedModel of) : IMasterDataCopy
{
    public async Task<MasterDataProgress?> OpenAsync(CancellationToken cancellation) => await store.OpenAsync(of, cancellation) is { } there
        ? new MasterDataProgress(there.Cursor, there.CheckedAt, there.SweptAt, there.SweepCursor, there.SweepAfter, there.RefusedAt)
        : null;

    public Task SaveAsync(MasterDataProgress progress, string? trouble, CancellationToken cancellation) => store.SaveAsync(of, Stored(progress), trouble, cancellation);

    public Task<long> CountAsync(WriteSpan span, int upTo, CancellationToken cancellation) => store.CountAsync(of, span.From, span.Before, upTo, cancellation);

    public Task<IReadOnlyList<long>> IdsAsync(WriteSpan span, CancellationToken cancellation) => store.IdsAsync(of, span.From, span.Before, cancellation);

    public Task<int> PutAsync(IReadOnlyList<MasterDataRecord> records, CancellationToken cancellation) => store.PutAsync(of, Stored(records), cancellation);

    public Task<int> PutSweptAsync(IReadOnlyList<MasterDataRecord> records, long after, long? upTo, MasterDataProgress progress, CancellationToken cancellation) =>
        store.PutSweptAsync(of, Stored(records), after, upTo, Stored(progress), cancellation);

    public Task<int> RemoveAsync(IReadOnlyCollection<long> ids, CancellationToken cancellation) => ids.Count == 0 ? Task.FromResult(0) : store.RemoveAsync(of, ids, cancellation);

    private static CopyProgress Stored(MasterDataProgress progress) =>
        new(progress.Cursor, progress.CheckedAt, progress.SweptAt, progress.SweepCursor, progress.SweepAfter, progress.RefusedAt);

    private static CopiedRecord[] Stored(IReadOnlyList<MasterDataRecord> records) =>
        [.. records.Select(static record => new CopiedRecord(record.Id, record.WriteDate, record.IsActive, record.Name, record.Near, record.Body, record.Keys))];
}
