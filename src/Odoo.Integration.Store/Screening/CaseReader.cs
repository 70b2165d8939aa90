using Npgsql;
using Odoo.Integration.Dedupe;
using Odoo.Integration.Dedupe.Blocking;
using Odoo.Integration.Dedupe.History;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Dedupe.Profiles;
using Odoo.Integration.Dedupe.Streams;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Store.Events;
using Odoo.Integration.Store.Indexing;

namespace Odoo.Integration.Store.Screening;

/// <summary>Reads everything that a decision rests on in one round trip: the order, its keys' locks, names, candidates, products.</summary>
/// <remarks>
/// Locks and what they guard travel together. Under READ COMMITTED each statement sees what was committed when it began, not when the batch or the
/// transaction did, and it begins when the statement before it, the waiting for locks, is over. Under REPEATABLE READ the candidates would be those of the
/// moment before the wait, and of two twins both would pass: <c>When_twins_are_screened_on_two_replicas</c> holds this.
/// </remarks>
internal sealed class CaseReader
{
    /// <summary>Most products whose shares are asked for; those beyond count as never seen.</summary>
    private const int MostProducts = 500;

    private const int HoursADay = 24;

    // Half of these statements have arrays, of which PostgreSQL guesses that another number of elements may be worth another plan, every time: planning took
    // longer than running. No plan here depends on a value.
    private const string PlanOnce = "set local plan_cache_mode = force_generic_plan";

    private static readonly string SelectOrder = Sql.Of<ScreeningStore>("select_order");
    private static readonly string LockKeys = Sql.Of<ScreeningStore>("lock_keys");
    private static readonly string SelectCandidates = Sql.Of<ScreeningStore>("select_candidates");
    private static readonly string SelectShares = Sql.Of<ScreeningStore>("select_shares");
    private static readonly string SelectLinks = Sql.Of<IndexRebuild>("select_links");

    private readonly OrderProfile _order;
    private readonly ScreeningPolicy _policy;
    private readonly IReadOnlyList<BlockingKey> _keys;
    private readonly long[] _names;
    private readonly long _productPart;
    private readonly HashSet<long> _locked = [];
    private readonly LinkedNames _links = new();
    private readonly List<Candidate> _candidates = [];
    private readonly Dictionary<long, long> _byProduct = [];
    private HeldOrder? _held;
    private byte[] _fingerprint = [];
    private OrderProfile? _conflictsWith;
    private long _counted;
    private bool _capReached;

    private CaseReader(OrderProfile order, ScreeningPolicy policy)
    {
        (_order, _policy, _keys) = (order, policy, BlockingKeys.Of(order));
        _names = Array.ConvertAll(order.Customers, BlockingKeys.OfName);
        _productPart = BlockingKeys.ProductPart(order);
    }

    /// <param name="connection">In a transaction that reads what is committed.</param>
    /// <param name="order">The order; when it came, its row says.</param>
    /// <param name="policy">How far back, and how many.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Null where there is no such order.</returns>
    public static async Task<CaseFacts?> ReadAsync(NpgsqlConnection connection, OrderProfile order, ScreeningPolicy policy, CancellationToken cancellation)
    {
        var reader = new CaseReader(order, policy);
        await using (var batch = reader.Question(connection))
        {
            await using var rows = await batch.ExecuteReaderAsync(cancellation);
            await reader.ReadAsync(rows, cancellation);
        }

        return reader._held is null ? null : await reader.FactsAsync(connection, reader._held, cancellation);
    }

    private NpgsqlBatch Question(NpgsqlConnection connection) => new(connection)
    {
        BatchCommands =
        {
            new NpgsqlBatchCommand(PlanOnce),
            new NpgsqlBatchCommand(SelectOrder) { Parameters = { new() { Value = _order.OrderId } } },
            new NpgsqlBatchCommand(LockKeys)
            {
                Parameters = { new() { Value = _keys.Select(static key => key.Hash).ToArray() }, new() { Value = _names }, new() { Value = _productPart }, new() { Value = LinkedNames.Most } },
            },
            new NpgsqlBatchCommand(SelectLinks) { Parameters = { new() { Value = _names } } },
            new NpgsqlBatchCommand(SelectCandidates)
            {
                Parameters =
                {
                    new() { Value = _order.OrderId }, new() { Value = _keys.Select(static key => key.Hash).ToArray() },
                    new() { Value = _keys.Select(static key => key.Kind == BlockingKeyKind.Customer).ToArray() },
                    new() { Value = _keys.Select(key => HoursADay * (key.Kind == BlockingKeyKind.Reference ? _policy.ReferenceHorizonDays : _policy.HorizonDays)).ToArray() },
                    new() { Value = _names }, new() { Value = _policy.CandidatesPerKey }, new() { Value = _productPart }, new() { Value = LinkedNames.Most },
                    new() { Value = HoursADay * _policy.HorizonDays },
                },
            },
            Shares(_order.Lines.Select(static line => line.Product)),
        },
    };

    private static NpgsqlBatchCommand Shares(IEnumerable<long> products) => new(SelectShares) { Parameters = { new() { Value = products.Where(static product => product != 0).Distinct().Take(MostProducts).ToArray() } } };

    private async Task ReadAsync(NpgsqlDataReader rows, CancellationToken cancellation)
    {
        await ReadOrderAsync(rows, cancellation);
        await rows.NextResultAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            _locked.Add(rows.GetInt64(0));
        }

        await rows.NextResultAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            _links.Add(_order.Customers[Array.IndexOf(_names, rows.GetInt64(0))], rows.GetString(2));
        }

        await rows.NextResultAsync(cancellation);
        await ReadCandidatesAsync(rows, cancellation);
        await rows.NextResultAsync(cancellation);
        await ReadSharesAsync(rows, cancellation);
    }

    private async Task ReadOrderAsync(NpgsqlDataReader rows, CancellationToken cancellation)
    {
        if (await rows.ReadAsync(cancellation))
        {
            _fingerprint = rows.GetFieldValue<byte[]>(4);
            var conflict = await rows.IsDBNullAsync(6, cancellation) ? (Guid?)null : rows.GetGuid(6);
            _held = new HeldOrder(LockedOrder.Read(_order.OrderId, rows), rows.GetFieldValue<DateTimeOffset>(5), conflict, IdempotencyKey.Stored(rows.GetString(7)));
            _conflictsWith = conflict is { } original && !await rows.IsDBNullAsync(8, cancellation) ? ProfileBytes.Read(original, rows.GetFieldValue<byte[]>(8)) : null;
        }
    }

    private async Task ReadCandidatesAsync(NpgsqlDataReader rows, CancellationToken cancellation)
    {
        while (await rows.ReadAsync(cancellation))
        {
            _capReached |= rows.GetBoolean(5);
            if (rows.GetBoolean(4))
            {
                continue;
            }

            var candidate = ProfileBytes.Read(rows.GetGuid(0), rows.GetFieldValue<byte[]>(6));
            if (!candidate.IsChangeOf(_order))
            {
                _candidates.Add(new Candidate(candidate, IsRecent: rows.GetBoolean(1), IsHeld: rows.GetBoolean(2), IsWithdrawn: rows.GetBoolean(3)));
            }
        }

        // As the index in memory gives them: newest first.
        _candidates.Sort(static (a, b) => b.Order.ReceivedAt != a.Order.ReceivedAt ? b.Order.ReceivedAt.CompareTo(a.Order.ReceivedAt) : b.Order.OrderId.CompareTo(a.Order.OrderId));
    }

    private async Task ReadSharesAsync(NpgsqlDataReader rows, CancellationToken cancellation)
    {
        while (await rows.ReadAsync(cancellation))
        {
            if (rows.GetInt64(0) is var product && product != 0)
            {
                _byProduct[product] = rows.GetInt64(1);
            }
            else
            {
                _counted = rows.GetInt64(1);
            }
        }
    }

    private async Task<CaseFacts> FactsAsync(NpgsqlConnection connection, HeldOrder held, CancellationToken cancellation)
    {
        var linked = _links.Of(_order.Customers);
        var profile = _order with { ReceivedAt = held.ReceivedAt, LinkedNames = linked };
        await ReadSharesOfOtherNamesAsync(connection, cancellation);
        return new CaseFacts(
            held, _fingerprint, profile, _keys, _links.Learn(_order.Customers), _conflictsWith, _candidates, _capReached, new ProductShares(_counted, _byProduct),
            linked.Length == 0 || BlockingKeys.Of(_order, linked).All(key => _locked.Contains(key.Hash)));
    }

    // A line that is named by the customer's number is judged by the product that a candidate says it is: known only now.
    private async Task ReadSharesOfOtherNamesAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        if (_counted == 0 || Array.TrueForAll(_order.Lines, static line => line.HasSku))
        {
            return;
        }

        var asked = _order.Lines.Select(static line => line.Product).ToHashSet();
        var others = Dedupe.Screening.ProductsOf(_order, _candidates).Where(product => !asked.Contains(product)).ToArray();
        if (others.Length > 0)
        {
            await using var batch = new NpgsqlBatch(connection) { BatchCommands = { Shares(others) } };
            await using var rows = await batch.ExecuteReaderAsync(cancellation);
            await ReadSharesAsync(rows, cancellation);
        }
    }
}
