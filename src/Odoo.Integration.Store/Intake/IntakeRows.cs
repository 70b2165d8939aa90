using System.Text.Json;
using Npgsql;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;

namespace Odoo.Integration.Store.Intake;

/// <summary>The statements of intake: what they take and give as rows, without deciding anything.</summary>
internal static class IntakeRows
{
    private static readonly string InsertArrival = Sql.Of<Arrival>("insert_arrival");
    private static readonly string SelectTaken = Sql.Of<Arrival>("select_taken");
    private static readonly string InsertOrders = Sql.Of<Arrival>("insert_orders");
    private static readonly string SelectOriginals = Sql.Of<Arrival>("select_originals");
    private static readonly string InsertReceipts = Sql.Of<Arrival>("insert_receipts");

    public static async Task InsertArrivalAsync(NpgsqlConnection connection, Arrival arrival, CancellationToken cancellation)
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

    public static async Task<Dictionary<int, IntakeOutcome>> ReadTakenAsync(NpgsqlConnection connection, IntakeBatch batch, CancellationToken cancellation)
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
                "passed-over" => new IntakeOutcome.PassedOver(number),
                "duplicate" => new IntakeOutcome.Duplicate(number, rows.GetGuid(2), OrderState.Received, batch.Arrival.ReceivedAt),
                _ => new IntakeOutcome.Rejected(number),
            });
        }

        return taken;
    }

    public static async Task<HashSet<Guid>> InsertAsync(
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
                new() { Value = orders[0].Event.At + IntakeStore.ScreeningDue },
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

    public static async Task<List<Original>[]> ReadOriginalsAsync(
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

    public static void AddReceipts(NpgsqlBatch closing, IntakeBatch batch, IntakeRecord[] fresh, Dictionary<int, IntakeOutcome> outcomes)
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
                new() { Value = receipts.Select(static r => r.Note).ToArray() },
            },
        });
    }
}
