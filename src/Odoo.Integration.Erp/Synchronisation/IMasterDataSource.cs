namespace Odoo.Integration.Erp.Synchronisation;

/// <summary>A model of an Odoo server, read in pages; archived records too.</summary>
public interface IMasterDataSource
{
    /// <summary>The model's name in Odoo.</summary>
    string Model { get; }

    /// <summary>What tells a copy of the fields that are read from one of others.</summary>
    string Shape { get; }

    /// <summary>Whether it is so small that it is simply read whole each time.</summary>
    bool IsSmall { get; }

    /// <summary>Calls made so far.</summary>
    int Calls { get; }

    /// <summary>The newest write date; null where there is none.</summary>
    Task<DateTimeOffset?> NewestAsync(CancellationToken cancellation);

    /// <summary>How many records were written in a span.</summary>
    Task<long> CountAsync(WriteSpan span, CancellationToken cancellation);

    /// <summary>The next records behind an id: of a span, or of all.</summary>
    /// <param name="span">When they were written; null for all records.</param>
    /// <param name="after">The id behind which to begin.</param>
    /// <param name="most">Most records; fewer may come without being the last.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<MasterDataPage> PageAsync(WriteSpan? span, long after, int most, CancellationToken cancellation);

    /// <summary>Those of the ids that Odoo has.</summary>
    Task<IReadOnlyList<MasterDataRecord>> ReadAsync(IReadOnlyList<long> ids, CancellationToken cancellation);
}
