using System.Data;
using Npgsql;

namespace Odoo.Integration.Store.Ledger;

/// <summary>
/// Seals the events that were written since the last seal. A chain within each order shows a changed event; the seal shows a
/// whole order that is gone. One chain over all orders would make every write wait for every other.
/// </summary>
/// <remarks>
/// What belongs to a seal is told by transaction numbers (xid8), which do not wrap. A database that is restored by dump into
/// another cluster begins with lower numbers: see src/decisions/ledger.md.
/// </remarks>
public sealed class SealStore(NpgsqlDataSource database, TimeProvider time)
{
    private static readonly string SelectWindow = Sql.Of<LedgerStore>("select_seal_window");
    private static readonly string InsertSeal = Sql.Of<LedgerStore>("insert_seal");

    /// <summary>Makes the next seal; returns the number of events in it, 0 where there was nothing to seal.</summary>
    public async Task<long> SealAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        var (number, from, previous, to) = await ReadWindowAsync(connection, cancellation);
        var (hash, events) = await SealHash.OfAsync(connection, previous, from, to, cancellation);
        if (events == 0)
        {
            return 0;
        }

        await using var command = new NpgsqlCommand(InsertSeal, connection)
        {
            Parameters =
            {
                new() { Value = number + 1 }, new() { Value = time.GetUtcNow() }, new() { Value = from, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Xid8 },
                new() { Value = to, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Xid8 }, new() { Value = events }, new() { Value = previous }, new() { Value = hash },
            },
        };
        try
        {
            await command.ExecuteNonQueryAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return events;
        }
        catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return 0; // Another replica made this seal.
        }
    }

    private static async Task<(long Number, ulong From, byte[] Hash, ulong To)> ReadWindowAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(SelectWindow, connection);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        await rows.ReadAsync(cancellation);
        return await rows.IsDBNullAsync(0, cancellation)
            ? (0, 0, new byte[32], rows.GetFieldValue<ulong>(3))
            : (rows.GetInt64(0), rows.GetFieldValue<ulong>(1), rows.GetFieldValue<byte[]>(2), rows.GetFieldValue<ulong>(3));
    }
}
