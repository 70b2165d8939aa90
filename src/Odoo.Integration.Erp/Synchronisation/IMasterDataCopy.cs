namespace Odoo.Integration.Erp.Synchronisation;

/// <summary>The hub's copy of a model of one server.</summary>
public interface IMasterDataCopy
{
    /// <summary>How far it is; null where nothing may be copied now, because the server is bound to no database.</summary>
    Task<MasterDataProgress?> OpenAsync(CancellationToken cancellation);

    /// <param name="progress">How far it is now.</param>
    /// <param name="trouble">Why the run ended early; null where it did not.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task SaveAsync(MasterDataProgress progress, string? trouble, CancellationToken cancellation);

    /// <summary>How many of its records were written in a span, counted up to a limit.</summary>
    Task<long> CountAsync(WriteSpan span, int upTo, CancellationToken cancellation);

    /// <summary>Which of its records were written in a span.</summary>
    Task<IReadOnlyList<long>> IdsAsync(WriteSpan span, CancellationToken cancellation);

    /// <summary>Stores records; returns how many were new or different.</summary>
    Task<int> PutAsync(IReadOnlyList<MasterDataRecord> records, CancellationToken cancellation);

    /// <summary>
    /// Stores all records that Odoo has between two ids, removes what else stands there, and notes the progress, all or nothing.
    /// Returns how many were new, different or removed.
    /// </summary>
    /// <param name="records">The records.</param>
    /// <param name="after">The id behind which they begin.</param>
    /// <param name="upTo">The last of the ids; null where nothing follows.</param>
    /// <param name="progress">How far the copy is then.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<int> PutSweptAsync(IReadOnlyList<MasterDataRecord> records, long after, long? upTo, MasterDataProgress progress, CancellationToken cancellation);

    /// <summary>Removes records; returns how many there were.</summary>
    Task<int> RemoveAsync(IReadOnlyCollection<long> ids, CancellationToken cancellation);
}
