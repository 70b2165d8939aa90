using Npgsql;
using NpgsqlTypes;

namespace Odoo.Integration.Store.Mappings;

/// <summary>What keys mean in Odoo where Odoo does not have them, and which orders wait for that. Each change is kept with who made it.</summary>
public sealed class MappingStore(NpgsqlDataSource database, TimeProvider time)
{
    private static readonly string Put = Sql.Of<MappingStore>("put_mapping");
    private static readonly string NoteChange = Sql.Of<MappingStore>("note_change");
    private static readonly string Find = Sql.Of<MappingStore>("find_mappings");
    private static readonly string Missing = Sql.Of<MappingStore>("list_missing");
    private static readonly string Waiting = Sql.Of<MappingStore>("select_waiting");
    private static readonly string All = Sql.Of<MappingStore>("list_mappings");
    private static readonly string Changes = Sql.Of<MappingStore>("list_changes");

    /// <summary>Says what a key means; returns the held orders that wait for it.</summary>
    public async Task<IReadOnlyList<Guid>> MapAsync(string server, MappedKey key, string target, string actor, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands = { Change(Put, server, key, target, actor), Change(NoteChange, server, key, target, actor), Of(Waiting, server, key) },
        };
        await using var rows = await batch.ExecuteReaderAsync(cancellation);
        var waiting = new List<Guid>();
        while (await rows.ReadAsync(cancellation))
        {
            waiting.Add(rows.GetGuid(0));
        }

        return waiting;
    }

    /// <summary>Takes a mapping away; false where there is none.</summary>
    public async Task<bool> RemoveAsync(string server, MappedKey key, string actor, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var remove = new NpgsqlBatch(connection) { BatchCommands = { Of("delete from hub.mapping where server = $1 and kind = $2 and scope = $3 and key = $4", server, key) } };
        if (await remove.ExecuteNonQueryAsync(cancellation) == 0)
        {
            return false;
        }

        await using var note = new NpgsqlBatch(connection) { BatchCommands = { Change(NoteChange, server, key, null, actor) } };
        await note.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>What is mapped of some keys.</summary>
    public async Task<IReadOnlyDictionary<MappedKey, string>> FindAsync(string server, IReadOnlyCollection<MappedKey> keys, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(Find);
        command.Parameters.Add(new() { Value = server });
        command.Parameters.Add(new() { Value = keys.Select(static key => key.Kind).ToArray() });
        command.Parameters.Add(new() { Value = keys.Select(static key => key.Scope).ToArray() });
        command.Parameters.Add(new() { Value = keys.Select(static key => key.Key).ToArray() });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var found = new Dictionary<MappedKey, string>();
        while (await rows.ReadAsync(cancellation))
        {
            found[new MappedKey(rows.GetString(0), rows.GetString(1), rows.GetString(2))] = rows.GetString(3);
        }

        return found;
    }

    /// <summary>Keys for which orders wait, those of most orders first.</summary>
    public async Task<IReadOnlyList<MissingKey>> MissingAsync(int limit, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(Missing);
        command.Parameters.Add(new() { Value = limit });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var missing = new List<MissingKey>();
        while (await rows.ReadAsync(cancellation))
        {
            missing.Add(new MissingKey(rows.GetString(0), KeyAt(rows, 1), rows.GetInt64(4), rows.GetFieldValue<DateTimeOffset>(5)));
        }

        return missing;
    }

    /// <summary>The newest mappings.</summary>
    public async Task<IReadOnlyList<Mapping>> ListAsync(int limit, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(All);
        command.Parameters.Add(new() { Value = limit });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var all = new List<Mapping>();
        while (await rows.ReadAsync(cancellation))
        {
            all.Add(new Mapping(rows.GetString(0), KeyAt(rows, 1), rows.GetString(4), rows.GetFieldValue<DateTimeOffset>(5), rows.GetString(6)));
        }

        return all;
    }

    /// <summary>The newest changes of mappings, also of those that were taken away.</summary>
    public async Task<IReadOnlyList<MappingChange>> ChangesAsync(int limit, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(Changes);
        command.Parameters.Add(new() { Value = limit });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var changes = new List<MappingChange>();
        while (await rows.ReadAsync(cancellation))
        {
            changes.Add(new MappingChange(rows.GetString(0), KeyAt(rows, 1), await rows.IsDBNullAsync(4, cancellation) ? null : rows.GetString(4), rows.GetFieldValue<DateTimeOffset>(5), rows.GetString(6)));
        }

        return changes;
    }

    private static MappedKey KeyAt(NpgsqlDataReader rows, int at) => new(rows.GetString(at), rows.GetString(at + 1), rows.GetString(at + 2));

    private static NpgsqlBatchCommand Of(string sql, string server, MappedKey key) => new(sql)
    {
        Parameters = { new() { Value = server }, new() { Value = key.Kind }, new() { Value = key.Scope }, new() { Value = key.Key } },
    };

    private NpgsqlBatchCommand Change(string sql, string server, MappedKey key, string? target, string actor)
    {
        var command = Of(sql, server, key);
        command.Parameters.Add(new() { Value = (object?)target ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        command.Parameters.Add(new() { Value = actor });
        return command;
    }
}
