using Npgsql;
using NpgsqlTypes;

namespace Odoo.Integration.Store.MasterData;

/// <summary>Writes the copies of Odoo's master data: a page and the progress that it means in one transaction.</summary>
public sealed class MasterDataStore(NpgsqlDataSource database)
{
    private static readonly string DropForeign = Sql.Of<MasterDataStore>("drop_foreign_copy");
    private static readonly string Open = Sql.Of<MasterDataStore>("open_copy");
    private static readonly string RemoveBetween = Sql.Of<MasterDataStore>("remove_between");
    private static readonly string RemoveRecords = Sql.Of<MasterDataStore>("remove_records");
    private static readonly string CountWritten = Sql.Of<MasterDataStore>("count_written");
    private static readonly string SelectWritten = Sql.Of<MasterDataStore>("select_written");

    /// <summary>Takes the lane of a server until the result is disposed; null while another process has it.</summary>
    public Task<IAsyncDisposable?> TakeLaneAsync(string server, CancellationToken cancellation) => Lane.TakeAsync(database, "hub.sync." + server, cancellation);

    /// <summary>
    /// How far the copy is; begun anew where it was of another database than the server is bound to now, or of other fields. Null while the server
    /// is bound to none.
    /// </summary>
    public async Task<CopyProgress?> OpenAsync(CopiedModel of, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using (var drop = CopyCommands.Of(DropForeign, of, connection))
        {
            drop.Parameters.Add(new() { Value = of.Shape });
            await drop.ExecuteNonQueryAsync(cancellation);
        }

        await using var open = CopyCommands.Of(Open, of, connection);
        open.Parameters.Add(new() { Value = of.Shape });
        await using var rows = await open.ExecuteReaderAsync(cancellation);
        return await rows.ReadAsync(cancellation)
            ? new CopyProgress(rows.Maybe<DateTimeOffset>(0), rows.Maybe<DateTimeOffset>(1), rows.Maybe<DateTimeOffset>(2), rows.Maybe<DateTimeOffset>(3), rows.Maybe<long>(4), rows.Maybe<DateTimeOffset>(5))
            : null;
    }

    public async Task SaveAsync(CopiedModel of, CopyProgress progress, string? trouble, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var save = CopyCommands.Save(of, progress, trouble, connection);
        await save.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Stores a page of records; returns how many of them were new or different.</summary>
    public async Task<int> PutAsync(CopiedModel of, IReadOnlyList<CopiedRecord> page, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await CopyCommands.PutAsync(of, page, connection, cancellation);
    }

    /// <summary>
    /// Stores a page of a reading of everything, removes what else stands between its bounds, and notes the progress. Returns
    /// how many records were new, different or removed.
    /// </summary>
    /// <param name="of">The model.</param>
    /// <param name="page">All records that Odoo has between the bounds.</param>
    /// <param name="after">The id behind which the page begins.</param>
    /// <param name="upTo">The last id of the page; null where nothing follows.</param>
    /// <param name="progress">How far the copy is then.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<int> PutSweptAsync(CopiedModel of, IReadOnlyList<CopiedRecord> page, long after, long? upTo, CopyProgress progress, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var changed = await CopyCommands.PutAsync(of, page, connection, cancellation);
        await using (var remove = CopyCommands.Of(RemoveBetween, of, connection))
        {
            remove.Parameters.Add(new() { Value = after });
            remove.Parameters.Add(CopyCommands.Maybe(upTo, NpgsqlDbType.Bigint));
            remove.Parameters.Add(new() { Value = page.Select(static record => record.Id).ToArray() });
            changed += await remove.ExecuteNonQueryAsync(cancellation);
        }

        await using (var save = CopyCommands.Save(of, progress, null, connection))
        {
            await save.ExecuteNonQueryAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return changed;
    }

    /// <summary>Removes records that Odoo has no more; returns how many there were.</summary>
    public async Task<int> RemoveAsync(CopiedModel of, IReadOnlyCollection<long> ids, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var remove = CopyCommands.Of(RemoveRecords, of, connection);
        remove.Parameters.Add(new() { Value = ids.ToArray() });
        return await remove.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>How many stored records were written from one instant on and, where one is given, before another; counted up to a limit.</summary>
    public async Task<long> CountAsync(CopiedModel of, DateTimeOffset from, DateTimeOffset? before, int upTo, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var count = CopyCommands.Written(CountWritten, of, from, before, connection);
        count.Parameters.Add(new() { Value = upTo });
        return (long)(await count.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>Which stored records were written in that span.</summary>
    public async Task<IReadOnlyList<long>> IdsAsync(CopiedModel of, DateTimeOffset from, DateTimeOffset? before, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var select = CopyCommands.Written(SelectWritten, of, from, before, connection);
        await using var rows = await select.ExecuteReaderAsync(cancellation);
        var ids = new List<long>();
        while (await rows.ReadAsync(cancellation))
        {
            ids.Add(rows.GetInt64(0));
        }

        return ids;
    }

    /// <summary>Tells PostgreSQL how many there are, so that its plans fit at once after many came.</summary>
    public async Task AnalyzeAsync(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("analyze hub.odoo_record, hub.odoo_key");
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
