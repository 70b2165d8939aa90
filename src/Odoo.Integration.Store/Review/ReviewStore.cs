using Npgsql;
using NpgsqlTypes;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Store.Events;
using Odoo.Integration.Store.Outbox;

namespace Odoo.Integration.Store.Review;

/// <summary>Carries out people's verdicts, each once: the second of two people is told.</summary>
public sealed class ReviewStore(NpgsqlDataSource database, TimeProvider time, OrderIds ids, OutboxSignal signal)
{
    private static readonly string InsertVerdict = Sql.Of<ReviewStore>("insert_verdict");
    private static readonly string AcceptReason = Sql.Of<ReviewStore>("accept_reason");
    private static readonly string LeadsBack = Sql.Of<ReviewStore>("leads_back");
    private static readonly string SelectLastMove = Sql.Of<ReviewStore>("select_last_move");

    /// <summary>Decides at once, by one person, whatever happened since that person looked.</summary>
    public Task<ReviewResult> DecideAsync(Guid orderId, Verdict verdict, CancellationToken cancellation) => DecideAsync(orderId, verdict, ReviewTerms.None, null, cancellation);

    /// <param name="orderId">The order.</param>
    /// <param name="verdict">What is to become of it.</param>
    /// <param name="terms">Whether it can be taken back for a while, and whether one person is enough.</param>
    /// <param name="seenSeq">The order's last event as the person saw it; null: not checked.</param>
    /// <param name="cancellation">Ends the work; nothing was decided then.</param>
    public async Task<ReviewResult> DecideAsync(Guid orderId, Verdict verdict, ReviewTerms terms, int? seenSeq, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection);
        var result = await DecideAsync(connection, batch, orderId, verdict, terms, seenSeq, cancellation);
        if (batch.BatchCommands.Count > 0)
        {
            await batch.ExecuteNonQueryAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            signal.Raise();
        }

        return result;
    }

    /// <summary>The same within a transaction of the caller's, who sends the batch and commits.</summary>
    internal async Task<ReviewResult> DecideAsync(
        NpgsqlConnection connection, NpgsqlBatch batch, Guid orderId, Verdict verdict, ReviewTerms terms, int? seenSeq, CancellationToken cancellation)
    {
        var (order, original) = await ReadAsync(connection, orderId, verdict.Against, cancellation);
        if (order is null || (verdict.Against is not null && original is null))
        {
            return new ReviewResult.NotFound(order is null ? orderId : verdict.Against!.Value);
        }

        var now = time.GetUtcNow();
        if (await RefusalAsync(connection, order, verdict, original, seenSeq, cancellation) is { } refusal)
        {
            return refusal;
        }

        var (moves, trouble) = VerdictMoves.Of(order, verdict, original, now, now + terms.UndoWindow);
        if (moves is null)
        {
            return trouble!;
        }

        if (terms.TwoPeopleAbove is { } most && verdict.IsJudgement && moves.WorthOf(order) > most && await Proposals.HoldAsync(connection, batch, orderId, verdict, now, cancellation) is { } waits)
        {
            return waits;
        }

        Write(batch, order, verdict, moves, now);
        return new ReviewResult.Done(moves.Move.To);
    }

    // Always the one first that sorts first: two people who each name the other's order do not wait for each other.
    private static async Task<(ReviewedOrder? Order, ReviewedOrder? Original)> ReadAsync(NpgsqlConnection connection, Guid orderId, Guid? against, CancellationToken cancellation)
    {
        if (against is not { } originalId || originalId == orderId)
        {
            var order = await ReviewedOrder.ReadAsync(connection, orderId, cancellation);
            return (order, against is null ? null : order);
        }

        var isFirst = originalId.CompareTo(orderId) < 0;
        var first = await ReviewedOrder.ReadAsync(connection, isFirst ? originalId : orderId, cancellation);
        var second = await ReviewedOrder.ReadAsync(connection, isFirst ? orderId : originalId, cancellation);
        return isFirst ? (second, first) : (first, second);
    }

    /// <summary>Who moved an order last, and how.</summary>
    internal static async Task<ReviewResult> ChangedAsync(NpgsqlConnection connection, ReviewedOrder order, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(SelectLastMove, connection) { Parameters = { new() { Value = order.Locked.OrderId } } };
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        await rows.ReadAsync(cancellation);
        return new ReviewResult.Changed(order.Locked.State, rows.GetString(0), rows.GetString(1), rows.GetFieldValue<DateTimeOffset>(2));
    }

    private static async Task<ReviewResult?> RefusalAsync(NpgsqlConnection connection, ReviewedOrder order, Verdict verdict, ReviewedOrder? original, int? seenSeq, CancellationToken cancellation)
    {
        if (seenSeq is { } seen && seen != order.Locked.Head.Seq)
        {
            return await ChangedAsync(connection, order, cancellation);
        }

        return order.Locked.State is not (OrderState.Quarantined or OrderState.Failed) ? new ReviewResult.NotWaiting(order.Locked.State)
            : !VerdictReasons.Fits(verdict.Outcome, verdict.ReasonCode) ? new ReviewResult.Refused($"'{verdict.ReasonCode}' is no reason for this; there are {string.Join(", ", VerdictReasons.Of(verdict.Outcome).Select(static reason => reason.Code))}")
            : order.MayBeInOdoo && verdict is not (Verdict.Release or Verdict.Mended) ? new ReviewResult.MayBeInOdoo()
            : original is not null ? await TroubleWithAsync(connection, order, original, cancellation)
            : null;
    }

    // Of orders that are each the duplicate of the other none would be delivered, and the demand would be lost.
    private static async Task<ReviewResult?> TroubleWithAsync(NpgsqlConnection connection, ReviewedOrder order, ReviewedOrder original, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(LeadsBack, connection) { Parameters = { new() { Value = original.Locked.OrderId }, new() { Value = order.Locked.OrderId } } };
        return (bool)(await command.ExecuteScalarAsync(cancellation))! ? new ReviewResult.Refused("that order is this one, or counts as its duplicate: neither would be delivered; name the one that is") : null;
    }

    private void Write(NpgsqlBatch batch, ReviewedOrder order, Verdict verdict, VerdictMoves moves, DateTimeOffset now)
    {
        batch.BatchCommands.Add(new NpgsqlBatchCommand(InsertVerdict)
        {
            Parameters =
            {
                new() { Value = ids.Next() }, new() { Value = order.Locked.OrderId }, new() { Value = now }, new() { Value = verdict.Actor }, new() { Value = verdict.Outcome },
                Maybe(verdict.Against, NpgsqlDbType.Uuid), Maybe(verdict.Note, NpgsqlDbType.Text), Maybe(verdict.ReasonCode, NpgsqlDbType.Text),
                Maybe(order.Before.Write(), NpgsqlDbType.Text), Maybe(moves.Detail, NpgsqlDbType.Text),
            },
        });
        if (verdict is Verdict.Release)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(AcceptReason) { Parameters = { new() { Value = order.Locked.OrderId } } });
        }

        if (moves.Edited is { } edited)
        {
            EditedOrders.Add(batch, order, edited);
        }

        MoveWriter.Add(batch, [moves.Move], now);
        if (moves.Move.To is OrderState.Cleared or OrderState.Received)
        {
            Outgoing.Add(batch, moves.Move.To == OrderState.Cleared ? Outgoing.Cleared : Outgoing.Received, [order.Locked.OrderId], moves.Move.DueAt ?? now);
        }
    }

    internal static NpgsqlParameter Maybe(object? value, NpgsqlDbType type) => new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };
}
