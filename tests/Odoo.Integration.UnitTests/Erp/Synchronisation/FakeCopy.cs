using Odoo.Integration.Erp.Synchronisation;

namespace Odoo.Integration.UnitTests.Erp.Synchronisation;

/// <summary>A copy in memory.</summary>
internal sealed class FakeCopy : IMasterDataCopy
{
    public SortedDictionary<long, MasterDataRecord> Records { get; } = [];

    public MasterDataProgress Progress { get; set; } = new(null, null, null, null, null, null);

    public string? Trouble { get; private set; }

    /// <summary>Stores no page from now on: the process died.</summary>
    public bool IsDead { get; set; }

    public Task<MasterDataProgress?> OpenAsync(CancellationToken cancellation) => Task.FromResult<MasterDataProgress?>(Progress);

    public Task SaveAsync(MasterDataProgress progress, string? trouble, CancellationToken cancellation)
    {
        Live();
        (Progress, Trouble) = (progress, trouble);
        return Task.CompletedTask;
    }

    public Task<long> CountAsync(WriteSpan span, int upTo, CancellationToken cancellation) =>
        Task.FromResult(Math.Min(upTo, Records.Values.LongCount(record => FakeSource.IsIn(record, span))));

    public Task<IReadOnlyList<long>> IdsAsync(WriteSpan span, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<long>>([.. Records.Values.Where(record => FakeSource.IsIn(record, span)).Select(static record => record.Id)]);

    public Task<int> PutAsync(IReadOnlyList<MasterDataRecord> records, CancellationToken cancellation)
    {
        Live();
        var changed = records.Count(record => !Records.TryGetValue(record.Id, out var before) || before != record);
        foreach (var record in records)
        {
            Records[record.Id] = record;
        }

        return Task.FromResult(changed);
    }

    public async Task<int> PutSweptAsync(IReadOnlyList<MasterDataRecord> records, long after, long? upTo, MasterDataProgress progress, CancellationToken cancellation)
    {
        var gone = Records.Keys.Where(id => id > after && !(id > upTo) && !records.Any(record => record.Id == id)).ToArray();
        var changed = await PutAsync(records, cancellation) + await RemoveAsync(gone, cancellation);
        (Progress, Trouble) = (progress, null);
        return changed;
    }

    public Task<int> RemoveAsync(IReadOnlyCollection<long> ids, CancellationToken cancellation)
    {
        Live();
        return Task.FromResult(ids.Count(Records.Remove));
    }

    private void Live()
    {
        if (IsDead)
        {
            throw new IOException("died");
        }
    }
}
