using System.Text.Json;
using Dapper;
using Npgsql;
using Odoo.Integration.Dedupe.Blocking;
using Odoo.Integration.Dedupe.Profiles;
using Odoo.Integration.Store.Mappings;

namespace Odoo.Integration.Store.Browsing;

/// <summary>Reads what a person needs to decide on an order.</summary>
public sealed class CaseBrowser(NpgsqlDataSource database)
{
    /// <summary>How far back a customer's orders are shown.</summary>
    public static readonly TimeSpan CustomerSpan = TimeSpan.FromDays(90);

    /// <summary>Most of a customer's orders that are shown.</summary>
    public const int MostCustomerOrders = 200;

    private static readonly JsonSerializerOptions Written = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private static readonly string Orders = Sql.Of<CaseBrowser>("case_orders");
    private static readonly string Decision = Sql.Of<CaseBrowser>("case_decision");
    private static readonly string Needs = Sql.Of<CaseBrowser>("case_needs");
    private static readonly string OfCustomer = Sql.Of<CaseBrowser>("customer_orders");

    static CaseBrowser() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    /// <summary>Orders by their ids; those that there are.</summary>
    public async Task<IReadOnlyDictionary<Guid, CaseOrder>> OrdersAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<OrderRow>(new CommandDefinition(Orders, new { ids = ids.ToArray() }, cancellationToken: cancellation));
        return rows.ToDictionary(static row => row.OrderId, static row => row.Read());
    }

    /// <summary>Null where no policy has decided on it.</summary>
    public async Task<CaseDecision?> DecisionAsync(Guid id, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return (await connection.QuerySingleOrDefaultAsync<DecisionRow>(new CommandDefinition(Decision, new { id }, cancellationToken: cancellation)))?.Read();
    }

    /// <summary>The keys of orders for which Odoo has nothing, each with its server.</summary>
    public async Task<ILookup<Guid, (string Server, MappedKey Key)>> NeedsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<(Guid Order, string Server, string Kind, string Scope, string Key)>(new CommandDefinition(Needs, new { ids = ids.ToArray() }, cancellationToken: cancellation));
        return rows.ToLookup(static row => row.Order, static row => (row.Server, new MappedKey(row.Kind, row.Scope, row.Key)));
    }

    /// <summary>The orders of the same customer, under whatever name, around the time when this one came; the newest first.</summary>
    public async Task<IReadOnlyList<CustomerOrder>> CustomerOrdersAsync(CaseOrder order, CancellationToken cancellation)
    {
        var names = OrderProfiles.Of(order.Current with { Id = order.OrderId }, order.ReceivedAt).Customers.Select(BlockingKeys.OfName).ToArray();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var values = new { names, from = order.ReceivedAt - CustomerSpan, to = order.ReceivedAt + CustomerSpan, limit = MostCustomerOrders };
        return (await connection.QueryAsync<CustomerOrder>(new CommandDefinition(OfCustomer, values, cancellationToken: cancellation))).AsList();
    }

    private sealed record OrderRow
    {
        public Guid OrderId { get; init; }

        public required string State { get; init; }

        public string? ReasonCode { get; init; }

        public string? Reason { get; init; }

        public Guid? MatchedOrder { get; init; }

        public string? OdooName { get; init; }

        public DateTimeOffset ReceivedAt { get; init; }

        public DateTimeOffset StateAt { get; init; }

        public int HeadSeq { get; init; }

        public DateTimeOffset? DueAt { get; init; }

        public string? LastError { get; init; }

        public required string Body { get; init; }

        public string? Edited { get; init; }

        public bool IsHeld { get; init; }

        public string? AssignedTo { get; init; }

        public decimal? Value { get; init; }

        public string? ReceivedFrom { get; init; }

        public bool CanUndo { get; init; }

        public CaseOrder Read() => new()
        {
            OrderId = OrderId, State = State, ReasonCode = ReasonCode, Reason = Reason, MatchedOrder = MatchedOrder, OdooName = OdooName, ReceivedAt = ReceivedAt, StateAt = StateAt,
            HeadSeq = HeadSeq, DueAt = DueAt, LastError = LastError, IsHeld = IsHeld, AssignedTo = AssignedTo, Value = Value, ReceivedFrom = ReceivedFrom, CanUndo = CanUndo,
            Original = StoredOrder.Read(Body), Edited = Edited is null ? null : StoredOrder.Read(Edited),
        };
    }

    private sealed record DecisionRow
    {
        public DateTimeOffset At { get; init; }

        public required string PolicyVersion { get; init; }

        public string? Kind { get; init; }

        public double? Probability { get; init; }

        public double? Bits { get; init; }

        public Guid? MatchedOrder { get; init; }

        public string? Words { get; init; }

        public string? Evidence { get; init; }

        public string? Near { get; init; }

        public bool CapReached { get; init; }

        public double? PolicyPrior { get; init; }

        public CaseDecision Read() => new()
        {
            At = At, PolicyVersion = PolicyVersion, Kind = Kind, Probability = Probability, Bits = Bits, MatchedOrder = MatchedOrder, Words = Words, PolicyPrior = PolicyPrior, CapReached = CapReached,
            Evidence = Evidence is null ? [] : JsonSerializer.Deserialize<CaseFinding[]>(Evidence, Written) ?? [],
            Near = Near is null ? [] : JsonSerializer.Deserialize<CaseCandidate[]>(Near, Written) ?? [],
        };
    }
}
