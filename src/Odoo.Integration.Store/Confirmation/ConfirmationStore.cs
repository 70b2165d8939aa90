using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Odoo.Integration.Orders;
using Odoo.Integration.Store.Events;

namespace Odoo.Integration.Store.Confirmation;

/// <summary>Which sale orders are to be confirmed, and how that ended; one lane for each server over all replicas.</summary>
public sealed class ConfirmationStore(NpgsqlDataSource database, TimeProvider time)
{
    private static readonly string SelectDue = Sql.Of<ConfirmationStore>("select_due");
    private static readonly string SelectOrder = Sql.Of<ConfirmationStore>("select_order");
    private static readonly string NoteOutcome = Sql.Of<ConfirmationStore>("note_outcome");

    /// <summary>Takes the lane of a server until the result is disposed; null while another process has it.</summary>
    public Task<IAsyncDisposable?> TakeLaneAsync(string server, CancellationToken cancellation) => Lane.TakeAsync(database, "hub.confirmation." + server, cancellation);

    public async Task<IReadOnlyList<DueConfirmation>> DueAsync(string server, int most, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(SelectDue);
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        command.Parameters.Add(new() { Value = server });
        command.Parameters.Add(new() { Value = most });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var due = new List<DueConfirmation>();
        while (await rows.ReadAsync(cancellation))
        {
            due.Add(new DueConfirmation(rows.GetGuid(0), rows.GetInt64(1)));
        }

        return due;
    }

    /// <summary>Writes how it ended; an end is an event of the order.</summary>
    public async Task RecordAsync(Guid orderId, ConfirmationOutcome outcome, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        if (await ReadOrderAsync(connection, orderId, cancellation) is not { } order)
        {
            return; // Another process was told the same.
        }

        var now = time.GetUtcNow();
        var (state, words, dueAt) = outcome switch
        {
            ConfirmationOutcome.Refused refused => ("refused", refused.Words, null),
            ConfirmationOutcome.Later later => ("due", later.Words, (DateTimeOffset?)(now + later.Delay)),
            _ => ("done", null, (DateTimeOffset?)null),
        };
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(NoteOutcome)
        {
            Parameters =
            {
                new() { Value = orderId }, new() { Value = state }, new() { Value = (object?)words ?? DBNull.Value },
                new() { Value = (object?)dueAt ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz },
            },
        });
        if (dueAt is null)
        {
            MoveWriter.Add(batch, [new OrderMove(order, OrderState.Submitted, state == "done" ? "confirmed" : "not-confirmed", "odoo", JsonSerializer.Serialize(new { words })) { Attempts = order.Attempts, LastError = words }], now);
        }

        await batch.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static async Task<LockedOrder?> ReadOrderAsync(NpgsqlConnection connection, Guid orderId, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(SelectOrder, connection) { Parameters = { new() { Value = orderId } } };
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        return await rows.ReadAsync(cancellation)
            ? LockedOrder.Read(orderId, rows)
            : null;
    }
}
