using Npgsql;
using NpgsqlTypes;
using Odoo.Integration.Dedupe.Blocking;
using Odoo.Integration.Dedupe.Profiles;
using Odoo.Integration.Orders;
using Odoo.Integration.Store.Events;
using Odoo.Integration.Store.Indexing;

namespace Odoo.Integration.Store.KeyedOrders;

/// <summary>What was read back of sale orders in Odoo: up to where, in what state, and how later changes reach the index.</summary>
public sealed class KeyedOrderStore(NpgsqlDataSource database, TimeProvider time)
{
    private const string SelectOrder = "select state, attempts, head_seq, head_hash from hub.orders where order_id = $1 for update";

    private static readonly string SelectSeen = Sql.Of<KeyedOrderStore>("select_seen");
    private static readonly string UpsertSeen = Sql.Of<KeyedOrderStore>("upsert_seen");

    /// <summary>Up to where sale orders of a server were read; null before the first time.</summary>
    public async Task<DateTimeOffset?> CursorAsync(string server, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("select cursor from hub.odoo_order_cursor where server = $1");
        command.Parameters.Add(new() { Value = server });
        return await command.ExecuteScalarAsync(cancellation) is DateTime cursor ? new DateTimeOffset(cursor) : null;
    }

    public async Task MoveCursorAsync(string server, DateTimeOffset cursor, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("insert into hub.odoo_order_cursor (server, cursor) values ($1, $2) on conflict (server) do update set cursor = excluded.cursor");
        command.Parameters.Add(new() { Value = server });
        command.Parameters.Add(new() { Value = cursor });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>What is known of some sale orders: read back before, or made by the hub. Those it never saw are left out.</summary>
    public async Task<IReadOnlyDictionary<long, SeenOrder>> SeenAsync(string server, IReadOnlyCollection<long> ids, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(SelectSeen);
        command.Parameters.Add(new() { Value = server });
        command.Parameters.Add(new() { Value = ids.ToArray() });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var seen = new Dictionary<long, SeenOrder>();
        while (await rows.ReadAsync(cancellation))
        {
            var known = rows.GetBoolean(4);
            seen[rows.GetInt64(0)] = new SeenOrder(
                rows.GetInt64(0), await rows.IsDBNullAsync(1, cancellation) ? null : rows.GetGuid(1), known ? rows.GetFieldValue<DateTimeOffset>(2) : DateTimeOffset.MinValue, rows.GetString(3));
        }

        return seen;
    }

    /// <summary>Notes how a sale order was seen, for the next time.</summary>
    public async Task NoteAsync(string server, SeenOrder seen, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { Upsert(server, seen) } };
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>
    /// A sale order that is known was changed or cancelled in Odoo: the index follows, and the order's history says so. One that
    /// was cancelled is no original for later orders.
    /// </summary>
    /// <param name="server">The server.</param>
    /// <param name="seen">How it is now.</param>
    /// <param name="profile">What it is compared by from now on; null: cancelled.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task FollowAsync(string server, SeenOrder seen, OrderProfile? profile, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection);
        if (seen.OrderId is { } orderId && await ReadAsync(connection, orderId, cancellation) is { State: OrderState.Submitted } order)
        {
            if (await ReadIndexedAsync(connection, orderId, cancellation) is { } indexed)
            {
                IndexWriter.Remove(batch, indexed);
            }

            if (profile is not null)
            {
                IndexWriter.Add(batch, profile, BlockingKeys.Of(profile), isHeld: false);
            }

            var kind = profile is null ? "cancelled-in-odoo" : "changed-in-odoo";
            MoveWriter.Add(batch, [new OrderMove(order, OrderState.Submitted, kind, "odoo", "{}") { Attempts = order.Attempts }], time.GetUtcNow());
        }

        batch.BatchCommands.Add(Upsert(server, seen));
        await batch.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static NpgsqlBatchCommand Upsert(string server, SeenOrder seen) => new(UpsertSeen)
    {
        Parameters =
        {
            new() { Value = server }, new() { Value = seen.OdooId }, new() { Value = (object?)seen.OrderId ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid },
            new() { Value = seen.WriteDate }, new() { Value = seen.State },
        },
    };

    private static async Task<OrderProfile?> ReadIndexedAsync(NpgsqlConnection connection, Guid orderId, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select profile from hub.order_profile where order_id = $1", connection) { Parameters = { new() { Value = orderId } } };
        return await command.ExecuteScalarAsync(cancellation) is byte[] profile ? ProfileBytes.Read(orderId, profile) : null;
    }

    private static async Task<LockedOrder?> ReadAsync(NpgsqlConnection connection, Guid orderId, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(SelectOrder, connection) { Parameters = { new() { Value = orderId } } };
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        return await rows.ReadAsync(cancellation)
            ? LockedOrder.Read(orderId, rows)
            : null;
    }
}
