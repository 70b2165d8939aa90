using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Store.Events;

namespace Odoo.Integration.Store.Submission;

/// <summary>
/// The queue to Odoo is this table, not the broker: a claim is a lease, so that an order whose process died is claimed again,
/// and the same get-or-create call follows.
/// </summary>
public sealed class SubmissionStore(NpgsqlDataSource database, TimeProvider time, OrderIds ids)
{
    private static readonly string SelectDue = Sql.Of<SubmissionStore>("select_due");
    private static readonly string InsertAttempts = Sql.Of<SubmissionStore>("insert_attempts");
    private static readonly string EndAttempt = Sql.Of<SubmissionStore>("end_attempt");
    private static readonly string InsertNeeds = Sql.Of<SubmissionStore>("insert_needs");
    private static readonly string SelectOrder = Sql.Of<SubmissionStore>("select_order");
    private static readonly string LockClaims = Sql.Of<SubmissionStore>("lock_claims");
    private static readonly string NoteMade = Sql.Of<SubmissionStore>("note_made");

    /// <summary>
    /// Claims orders that are due and notes an attempt for each: fair between channels, the oldest first, no customer's while
    /// another call for that customer is under way.
    /// </summary>
    /// <param name="share">Whose orders, and how many.</param>
    /// <param name="lease">How long an order of so many lines is this process's.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<ClaimedOrder>> ClaimAsync(ClaimShare share, Func<int, TimeSpan> lease, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var now = time.GetUtcNow();
        await using (var locking = new NpgsqlCommand(LockClaims, connection))
        {
            await locking.ExecuteNonQueryAsync(cancellation);
        }

        var due = await ReadDueAsync(connection, share, now, cancellation);
        if (due.Count == 0)
        {
            return [];
        }

        var claimed = share.Within(due.Select(entry => (entry.Locked, Claim: new ClaimedOrder(StoredOrder.Read(entry.Body), ids.Next(), entry.Locked.Attempts, entry.Accepted)))).ToArray();
        var until = now + lease(claimed.Sum(static c => c.Claim.Order.Lines.Count));
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(InsertAttempts)
        {
            Parameters =
            {
                new() { Value = claimed.Select(static c => c.Claim.AttemptId).ToArray() }, new() { Value = claimed.Select(static c => c.Locked.OrderId).ToArray() }, new() { Value = now },
            },
        });
        MoveWriter.Add(batch, [.. claimed.Select(c => new OrderMove(
            c.Locked, OrderState.Submitting, "submitting", "hub", JsonSerializer.Serialize(new { attempt = c.Claim.AttemptId }))
        {
            Attempts = c.Locked.Attempts, DueAt = until,
        })], now);
        await batch.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return [.. claimed.Select(static c => c.Claim)];
    }

    /// <summary>Writes how an attempt ended and moves the order on, unless another process has done so meanwhile.</summary>
    public async Task RecordAsync(ClaimedOrder claim, SubmissionOutcome outcome, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var now = time.GetUtcNow();
        var order = await ReadOrderAsync(connection, claim.Id, cancellation);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(EndAttempt)
        {
            Parameters = { new() { Value = claim.AttemptId }, new() { Value = now }, new() { Value = NameOf(outcome) }, new() { Value = (object?)WordsOf(outcome) ?? DBNull.Value } },
        });

        // A lease that ran out lets a second process call too: its answer is the same, by get-or-create.
        if (order.State == OrderState.Submitting)
        {
            AddNeeds(batch, claim.Id, outcome);
            MoveWriter.Add(batch, [MoveOf(order, outcome, claim, now)], now);
            if (outcome is SubmissionOutcome.Done done)
            {
                batch.BatchCommands.Add(new NpgsqlBatchCommand(NoteMade)
                {
                    Parameters = { new() { Value = claim.Id }, new() { Value = done.Differences.ToArray() }, new() { Value = done.Confirm }, new() { Value = now } },
                });
            }
        }

        await batch.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    // Before the move: the work list groups by them.
    private static void AddNeeds(NpgsqlBatch batch, Guid orderId, SubmissionOutcome outcome)
    {
        if (outcome is SubmissionOutcome.Held { Missing: { Count: > 0 } missing } held)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand("delete from hub.order_need where order_id = $1") { Parameters = { new() { Value = orderId } } });
            batch.BatchCommands.Add(new NpgsqlBatchCommand(InsertNeeds)
            {
                Parameters =
                {
                    new() { Value = orderId }, new() { Value = held.Server }, new() { Value = missing.Select(static key => key.Kind).ToArray() },
                    new() { Value = missing.Select(static key => key.Scope).ToArray() }, new() { Value = missing.Select(static key => key.Key).ToArray() },
                },
            });
        }
    }

    private static OrderMove MoveOf(LockedOrder order, SubmissionOutcome outcome, ClaimedOrder claim, DateTimeOffset now)
    {
        string Detail(object more) => JsonSerializer.Serialize(new { attempt = claim.AttemptId, more });
        return outcome switch
        {
            SubmissionOutcome.Done done => new OrderMove(order, OrderState.Submitted, "submitted", "odoo", Detail(new { done.OdooId, done.OdooName, done.Differences }))
            {
                OdooServer = done.Server, OdooId = done.OdooId, OdooName = done.OdooName, Attempts = order.Attempts,
            },
            SubmissionOutcome.Held held => new OrderMove(order, OrderState.Quarantined, "held", "odoo", Detail(new { held.Code, held.Words }))
            {
                ReasonCode = held.Code, Reason = held.Words, Attempts = order.Attempts, LastError = held.Words,
            },
            SubmissionOutcome.Later later => new OrderMove(order, OrderState.Waiting, later.WasSent ? "undone" : "not-sent", "hub", Detail(new { later.Words }))
            {
                Attempts = order.Attempts + (later.WasSent ? 1 : 0), DueAt = now + later.Delay, LastError = later.Words,
            },
            SubmissionOutcome.Unknown unknown => new OrderMove(order, OrderState.Submitting, "unanswered", "hub", Detail(new { unknown.Words }))
            {
                Attempts = order.Attempts + 1, DueAt = now + unknown.Delay, LastError = unknown.Words,
            },
            SubmissionOutcome.GivenUp given => new OrderMove(order, OrderState.Failed, "given-up", "hub", Detail(new { given.Words }))
            {
                ReasonCode = given.Code, Reason = given.Words, Attempts = order.Attempts + 1, LastError = given.Words,
            },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static string NameOf(SubmissionOutcome outcome) => outcome switch
    {
        SubmissionOutcome.Done => "done",
        SubmissionOutcome.Held => "refused",
        SubmissionOutcome.Later { WasSent: false } => "not-sent",
        SubmissionOutcome.Later => "undone",
        SubmissionOutcome.Unknown or SubmissionOutcome.GivenUp => "unknown",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string? WordsOf(SubmissionOutcome outcome) => outcome switch
    {
        SubmissionOutcome.Held held => held.Words,
        SubmissionOutcome.Later later => later.Words,
        SubmissionOutcome.Unknown unknown => unknown.Words,
        SubmissionOutcome.GivenUp given => given.Words,
        _ => null,
    };

    private static async Task<List<(LockedOrder Locked, string Body, string[] Accepted)>> ReadDueAsync(
        NpgsqlConnection connection, ClaimShare share, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(SelectDue, connection)
        {
            Parameters =
            {
                new() { Value = now }, new() { Value = share.MostOrders },
                new() { Value = (object?)share.Channels?.ToArray() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text }, new() { Value = share.OtherChannels.ToArray() },
            },
        };
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var due = new List<(LockedOrder, string, string[])>();
        while (await rows.ReadAsync(cancellation))
        {
            var head = new ChainHead(rows.GetGuid(0), rows.GetInt32(3), rows.GetFieldValue<byte[]>(4));
            due.Add((new LockedOrder(head.OrderId, Names.Read<OrderState>(rows.GetString(1)), rows.GetInt32(2), head), rows.GetString(5), rows.GetFieldValue<string[]>(6)));
        }

        return due;
    }

    private static async Task<LockedOrder> ReadOrderAsync(NpgsqlConnection connection, Guid orderId, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(SelectOrder, connection) { Parameters = { new() { Value = orderId } } };
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        await rows.ReadAsync(cancellation);
        return LockedOrder.Read(orderId, rows);
    }
}
