using System.Text.Json;
using Npgsql;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Store.Events;
using Odoo.Integration.Store.Outbox;

namespace Odoo.Integration.Store.Intake;

/// <summary>
/// The one door. Payload, order, first event and outgoing message are one transaction; the unique constraints decide who
/// was first, so that any number of callers may bring the same demand at once.
/// </summary>
public sealed class IntakeStore(NpgsqlDataSource database, TimeProvider time, OrderIds ids)
{
    /// <summary>How long after intake an order that was not screened is announced again: the broker may have lost it.</summary>
    public static readonly TimeSpan ScreeningDue = TimeSpan.FromMinutes(5);

    private const int MaxTries = 5;

    private static readonly string InsertArrival = Sql.Of<Arrival>("insert_arrival");
    private static readonly string FinishArrival = Sql.Of<Arrival>("finish_arrival");
    private static readonly string SelectTaken = Sql.Of<Arrival>("select_taken");
    private static readonly string InsertOrders = Sql.Of<Arrival>("insert_orders");
    private static readonly string SelectOriginals = Sql.Of<Arrival>("select_originals");
    private static readonly string InsertReceipts = Sql.Of<Arrival>("insert_receipts");

    /// <summary>Takes part of an arrival and returns what became of each record, in sequence.</summary>
    /// <exception cref="KeyInUseException">Another transaction is taking the same key and was not done in time.</exception>
    public async Task<IReadOnlyList<IntakeOutcome>> TakeAsync(IntakeBatch batch, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await TryTakeAsync(batch, cancellation);
            }
            catch (PostgresException busy) when (busy.SqlState == PostgresErrorCodes.LockNotAvailable)
            {
                throw new KeyInUseException(busy);
            }
            catch (PostgresException clash) when (clash.SqlState == PostgresErrorCodes.DeadlockDetected && tries < MaxTries)
            {
                // Two files with the same orders in another sequence: one of the two was rolled back whole and goes again.
            }
        }
    }

    private async Task<IReadOnlyList<IntakeOutcome>> TryTakeAsync(IntakeBatch batch, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        if (batch.Patience is { } patience)
        {
            await using var setting = new NpgsqlCommand($"set local lock_timeout = {(int)patience.TotalMilliseconds}", connection);
            await setting.ExecuteNonQueryAsync(cancellation);
        }

        if (batch.Payload is { } payload)
        {
            await PayloadWriter.WriteAsync(connection, batch.Arrival, payload, cancellation);
            await InsertArrivalAsync(connection, batch.Arrival, cancellation);
        }

        var outcomes = await TakeRecordsAsync(connection, batch, cancellation);
        await transaction.CommitAsync(cancellation);
        return outcomes;
    }

    private async Task<IReadOnlyList<IntakeOutcome>> TakeRecordsAsync(NpgsqlConnection connection, IntakeBatch batch, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var outcomes = await ReadTakenAsync(connection, batch, cancellation);
        var fresh = batch.Records.Where(record => !outcomes.ContainsKey(record.Number)).ToArray();

        // In the order of the key, so that two arrivals with the same orders wait for each other instead of deadlocking.
        var wanted = fresh.OfType<IntakeRecord.Wanted>().OrderBy(static record => record.Key.Value, StringComparer.Ordinal)
            .Select(record => NewOrder.Of(record, batch.Arrival, record.Order.Id ?? ids.Next(), now)).ToArray();
        var stored = new List<NewOrder>();
        await StoreAsync(connection, batch, wanted, outcomes, stored, cancellation);
        foreach (var refused in fresh.OfType<IntakeRecord.Refused>())
        {
            outcomes.Add(refused.Number, new IntakeOutcome.Rejected(refused.Number));
        }

        await using var closing = new NpgsqlBatch(connection);
        if (stored.Count > 0)
        {
            closing.BatchCommands.Add(EventWriter.Append([.. stored.Select(static order => order.Event)]));
            Outgoing.Add(closing, Outgoing.Received, [.. stored.Select(static order => order.Id)], now);
        }

        AddReceipts(closing, batch, fresh, outcomes);
        if (batch.IsLast)
        {
            closing.BatchCommands.Add(new NpgsqlBatchCommand(FinishArrival) { Parameters = { new() { Value = batch.Arrival.Id }, new() { Value = now } } });
        }

        if (closing.BatchCommands.Count > 0)
        {
            await closing.ExecuteNonQueryAsync(cancellation);
        }

        return [.. batch.Records.Select(record => outcomes[record.Number])];
    }

    // Inserts what is new; for the rest finds out whether it is a retry or a conflict.
    private static async Task StoreAsync(
        NpgsqlConnection connection, IntakeBatch batch, NewOrder[] wanted, Dictionary<int, IntakeOutcome> outcomes, List<NewOrder> stored, CancellationToken cancellation)
    {
        var inserted = await InsertAsync(connection, batch.Arrival, wanted, cancellation);
        stored.AddRange(wanted.Where(order => inserted.Contains(order.Id)));
        foreach (var order in stored)
        {
            outcomes.Add(order.Record.Number, new IntakeOutcome.Accepted(order.Record.Number, order.Id));
        }

        var known = wanted.Where(order => !inserted.Contains(order.Id)).ToArray();
        var originals = await ReadOriginalsAsync(connection, batch.Arrival.Channel, known, cancellation);
        var conflicting = new List<NewOrder>();
        for (var at = 0; at < known.Length; at++)
        {
            var order = known[at];
            var found = originals[at];

            // A sender that is there to be told has used one key for two orders: the key decides, also where the other is known.
            var keyIsAnothers = batch.OnConflict == ConflictRule.Refuse && found.Exists(original => original.ByKey && !original.IsConflict && original.Fingerprint != order.Fingerprint);
            if (!keyIsAnothers && found.Find(original => original.Fingerprint == order.Fingerprint) is { } same)
            {
                outcomes.Add(order.Record.Number, new IntakeOutcome.Duplicate(order.Record.Number, same.Id, same.State, same.ReceivedAt));
                continue;
            }

            // A key that was used decides over a number that was used; what is there as a conflict itself is no original.
            var first = found.Where(static original => !original.IsConflict).OrderByDescending(static original => original.ByKey).FirstOrDefault()
                ?? throw new InvalidOperationException($"an order with key {order.Record.Key} was neither stored nor found");
            if (batch.OnConflict == ConflictRule.Hold)
            {
                conflicting.Add(order.InConflictWith(first.Id, batch.Arrival));
            }

            outcomes.Add(order.Record.Number, new IntakeOutcome.Conflict(order.Record.Number, first.Id, first.ByKey, batch.OnConflict == ConflictRule.Hold ? order.Id : null));
        }

        await KeepConflictsAsync(connection, batch, conflicting, outcomes, stored, cancellation);
    }

    private static async Task KeepConflictsAsync(
        NpgsqlConnection connection, IntakeBatch batch, List<NewOrder> conflicting, Dictionary<int, IntakeOutcome> outcomes, List<NewOrder> stored,
        CancellationToken cancellation)
    {
        if (conflicting.Count == 0)
        {
            return;
        }

        var inserted = await InsertAsync(connection, batch.Arrival, conflicting, cancellation);
        stored.AddRange(conflicting.Where(order => inserted.Contains(order.Id)));

        // Another arrival, or this one further up, brought the same conflict a moment earlier.
        var late = conflicting.Where(order => !inserted.Contains(order.Id)).ToArray();
        var originals = await ReadOriginalsAsync(connection, batch.Arrival.Channel, late, cancellation);
        for (var at = 0; at < late.Length; at++)
        {
            var number = late[at].Record.Number;
            var same = originals[at].Find(original => original.Fingerprint == late[at].Fingerprint)
                ?? throw new InvalidOperationException($"a conflicting order with key {late[at].Record.Key} was neither stored nor found");
            outcomes[number] = new IntakeOutcome.Duplicate(number, same.Id, same.State, same.ReceivedAt);
        }
    }

    private static async Task InsertArrivalAsync(NpgsqlConnection connection, Arrival arrival, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(InsertArrival, connection)
        {
            Parameters =
            {
                new() { Value = arrival.Id }, new() { Value = arrival.Channel }, new() { Value = arrival.PayloadId.Value },
                new() { Value = arrival.ReceivedFrom }, new() { Value = arrival.ReceivedAt },
            },
        };
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task<Dictionary<int, IntakeOutcome>> ReadTakenAsync(NpgsqlConnection connection, IntakeBatch batch, CancellationToken cancellation)
    {
        var taken = new Dictionary<int, IntakeOutcome>();
        await using var command = new NpgsqlCommand(SelectTaken, connection)
        {
            Parameters = { new() { Value = batch.Arrival.Id }, new() { Value = batch.Records.Select(static record => record.Number).ToArray() } },
        };
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            var number = rows.GetInt32(0);
            taken.Add(number, rows.GetString(1) switch
            {
                "accepted" => new IntakeOutcome.Accepted(number, rows.GetGuid(2)),
                "duplicate" => new IntakeOutcome.Duplicate(number, rows.GetGuid(2), OrderState.Received, batch.Arrival.ReceivedAt),
                _ => new IntakeOutcome.Rejected(number),
            });
        }

        return taken;
    }

    private static async Task<HashSet<Guid>> InsertAsync(
        NpgsqlConnection connection, Arrival arrival, IReadOnlyList<NewOrder> orders, CancellationToken cancellation)
    {
        var inserted = new HashSet<Guid>();
        if (orders.Count == 0)
        {
            return inserted;
        }

        await using var command = new NpgsqlCommand(InsertOrders, connection)
        {
            Parameters =
            {
                new() { Value = orders.Select(static o => o.Id).ToArray() },
                new() { Value = orders.Select(static o => o.Record.Key.Value).ToArray() },
                new() { Value = orders.Select(static o => o.Record.Order.ExternalId).ToArray() },
                new() { Value = orders.Select(static o => o.Record.Order.Revision).ToArray() },
                new() { Value = orders.Select(static o => o.ConflictOf).ToArray() },
                new() { Value = orders.Select(static o => o.Fingerprint.ToBytes()).ToArray() },
                new() { Value = orders.Select(static o => o.Customer).ToArray() },
                new() { Value = orders.Select(static o => o.Record.Order.CustomerReference?.Raw).ToArray() },
                new() { Value = orders.Select(static o => o.Body).ToArray() },
                new() { Value = arrival.PayloadId.Value },
                new() { Value = arrival.ReceivedAt },
                new() { Value = orders[0].Event.At + ScreeningDue },
                new() { Value = arrival.Channel },
                new() { Value = orders.Select(static o => o.Event.Hash).ToArray() },
            },
        };
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            inserted.Add(rows.GetGuid(0));
        }

        return inserted;
    }

    private static async Task<List<Original>[]> ReadOriginalsAsync(
        NpgsqlConnection connection, string channel, IReadOnlyList<NewOrder> orders, CancellationToken cancellation)
    {
        var originals = orders.Select(static _ => new List<Original>()).ToArray();
        if (orders.Count == 0)
        {
            return originals;
        }

        await using var command = new NpgsqlCommand(SelectOriginals, connection)
        {
            Parameters =
            {
                new() { Value = channel },
                new() { Value = orders.Select(static o => o.Record.Key.Value).ToArray() },
                new() { Value = orders.Select(static o => o.Record.Order.ExternalId).ToArray() },
                new() { Value = orders.Select(static o => o.Record.Order.Revision).ToArray() },
            },
        };
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            originals[rows.GetInt32(0) - 1].Add(new Original(
                rows.GetGuid(1), ContentFingerprint.Stored(rows.GetFieldValue<byte[]>(2)), Names.Read<OrderState>(rows.GetString(3)),
                rows.GetFieldValue<DateTimeOffset>(4), rows.GetBoolean(5), rows.GetBoolean(6)));
        }

        return originals;
    }

    private static void AddReceipts(NpgsqlBatch closing, IntakeBatch batch, IntakeRecord[] fresh, Dictionary<int, IntakeOutcome> outcomes)
    {
        if (fresh.Length == 0)
        {
            return;
        }

        var receipts = fresh.Select(record => Receipt.Of(record, outcomes[record.Number])).ToArray();
        closing.BatchCommands.Add(new NpgsqlBatchCommand(InsertReceipts)
        {
            Parameters =
            {
                new() { Value = batch.Arrival.Id },
                new() { Value = batch.Arrival.Channel },
                new() { Value = receipts.Select(static r => r.Number).ToArray() },
                new() { Value = receipts.Select(static r => r.Position).ToArray() },
                new() { Value = receipts.Select(static r => r.Outcome).ToArray() },
                new() { Value = receipts.Select(static r => r.OrderId).ToArray() },
                new() { Value = receipts.Select(static r => r.Key).ToArray() },
                new() { Value = receipts.Select(static r => r.ExternalId).ToArray() },
                new() { Value = receipts.Select(static r => r.Problems is null ? null : JsonSerializer.Serialize(r.Problems)).ToArray() },
            },
        });
    }

    private sealed record Original(Guid Id, ContentFingerprint Fingerprint, OrderState State, DateTimeOffset ReceivedAt, bool IsConflict, bool ByKey);
}
