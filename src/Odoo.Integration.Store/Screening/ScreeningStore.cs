using System.Text;
using System.Text.Json;
using Npgsql;
using Odoo.Integration.Dedupe;
using Odoo.Integration.Dedupe.Blocking;
using Odoo.Integration.Dedupe.History;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Dedupe.Profiles;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Orders.Json;
using Odoo.Integration.Store.Events;
using Odoo.Integration.Store.Outbox;
using Odoo.Integration.Store.Policies;
using Odoo.Integration.Store.Versions;

namespace Odoo.Integration.Store.Screening;

/// <summary>Decides on one order in one transaction: locks, candidates, decision, index, event and outgoing message.</summary>
public sealed class ScreeningStore(NpgsqlDataSource database, TimeProvider time, OrderIds ids)
{
    private static readonly string SelectOrder = Sql.Of<ScreeningStore>("select_order");
    private static readonly string LockKeys = Sql.Of<ScreeningStore>("lock_keys");
    private static readonly string SelectCandidates = Sql.Of<ScreeningStore>("select_candidates");
    private static readonly string SelectProfile = Sql.Of<ScreeningStore>("select_profile");
    private static readonly string PostponeScreening = Sql.Of<ScreeningStore>("postpone_screening");

    // How often a change that waits looks whether its order came.
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(15);

    private static readonly string InsertDecision = Sql.Of<ScreeningStore>("insert_decision");

    /// <summary>Decides, or finds that it was decided. May be called any number of times, at once, on any replica.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="policies">What decides, and what decides beside it.</param>
    /// <param name="changeWaits">How long after its arrival a change waits for the order that it changes.</param>
    /// <param name="cancellation">Ends the work; nothing was decided then.</param>
    public async Task<ScreeningResult> ScreenAsync(Guid orderId, ScreeningPolicies policies, TimeSpan changeWaits, CancellationToken cancellation)
    {
        var policy = policies.Active;
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        if (await ReadOrderAsync(connection, orderId, cancellation) is not { } held)
        {
            return new ScreeningResult.Unknown();
        }

        if (held.Locked.State != OrderState.Received)
        {
            return new ScreeningResult.AlreadyDecided();
        }

        var changed = held.Order.Intent == OrderIntent.Create ? null : await ChangedOrder.FindAsync(connection, orderId, held.Order, cancellation);
        if (await SettleChangeAsync(connection, held, changed, changeWaits, cancellation) is { } settled)
        {
            await transaction.CommitAsync(cancellation);
            return settled;
        }

        var profile = OrderProfiles.Of(held.Order, held.ReceivedAt);
        var keys = BlockingKeys.Of(profile);
        await LockAsync(connection, keys, cancellation);
        var (candidates, capReached) = await ReadCandidatesAsync(connection, held.Order, profile, keys, policy, cancellation);
        var conflict = held.ConflictOf is { } original ? await ReadProfileAsync(connection, original, cancellation) : null;
        var screened = new ScreeningCase(profile, conflict, candidates, ProductShares.None, changed is null ? null : OrderProfiles.Of(changed.Order, changed.ReceivedAt));
        var decision = Dedupe.Screening.Decide(screened, policy);
        await WriteAsync(connection, held, profile, keys, decision, SideDecision.Of(screened, decision, policies, isKeyed: held.SaleOrder is not null), cancellation);
        await transaction.CommitAsync(cancellation);
        return new ScreeningResult.Decided(decision, capReached);
    }

    /// <summary>Notes that screening an order failed; after <paramref name="most"/> times a person must act.</summary>
    public async Task RecordFailureAsync(Guid orderId, string error, int most, TimeSpan delay, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        if (await ReadOrderAsync(connection, orderId, cancellation) is not { Locked: { State: OrderState.Received } order })
        {
            return;
        }

        var now = time.GetUtcNow();
        await using var batch = new NpgsqlBatch(connection);
        if (order.Attempts + 1 >= most)
        {
            MoveWriter.Add(batch, [new OrderMove(order, OrderState.Failed, "screening-failed", "hub", JsonSerializer.Serialize(new { error }))
            {
                ReasonCode = "screening-failed", Reason = $"could not be screened: {error}", Attempts = order.Attempts + 1, LastError = error,
            }], now);
        }
        else
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand("update hub.orders set attempts = attempts + 1, last_error = $2, due_at = $3 where order_id = $1")
            {
                Parameters = { new() { Value = orderId }, new() { Value = error }, new() { Value = now + delay } },
            });
        }

        await batch.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static async Task<HeldOrder?> ReadOrderAsync(NpgsqlConnection connection, Guid orderId, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(SelectOrder, connection) { Parameters = { new() { Value = orderId } } };
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        if (!await rows.ReadAsync(cancellation))
        {
            return null;
        }

        var locked = LockedOrder.Read(orderId, rows);
        return new HeldOrder(
            locked, StoredOrder.Read(rows.GetString(4)), rows.GetFieldValue<DateTimeOffset>(5), await rows.IsDBNullAsync(6, cancellation) ? null : rows.GetGuid(6),
            IdempotencyKey.Stored(rows.GetString(7)).SaleOrder);
    }

    // A change that came before its order waits for it, and one that came to say what the order says now has nothing to say.
    private async Task<ScreeningResult?> SettleChangeAsync(NpgsqlConnection connection, HeldOrder held, KnownVersion? changed, TimeSpan changeWaits, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var until = held.ReceivedAt + changeWaits;
        if (changed is null && until > now && ChangedOrder.IsNamedBy(held.Order))
        {
            var next = until < now + AskAgain ? until : now + AskAgain;
            await using var postpone = new NpgsqlCommand(PostponeScreening, connection) { Parameters = { new() { Value = held.Locked.OrderId }, new() { Value = next }, new() { Value = $"waits until {until:u} for order {held.Order.ExternalId}, which it changes" } } };
            await postpone.ExecuteNonQueryAsync(cancellation);
            return new ScreeningResult.Waits(until);
        }

        if (changed is null || held.ConflictOf is not null || !VersionGate.Concerns(held.Order) || held.Order.Intent != OrderIntent.Change || !VersionGate.SaysTheSame(changed.Order, held.Order))
        {
            return null;
        }

        await using var batch = new NpgsqlBatch(connection);
        MoveWriter.Add(batch, [new OrderMove(held.Locked, OrderState.Duplicate, "screened", "hub", "{}")
        {
            ReasonCode = "changes-nothing", Reason = $"it changes nothing that {changed.Order.ExternalId} orders", MatchedOrder = changed.Id,
        }], now);
        await batch.ExecuteNonQueryAsync(cancellation);
        return new ScreeningResult.ChangesNothing(changed.Id);
    }

    private static async Task LockAsync(NpgsqlConnection connection, IReadOnlyList<BlockingKey> keys, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(LockKeys, connection) { Parameters = { new() { Value = keys.Select(static key => key.Hash).ToArray() } } };
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task<(IReadOnlyList<Candidate> Candidates, bool CapReached)> ReadCandidatesAsync(
        NpgsqlConnection connection, Order whole, OrderProfile order, IReadOnlyList<BlockingKey> keys, ScreeningPolicy policy, CancellationToken cancellation)
    {
        var since = keys.Select(key => order.ReceivedAt - TimeSpan.FromDays(key.Kind == BlockingKeyKind.Reference ? policy.ReferenceHorizonDays : policy.HorizonDays));
        await using var command = new NpgsqlCommand(SelectCandidates, connection)
        {
            Parameters =
            {
                new() { Value = keys.Select(static key => key.Hash).ToArray() }, new() { Value = since.ToArray() },
                new() { Value = order.OrderId }, new() { Value = policy.CandidatesPerKey },
                new() { Value = whole.Channel }, new() { Value = (object?)whole.ExternalId ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text },
            },
        };
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var candidates = new List<Candidate>();
        var capReached = false;
        while (await rows.ReadAsync(cancellation))
        {
            candidates.Add(new Candidate(ProfileJson.Read(rows.GetString(0)), IsRecent: rows.GetBoolean(1), IsHeld: rows.GetBoolean(2)));
            capReached |= rows.GetBoolean(3);
        }

        return (candidates, capReached);
    }

    private static async Task<OrderProfile> ReadProfileAsync(NpgsqlConnection connection, Guid orderId, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(SelectProfile, connection) { Parameters = { new() { Value = orderId } } };
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        await rows.ReadAsync(cancellation);
        return OrderProfiles.Of(StoredOrder.Read(rows.GetString(0)), rows.GetFieldValue<DateTimeOffset>(1));
    }

    private async Task WriteAsync(
        NpgsqlConnection connection, HeldOrder held, OrderProfile profile, IReadOnlyList<BlockingKey> keys, ScreeningDecision decision, SideDecision aside, CancellationToken cancellation)
    {
        var (order, now) = (held.Locked, time.GetUtcNow());
        await using var batch = new NpgsqlBatch(connection);
        if (profile.Intent is OrderIntent.Create or OrderIntent.Change)
        {
            IndexWriter.Add(batch, profile, keys);
        }

        AddDecision(batch, held, decision, now);
        aside.Add(batch, order.OrderId, ids, now);
        MoveWriter.Add(batch, [held.SaleOrder is { } saleOrder ? InOdoo(order, held.Order, saleOrder, decision) : MoveOf(order, decision, now)], now);
        if (decision is ScreeningDecision.Clear && held.SaleOrder is null)
        {
            Outgoing.Add(batch, Outgoing.Cleared, [order.OrderId], now);
        }

        await batch.ExecuteNonQueryAsync(cancellation);
    }

    private void AddDecision(NpgsqlBatch batch, HeldOrder held, ScreeningDecision decision, DateTimeOffset now)
    {
        var hold = decision as ScreeningDecision.Hold;
        var orderId = held.Locked.OrderId;
        batch.BatchCommands.Add(new NpgsqlBatchCommand(InsertDecision)
        {
            Parameters =
            {
                new() { Value = ids.Next() }, new() { Value = orderId }, new() { Value = now }, new() { Value = "policy:" + decision.PolicyVersion },
                new() { Value = decision.PolicyVersion }, new() { Value = OutcomeOf(held, decision) },
                Nullable(hold is null ? null : Names.Of(hold.Kind)), Nullable(decision.Best?.Probability), Nullable(decision.Best?.Bits),
                Nullable(hold is null ? decision.Best?.Order.OrderId : hold.MatchedOrder), Nullable(hold?.Words), Nullable(EvidenceJson.Write(decision.Best)),
            },
        });
    }

    // Two that people typed into Odoo are Odoo's own affair: what the hub can still prevent, or should have, is between it and them.
    private static string OutcomeOf(HeldOrder held, ScreeningDecision decision) => decision switch
    {
        ScreeningDecision.Clear => "clear",
        _ when held.SaleOrder is null => "hold",
        _ => decision.Best?.Order.Channel == held.Order.Channel ? "noted" : "alert",
    };

    // It is in Odoo already, where people put it: whatever is said against it is an alert.
    private static OrderMove InOdoo(LockedOrder locked, Order order, (string Server, long Id) saleOrder, ScreeningDecision decision) =>
        new(locked, OrderState.Submitted, "read-back", "odoo", Detail(decision)) { OdooServer = saleOrder.Server, OdooId = saleOrder.Id, OdooName = order.ExternalId };

    private static string Detail(ScreeningDecision decision) => JsonSerializer.Serialize(new
    {
        probability = decision.Best?.Probability, bits = decision.Best?.Bits, against = decision.Best?.Order.OrderId, kind = (decision as ScreeningDecision.Hold)?.Kind.ToString(),
    });

    private static OrderMove MoveOf(LockedOrder order, ScreeningDecision decision, DateTimeOffset now)
    {
        var actor = "policy:" + decision.PolicyVersion;
        var detail = Detail(decision);
        return decision switch
        {
            ScreeningDecision.Clear => new OrderMove(order, OrderState.Cleared, "screened", actor, detail) { DueAt = now },
            ScreeningDecision.Hold hold => new OrderMove(order, OrderState.Quarantined, "screened", actor, detail)
            {
                ReasonCode = Names.Of(hold.Kind), Reason = hold.Words, MatchedOrder = hold.MatchedOrder,
            },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static NpgsqlParameter Nullable(object? value) => new() { Value = value ?? DBNull.Value };

    private sealed record HeldOrder(LockedOrder Locked, Order Order, DateTimeOffset ReceivedAt, Guid? ConflictOf, (string Server, long Id)? SaleOrder);
}
