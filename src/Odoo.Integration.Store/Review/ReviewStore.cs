using System.Text.Json;
using Npgsql;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Store.Events;
using Odoo.Integration.Store.Outbox;

namespace Odoo.Integration.Store.Review;

/// <summary>Carries out people's verdicts, each once: the second of two people is told.</summary>
public sealed class ReviewStore(NpgsqlDataSource database, TimeProvider time, OrderIds ids, OutboxSignal signal)
{
    private static readonly string SelectOrder = Sql.Of<ReviewStore>("select_order");
    private static readonly string InsertVerdict = Sql.Of<ReviewStore>("insert_verdict");
    private static readonly string AcceptReason = Sql.Of<ReviewStore>("accept_reason");

    public async Task<ReviewResult> DecideAsync(Guid orderId, Verdict verdict, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        if (await ReadAsync(connection, orderId, cancellation) is not { } read)
        {
            return new ReviewResult.NotFound(orderId);
        }

        if (verdict is Verdict.DuplicateOf { Original: var original } && (original == orderId || await ReadAsync(connection, original, cancellation) is null))
        {
            return new ReviewResult.NotFound(original);
        }

        var now = time.GetUtcNow();
        var move = MoveOf(read.Order, read.WasScreened, verdict, now);
        if (read.Order.State is not (OrderState.Quarantined or OrderState.Failed) || !OrderMoves.May(read.Order.State, move.To))
        {
            return new ReviewResult.NotWaiting(read.Order.State);
        }

        if (read.MayBeInOdoo && verdict is not Verdict.Release)
        {
            return new ReviewResult.MayBeInOdoo();
        }

        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(InsertVerdict)
        {
            Parameters =
            {
                new() { Value = ids.Next() }, new() { Value = orderId }, new() { Value = now }, new() { Value = verdict.Actor }, new() { Value = move.Kind },
                new() { Value = (object?)move.MatchedOrder ?? DBNull.Value }, new() { Value = (object?)verdict.Note ?? DBNull.Value },
            },
        });
        if (verdict is Verdict.Release)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(AcceptReason) { Parameters = { new() { Value = orderId } } });
        }

        MoveWriter.Add(batch, [move], now);
        if (move.To is OrderState.Cleared or OrderState.Received)
        {
            Outgoing.Add(batch, move.To == OrderState.Cleared ? Outgoing.Cleared : Outgoing.Received, [orderId], now);
        }

        await batch.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        signal.Raise();
        return new ReviewResult.Done(move.To);
    }

    private static OrderMove MoveOf(LockedOrder order, bool wasScreened, Verdict verdict, DateTimeOffset now)
    {
        var detail = JsonSerializer.Serialize(new { note = verdict.Note, duplicateOf = (verdict as Verdict.DuplicateOf)?.Original });
        return verdict switch
        {
            // What could not be screened is screened again; a person's word alone does not stand in for it.
            Verdict.Release => new OrderMove(order, wasScreened ? OrderState.Cleared : OrderState.Received, "released", verdict.Actor, detail) { DueAt = now },
            Verdict.DuplicateOf duplicate => new OrderMove(order, OrderState.Duplicate, "duplicate", verdict.Actor, detail)
            {
                MatchedOrder = duplicate.Original, ReasonCode = "duplicate", Reason = verdict.Note,
            },
            Verdict.Reject => new OrderMove(order, OrderState.Rejected, "rejected", verdict.Actor, detail)
            {
                ReasonCode = "rejected", Reason = verdict.Note ?? "rejected by a person",
            },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static async Task<(LockedOrder Order, bool WasScreened, bool MayBeInOdoo)?> ReadAsync(NpgsqlConnection connection, Guid orderId, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(SelectOrder, connection) { Parameters = { new() { Value = orderId } } };
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        if (!await rows.ReadAsync(cancellation))
        {
            return null;
        }

        return (LockedOrder.Read(orderId, rows), rows.GetBoolean(4), rows.GetBoolean(5));
    }
}
