using System.Data;
using System.Text.Json;
using Npgsql;
using Odoo.Integration.Dedupe;
using Odoo.Integration.Dedupe.Profiles;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Store.Events;
using Odoo.Integration.Store.Outbox;
using Odoo.Integration.Store.Indexing;
using Odoo.Integration.Store.Policies;
using Odoo.Integration.Store.Versions;

namespace Odoo.Integration.Store.Screening;

/// <summary>
/// Decides on one order in one transaction of two round trips: <see cref="CaseReader"/> takes locks and reads candidates, <see cref="DecisionWriter"/> writes
/// decision, index, event and outgoing message, and commits.
/// </summary>
public sealed class ScreeningStore(NpgsqlDataSource database, TimeProvider time, OrderIds ids, OutboxSignal signal)
{
    /// <summary>How often an order is begun again because a name of its customer became known meanwhile.</summary>
    private const int MostTries = 5;

    private static readonly string SelectBody = Sql.Of<ScreeningStore>("select_body");
    private static readonly string SelectKnown = Sql.Of<ScreeningStore>("select_known");
    private static readonly string PostponeScreening = Sql.Of<ScreeningStore>("postpone_screening");

    // How often a change that waits looks whether its order came.
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(15);

    private readonly KnownLinks _knownLinks = new();

    /// <summary>Decides, or finds that it was decided. May be called any number of times, at once, on any replica.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="policies">What decides, and what decides beside it.</param>
    /// <param name="changeWaits">How long after its arrival a change waits for the order that it changes.</param>
    /// <param name="cancellation">Ends the work; nothing was decided then.</param>
    public Task<ScreeningResult> ScreenAsync(Guid orderId, ScreeningPolicies policies, TimeSpan changeWaits, CancellationToken cancellation) =>
        ScreenAsync(orderId, null, policies, changeWaits, cancellation);

    /// <summary>The same, with what its message says of the order: where it says what intake stored, that need not be read.</summary>
    public Task<ScreeningResult> ScreenAsync(Order order, ScreeningPolicies policies, TimeSpan changeWaits, CancellationToken cancellation) => ScreenAsync(
        order.Id ?? throw new ArgumentException("an order without a hub id is not known here", nameof(order)), order.Intent == OrderIntent.Create ? order : null, policies, changeWaits, cancellation);

    /// <summary>Notes that screening an order failed; after <paramref name="most"/> times a person must act.</summary>
    public async Task RecordFailureAsync(Guid orderId, string error, int most, TimeSpan delay, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var select = new NpgsqlCommand("select state, attempts, head_seq, head_hash from hub.orders where order_id = $1 for no key update", connection) { Parameters = { new() { Value = orderId } } };
        if (await ReadLockedAsync(select, orderId, cancellation) is not { State: OrderState.Received } order)
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

    private async Task<ScreeningResult> ScreenAsync(Guid orderId, Order? said, ScreeningPolicies policies, TimeSpan changeWaits, CancellationToken cancellation)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            await using var connection = await database.OpenConnectionAsync(cancellation);
            await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation);
            var (result, isOther) = said is not null
                ? await DecideAsync(connection, said, null, policies, isSaid: true, cancellation)
                : await ReadAndDecideAsync(connection, transaction, orderId, policies, changeWaits, cancellation);
            if (result is not null)
            {
                return result;
            }

            said = isOther ? null : said;
        }

        throw new TimeoutException($"the names of the customer of order {orderId} became known faster than it could be screened");
    }

    // The slow way: for what changes another order, and where the message did not say what intake stored.
    private async Task<(ScreeningResult? Result, bool IsOther)> ReadAndDecideAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, Guid orderId, ScreeningPolicies policies, TimeSpan changeWaits, CancellationToken cancellation)
    {
        if (await ReadBodyAsync(connection, orderId, cancellation) is not { } read)
        {
            return (new ScreeningResult.Unknown(), false);
        }

        if (read.Held.Locked.State != OrderState.Received)
        {
            return (new ScreeningResult.AlreadyDecided(), false);
        }

        var order = read.Order with { Id = orderId };
        var changed = order.Intent == OrderIntent.Create ? null : await ChangedOrder.FindAsync(connection, orderId, order, cancellation);
        if (await SettleChangeAsync(connection, read.Held, order, changed, changeWaits, cancellation) is { } settled)
        {
            await transaction.CommitAsync(cancellation);
            return (settled, false);
        }

        return await DecideAsync(connection, order, changed is null ? null : await ReadKnownAsync(connection, changed.Id, cancellation), policies, isSaid: false, cancellation);
    }

    // No result: begin again, where the order is other than its message says by reading it.
    private async Task<(ScreeningResult? Result, bool IsOther)> DecideAsync(NpgsqlConnection connection, Order order, OrderProfile? changes, ScreeningPolicies policies, bool isSaid, CancellationToken cancellation)
    {
        var profile = OrderProfiles.Of(order, DateTimeOffset.UnixEpoch);
        profile = profile with { LinkedNames = _knownLinks.Of(profile.Customers) };
        var reader = new CaseReader(profile, policies.Active);
        var reading = reader.ReadAsync(connection, cancellation);
        var content = isSaid ? ContentFingerprint.Of(order) : default; // While the database is at it.
        if (await reading is not { } facts)
        {
            return (new ScreeningResult.Unknown(), false);
        }

        if (facts.Held.Locked.State != OrderState.Received)
        {
            return (new ScreeningResult.AlreadyDecided(), false);
        }

        if (!reader.LinkedNames.AsSpan().SequenceEqual(profile.LinkedNames))
        {
            _knownLinks.Learn(profile.Customers, reader.LinkedNames);
            return (null, false);
        }

        if (isSaid && ContentFingerprint.Stored(facts.Fingerprint) != content)
        {
            return (null, true);
        }

        var conflict = facts.ConflictsWith ?? (facts.Held.ConflictOf is { } original ? await ReadKnownAsync(connection, original, cancellation) : null);
        var screened = new ScreeningCase(facts.Profile, conflict, facts.Candidates, facts.Shares, changes);
        var decision = Dedupe.Screening.Decide(screened, policies.Active);
        var aside = SideDecision.Of(screened, decision, policies, isKeyed: facts.Held.SaleOrder is not null);
        await DecisionWriter.WriteAsync(connection, facts, decision, aside, ids, time.GetUtcNow(), cancellation);
        signal.Raise();
        return (new ScreeningResult.Decided(decision, facts.CapReached), false);
    }

    private static async Task<(HeldOrder Held, Order Order)?> ReadBodyAsync(NpgsqlConnection connection, Guid orderId, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(SelectBody, connection) { Parameters = { new() { Value = orderId } } };
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        return !await rows.ReadAsync(cancellation) ? null
            : (new HeldOrder(
                LockedOrder.Read(orderId, rows), rows.GetFieldValue<DateTimeOffset>(5), await rows.IsDBNullAsync(6, cancellation) ? null : rows.GetGuid(6), IdempotencyKey.Stored(rows.GetString(7))),
                StoredOrder.Read(rows.GetString(4)));
    }

    // A change that came before its order waits for it, and one that came to say what the order says now has nothing to say.
    private async Task<ScreeningResult?> SettleChangeAsync(NpgsqlConnection connection, HeldOrder held, Order order, KnownVersion? changed, TimeSpan changeWaits, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var until = held.ReceivedAt + changeWaits;
        if (changed is null && until > now && ChangedOrder.IsNamedBy(order))
        {
            var next = until < now + AskAgain ? until : now + AskAgain;
            await using var postpone = new NpgsqlCommand(PostponeScreening, connection) { Parameters = { new() { Value = held.Locked.OrderId }, new() { Value = next }, new() { Value = $"waits until {until:u} for order {order.ExternalId}, which it changes" } } };
            await postpone.ExecuteNonQueryAsync(cancellation);
            return new ScreeningResult.Waits(until);
        }

        if (changed is null || held.ConflictOf is not null || !VersionGate.Concerns(order) || order.Intent != OrderIntent.Change || !VersionGate.SaysTheSame(changed.Order, order))
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

    private static async Task<OrderProfile?> ReadKnownAsync(NpgsqlConnection connection, Guid orderId, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(SelectKnown, connection) { Parameters = { new() { Value = orderId } } };
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        return !await rows.ReadAsync(cancellation) ? null
            : await rows.IsDBNullAsync(0, cancellation) ? OrderProfiles.Of(StoredOrder.Read(rows.GetString(1)) with { Id = orderId }, rows.GetFieldValue<DateTimeOffset>(2))
            : ProfileBytes.Read(orderId, rows.GetFieldValue<byte[]>(0));
    }

    private static async Task<LockedOrder?> ReadLockedAsync(NpgsqlCommand select, Guid orderId, CancellationToken cancellation)
    {
        await using var rows = await select.ExecuteReaderAsync(cancellation);
        return await rows.ReadAsync(cancellation) ? LockedOrder.Read(orderId, rows) : null;
    }
}
