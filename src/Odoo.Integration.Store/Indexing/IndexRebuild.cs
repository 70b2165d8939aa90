using Npgsql;
using Odoo.Integration.Dedupe.Blocking;
using Odoo.Integration.Dedupe.Profiles;
using Odoo.Integration.Dedupe.Streams;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Store.Indexing;

/// <summary>
/// Makes the index anew from the orders, after a migration that emptied it: the oldest first, a batch a transaction. A process that dies is followed by one
/// that goes on where it stood; several at once wait for each other; doing it twice changes nothing.
/// </summary>
public sealed class IndexRebuild(NpgsqlDataSource database, TimeProvider time)
{
    private const int BatchSize = 500;

    private static readonly string SelectUnindexed = Sql.Of<IndexRebuild>("select_unindexed");
    private static readonly string SelectLinks = Sql.Of<IndexRebuild>("select_links");
    private static readonly string SaveProgress = Sql.Of<IndexRebuild>("save_progress");

    /// <summary>Whether there are orders that should be in the index and are not yet: until they are, their duplicates would pass.</summary>
    public async Task<bool> IsDueAsync(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("select done_at is null from hub.index_rebuild");
        return await command.ExecuteScalarAsync(cancellation) is true;
    }

    /// <summary>Makes what is missing.</summary>
    /// <param name="horizon">How far back orders are compared.</param>
    /// <param name="cancellation">Ends the work between two batches; what was made stays.</param>
    /// <param name="batchSize">Orders of one transaction.</param>
    /// <returns>How many orders were put in.</returns>
    public async Task<long> RunAsync(TimeSpan horizon, CancellationToken cancellation, int batchSize = BatchSize)
    {
        var since = time.GetUtcNow() - horizon;
        for (var made = 0L; ;)
        {
            if (await MakeBatchAsync(since, batchSize, cancellation) is not { } count)
            {
                return made;
            }

            made += count;
        }
    }

    // Null when all is done.
    private async Task<int?> MakeBatchAsync(DateTimeOffset since, int batchSize, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        if (await ReadProgressAsync(connection, cancellation) is not { } after)
        {
            return null;
        }

        var rows = await ReadAsync(connection, after.At > since ? after : (since, Guid.Empty), batchSize, cancellation);
        var links = await ReadLinksAsync(connection, rows, cancellation);
        await using var batch = new NpgsqlBatch(connection);
        foreach (var row in rows)
        {
            var profile = OrderProfiles.Of(row.Order, row.ReceivedAt);
            if (IndexWriter.Concerns(profile))
            {
                var linked = links.Of(profile.Customers);
                IndexWriter.Add(batch, profile with { LinkedNames = linked }, BlockingKeys.Of(profile), row.IsHeld);
                IndexWriter.AddLinks(batch, links.Learn(profile.Customers));
            }
        }

        var isDone = rows.Count < batchSize;
        batch.BatchCommands.Add(new NpgsqlBatchCommand(SaveProgress)
        {
            Parameters =
            {
                new() { Value = rows.Count > 0 ? rows[^1].ReceivedAt : after.At }, new() { Value = rows.Count > 0 ? rows[^1].OrderId : after.OrderId },
                new() { Value = isDone ? time.GetUtcNow() : DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.TimestampTz },
            },
        });
        await batch.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return rows.Count;
    }

    private static async Task<(DateTimeOffset At, Guid OrderId)?> ReadProgressAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select after_received_at, after_order_id, done_at is not null from hub.index_rebuild for update", connection);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        await rows.ReadAsync(cancellation);
        return rows.GetBoolean(2) ? null
            : await rows.IsDBNullAsync(0, cancellation) ? (DateTimeOffset.UnixEpoch, Guid.Empty)
            : (rows.GetFieldValue<DateTimeOffset>(0), rows.GetGuid(1));
    }

    private static async Task<IReadOnlyList<IndexedOrder>> ReadAsync(NpgsqlConnection connection, (DateTimeOffset At, Guid OrderId) after, int batchSize, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(SelectUnindexed, connection) { Parameters = { new() { Value = after.At }, new() { Value = after.OrderId }, new() { Value = batchSize } } };
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var read = new List<IndexedOrder>();
        while (await rows.ReadAsync(cancellation))
        {
            var id = rows.GetGuid(0);
            read.Add(new IndexedOrder(id, rows.GetFieldValue<DateTimeOffset>(1), StoredOrder.Read(rows.GetString(2)) with { Id = id }, rows.GetBoolean(3)));
        }

        return read;
    }

    private static async Task<LinkedNames> ReadLinksAsync(NpgsqlConnection connection, IReadOnlyList<IndexedOrder> orders, CancellationToken cancellation)
    {
        var links = new LinkedNames();
        var names = orders.SelectMany(static order => OrderProfiles.Of(order.Order, order.ReceivedAt).Customers).Distinct(StringComparer.Ordinal).ToDictionary(BlockingKeys.OfName);
        await using var command = new NpgsqlCommand(SelectLinks, connection) { Parameters = { new() { Value = names.Keys.ToArray() } } };
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            links.Add(names[rows.GetInt64(0)], rows.GetString(2));
        }

        return links;
    }

    private sealed record IndexedOrder(Guid OrderId, DateTimeOffset ReceivedAt, Order Order, bool IsHeld);
}
