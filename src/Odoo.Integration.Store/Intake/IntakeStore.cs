using System.Text.Json;
using Npgsql;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Store.Events;
using Odoo.Integration.Store.Outbox;
using Odoo.Integration.Store.Versions;

namespace Odoo.Integration.Store.Intake;

/// <summary>
/// The one door. Payload, order, first event and outgoing message are one transaction; the unique constraints decide who
/// was first, so that any number of callers may bring the same demand at once.
/// </summary>
public sealed class IntakeStore(NpgsqlDataSource database, TimeProvider time, OrderIds ids, OutboxSignal signal)
{
    /// <summary>How long after intake an order that was not screened is announced again: the broker may have lost it.</summary>
    public static readonly TimeSpan ScreeningDue = TimeSpan.FromMinutes(5);

    private const int MaxTries = 5;

    private static readonly string FinishArrival = Sql.Of<Arrival>("finish_arrival");

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
            await IntakeRows.InsertArrivalAsync(connection, batch.Arrival, cancellation);
        }

        var outcomes = await TakeRecordsAsync(connection, batch, cancellation);
        await transaction.CommitAsync(cancellation);
        signal.Raise();
        return outcomes;
    }

    private async Task<IReadOnlyList<IntakeOutcome>> TakeRecordsAsync(NpgsqlConnection connection, IntakeBatch batch, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var outcomes = await IntakeRows.ReadTakenAsync(connection, batch, cancellation);
        var fresh = batch.Records.Where(record => !outcomes.ContainsKey(record.Number)).ToArray();

        // In the order of the key, so that two arrivals with the same orders wait for each other instead of deadlocking.
        var wanted = fresh.OfType<IntakeRecord.Wanted>().OrderBy(static record => record.Key.Value, StringComparer.Ordinal)
            .Select(record => NewOrder.Of(record, batch.Arrival, record.Order.Id ?? ids.Next(), now)).ToArray();
        wanted = await PassGateAsync(connection, batch, wanted, outcomes, cancellation);
        var stored = new List<NewOrder>();
        await StoreAsync(connection, batch, wanted, outcomes, stored, cancellation);
        foreach (var refused in fresh.OfType<IntakeRecord.Refused>())
        {
            outcomes.Add(refused.Number, new IntakeOutcome.Rejected(refused.Number));
        }

        foreach (var passed in fresh.OfType<IntakeRecord.PassedOver>())
        {
            outcomes.Add(passed.Number, new IntakeOutcome.PassedOver(passed.Number));
        }

        await AcknowledgementRows.MakeAsync(connection, batch.Arrival, batch.Acknowledgements, now, cancellation);
        await using var closing = new NpgsqlBatch(connection);
        if (stored.Count > 0)
        {
            closing.BatchCommands.Add(EventWriter.Append([.. stored.Select(static order => order.Event)]));
            Outgoing.Add(closing, Outgoing.Received, [.. stored.Select(static order => order.Id)], now);
        }

        IntakeRows.AddReceipts(closing, batch, fresh, outcomes);
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

    // Those that are to be taken; of the others it is said why not.
    private static async Task<NewOrder[]> PassGateAsync(
        NpgsqlConnection connection, IntakeBatch batch, NewOrder[] wanted, Dictionary<int, IntakeOutcome> outcomes, CancellationToken cancellation)
    {
        string[] numbers = [.. wanted.Where(static order => VersionGate.Concerns(order.Record.Order)).Select(static order => order.Record.Order.ExternalId!).Distinct(StringComparer.Ordinal)];
        if (numbers.Length == 0)
        {
            return wanted;
        }

        await VersionRows.LockAsync(connection, batch.Arrival.Channel, numbers, cancellation);
        var known = await VersionRows.ReadAsync(connection, batch.Arrival.Channel, numbers, cancellation);
        foreach (var order in wanted.Where(static order => VersionGate.Concerns(order.Record.Order)))
        {
            if (VersionGate.Superfluous(order.Record.Order, [.. known[order.Record.Order.ExternalId!]]) is var (of, why))
            {
                outcomes.Add(order.Record.Number, new IntakeOutcome.Duplicate(order.Record.Number, of.Id, of.State, of.ReceivedAt, why));
            }
        }

        return [.. wanted.Where(order => !outcomes.ContainsKey(order.Record.Number))];
    }

    // Inserts what is new; for the rest finds out whether it is a retry or a conflict.
    private static async Task StoreAsync(
        NpgsqlConnection connection, IntakeBatch batch, NewOrder[] wanted, Dictionary<int, IntakeOutcome> outcomes, List<NewOrder> stored, CancellationToken cancellation)
    {
        var inserted = await IntakeRows.InsertAsync(connection, batch.Arrival, wanted, cancellation);
        stored.AddRange(wanted.Where(order => inserted.Contains(order.Id)));
        foreach (var order in stored)
        {
            outcomes.Add(order.Record.Number, new IntakeOutcome.Accepted(order.Record.Number, order.Id));
        }

        var known = wanted.Where(order => !inserted.Contains(order.Id)).ToArray();
        var originals = await IntakeRows.ReadOriginalsAsync(connection, batch.Arrival.Channel, known, cancellation);
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

        var inserted = await IntakeRows.InsertAsync(connection, batch.Arrival, conflicting, cancellation);
        stored.AddRange(conflicting.Where(order => inserted.Contains(order.Id)));

        // Another arrival, or this one further up, brought the same conflict a moment earlier.
        var late = conflicting.Where(order => !inserted.Contains(order.Id)).ToArray();
        var originals = await IntakeRows.ReadOriginalsAsync(connection, batch.Arrival.Channel, late, cancellation);
        for (var at = 0; at < late.Length; at++)
        {
            var number = late[at].Record.Number;
            var same = originals[at].Find(original => original.Fingerprint == late[at].Fingerprint)
                ?? throw new InvalidOperationException($"a conflicting order with key {late[at].Record.Key} was neither stored nor found");
            outcomes[number] = new IntakeOutcome.Duplicate(number, same.Id, same.State, same.ReceivedAt);
        }
    }
}
