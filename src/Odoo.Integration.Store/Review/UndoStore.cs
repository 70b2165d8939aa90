using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Store.Events;

namespace Odoo.Integration.Store.Review;

/// <summary>Takes verdicts back, as long as nothing followed from them: an order that went to Odoo stays there.</summary>
public sealed class UndoStore(NpgsqlDataSource database, TimeProvider time, OrderIds ids)
{
    private static readonly string SelectLastVerdict = Sql.Of<ReviewStore>("select_last_verdict");
    private static readonly string InsertVerdict = Sql.Of<ReviewStore>("insert_verdict");
    private static readonly string NoteUndone = Sql.Of<ReviewStore>("note_undone");
    private static readonly string Restore = Sql.Of<ReviewStore>("restore_order");
    private static readonly string RestoreHeld = Sql.Of<ReviewStore>("restore_held");

    /// <summary>Puts the order back to where it was before the last verdict on it.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="actor">Who takes it back: <c>user:NAME</c>.</param>
    /// <param name="cancellation">Ends the work; nothing was changed then.</param>
    public Task<ReviewResult> UndoAsync(Guid orderId, string actor, CancellationToken cancellation) => UndoAsync(orderId, actor, null, cancellation);

    /// <param name="orderId">The order.</param>
    /// <param name="actor">Who takes it back: <c>user:NAME</c>.</param>
    /// <param name="seenSeq">The order's last event as the person saw it: the verdict that is meant; null: whichever is the last.</param>
    /// <param name="cancellation">Ends the work; nothing was changed then.</param>
    public async Task<ReviewResult> UndoAsync(Guid orderId, string actor, int? seenSeq, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection);
        var result = await UndoAsync(connection, batch, orderId, actor, seenSeq, cancellation);
        if (batch.BatchCommands.Count > 0)
        {
            await batch.ExecuteNonQueryAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }

        return result;
    }

    /// <summary>The same within a transaction of the caller's, who sends the batch and commits.</summary>
    internal async Task<ReviewResult> UndoAsync(NpgsqlConnection connection, NpgsqlBatch batch, Guid orderId, string actor, int? seenSeq, CancellationToken cancellation)
    {
        if (await ReviewedOrder.ReadAsync(connection, orderId, cancellation) is not { } order)
        {
            return new ReviewResult.NotFound(orderId);
        }

        if (await ReadVerdictAsync(connection, orderId, cancellation) is not { } verdict)
        {
            return new ReviewResult.NotUndone(order.Locked.State, "no person decided on it");
        }

        var before = verdict.Before;
        if (order.Locked.Head.Seq != before.Seq + 1)
        {
            return new ReviewResult.NotUndone(order.Locked.State, order.Locked.State is OrderState.Submitting or OrderState.Submitted ? "it was sent to Odoo" : "something has happened to it since");
        }

        if (seenSeq is { } seen && seen != order.Locked.Head.Seq)
        {
            return await ReviewStore.ChangedAsync(connection, order, cancellation);
        }

        var now = time.GetUtcNow();
        batch.BatchCommands.Add(new NpgsqlBatchCommand("delete from hub.outbox where order_id = $1") { Parameters = { new() { Value = orderId } } });
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Restore)
        {
            Parameters = { new() { Value = orderId }, new() { Value = before.Accepted }, ReviewStore.Maybe(before.Edited, NpgsqlDbType.Text) },
        });
        if (verdict.Outcome == "edited")
        {
            await AddIndexAsync(connection, batch, order, before, cancellation);
        }

        batch.BatchCommands.Add(new NpgsqlBatchCommand(NoteUndone) { Parameters = { new() { Value = verdict.Id }, new() { Value = now } } });
        batch.BatchCommands.Add(new NpgsqlBatchCommand(InsertVerdict)
        {
            Parameters =
            {
                new() { Value = ids.Next() }, new() { Value = orderId }, new() { Value = now }, new() { Value = actor }, new() { Value = "undone" }, ReviewStore.Maybe(null, NpgsqlDbType.Uuid),
                ReviewStore.Maybe(null, NpgsqlDbType.Text), ReviewStore.Maybe(null, NpgsqlDbType.Text), ReviewStore.Maybe(null, NpgsqlDbType.Text), ReviewStore.Maybe(null, NpgsqlDbType.Text),
            },
        });
        MoveWriter.Add(batch, [new OrderMove(order.Locked, before.State, "undone", actor, JsonSerializer.Serialize(new { verdict = verdict.Outcome }))
        {
            ReasonCode = before.ReasonCode, Reason = before.Reason, MatchedOrder = before.MatchedOrder, LastError = before.LastError, Attempts = before.Attempts,
        }], now);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(RestoreHeld)
        {
            Parameters = { new() { Value = orderId }, ReviewStore.Maybe(before.HeldAt, NpgsqlDbType.TimestampTz), ReviewStore.Maybe(before.AssignedTo, NpgsqlDbType.Text) },
        });
        return new ReviewResult.Done(before.State);
    }

    private static async Task AddIndexAsync(NpgsqlConnection connection, NpgsqlBatch batch, ReviewedOrder order, RowBefore before, CancellationToken cancellation)
    {
        var body = before.Edited;
        if (body is null)
        {
            await using var command = new NpgsqlCommand("select body::text from hub.orders where order_id = $1", connection) { Parameters = { new() { Value = order.Locked.OrderId } } };
            body = (string)(await command.ExecuteScalarAsync(cancellation))!;
        }

        EditedOrders.Index(batch, order, StoredOrder.Read(order.Body), StoredOrder.Read(body), isHeld: before.State == OrderState.Quarantined);
    }

    private static async Task<(Guid Id, string Outcome, RowBefore Before)?> ReadVerdictAsync(NpgsqlConnection connection, Guid orderId, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(SelectLastVerdict, connection) { Parameters = { new() { Value = orderId } } };
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        return await rows.ReadAsync(cancellation) ? (rows.GetGuid(0), rows.GetString(1), RowBefore.Read(rows.GetString(2))) : null;
    }
}
