using Npgsql;
using Odoo.Integration.Dedupe.Blocking;
using Odoo.Integration.Dedupe.History;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Dedupe.Profiles;
using Odoo.Integration.Dedupe.Streams;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Store.Events;

namespace Odoo.Integration.Store.Screening;

/// <summary>Reads everything that a decision rests on in one round trip: the order, its keys' locks, candidates, products, names.</summary>
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
    private static readonly string SelectFacts = Sql.Of<ScreeningStore>("select_facts");

    private readonly OrderProfile _order;
    private readonly ScreeningPolicy _policy;
    private readonly IReadOnlyList<BlockingKey> _keys;
    private readonly long[] _names;
    private readonly CandidateRows _candidates;
    private readonly LinkedNames _links = new();
    private readonly Dictionary<long, long> _byProduct = [];
    private HeldOrder? _held;
    private byte[] _fingerprint = [];
    private OrderProfile? _conflictsWith;
    private long _counted;

    /// <param name="order">The order, with the other names that its customer is thought to have; when it came, its row says.</param>
    /// <param name="policy">How far back, and how many.</param>
    public CaseReader(OrderProfile order, ScreeningPolicy policy)
    {
        (_order, _policy, _keys) = (order, policy, BlockingKeys.Of(order, order.LinkedNames));
        _names = Array.ConvertAll(order.Customers, BlockingKeys.OfName);
        _candidates = new CandidateRows(_keys, policy);
    }

    /// <summary>The other names that its customer has, as they are while its keys are held: where they are not those it was thought to have, the facts are not all.</summary>
    public string[] LinkedNames { get; private set; } = [];

    /// <param name="connection">In a transaction that reads what is committed.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Null where there is no such order.</returns>
    public async Task<CaseFacts?> ReadAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using (var batch = Question(connection))
        {
            await using var rows = await batch.ExecuteReaderAsync(cancellation);
            await ReadOrderAsync(rows, cancellation);
            await rows.NextResultAsync(cancellation); // The locks.
            await rows.NextResultAsync(cancellation);
            await _candidates.ReadAsync(rows, cancellation);
            await rows.NextResultAsync(cancellation);
            await ReadFactsAsync(rows, cancellation);
        }

        if (_held is null)
        {
            return null;
        }

        LinkedNames = _links.Of(_order.Customers);
        var profile = _order with { ReceivedAt = _held.ReceivedAt };
        var (candidates, capReached) = _candidates.For(profile);
        await ReadSharesOfOtherNamesAsync(connection, candidates, cancellation);
        return new CaseFacts(
            _held, _fingerprint, profile, _order.LinkedNames.Length == 0 ? _keys : BlockingKeys.Of(profile), _links.Learn(_order.Customers), _conflictsWith, candidates, capReached,
            new ProductShares(_counted, _byProduct));
    }

    private NpgsqlBatch Question(NpgsqlConnection connection)
    {
        var hashes = _keys.Select(static key => key.Hash).ToArray();
        return new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand(PlanOnce),
                new NpgsqlBatchCommand(SelectOrder) { Parameters = { new() { Value = _order.OrderId } } },
                new NpgsqlBatchCommand(LockKeys) { Parameters = { new() { Value = hashes } } },
                new NpgsqlBatchCommand(SelectCandidates)
                {
                    Parameters =
                    {
                        new() { Value = _order.OrderId }, new() { Value = hashes },
                        new() { Value = _keys.Select(key => HoursADay * (key.Kind == BlockingKeyKind.Reference ? _policy.ReferenceHorizonDays : _policy.HorizonDays)).ToArray() },
                        new() { Value = _policy.CandidatesPerKey + 1 },
                    },
                },
                Facts(_order.Lines.Select(static line => line.Product), _names),
            },
        };
    }

    private static NpgsqlBatchCommand Facts(IEnumerable<long> products, long[] names) => new(SelectFacts)
    {
        Parameters = { new() { Value = products.Where(static product => product != 0).Distinct().Take(MostProducts).ToArray() }, new() { Value = names } },
    };

    private async Task ReadOrderAsync(NpgsqlDataReader rows, CancellationToken cancellation)
    {
        if (await rows.ReadAsync(cancellation))
        {
            _fingerprint = rows.GetFieldValue<byte[]>(4);
            var conflict = await rows.IsDBNullAsync(6, cancellation) ? (Guid?)null : rows.GetGuid(6);
            _held = new HeldOrder(LockedOrder.Read(_order.OrderId, rows), rows.GetFieldValue<DateTimeOffset>(5), conflict, IdempotencyKey.Stored(rows.GetString(7)));
            _conflictsWith = conflict is { } original && !await rows.IsDBNullAsync(8, cancellation) ? Indexing.ProfileBytes.Read(original, rows.GetFieldValue<byte[]>(8)) : null;
        }
    }

    private async Task ReadFactsAsync(NpgsqlDataReader rows, CancellationToken cancellation)
    {
        while (await rows.ReadAsync(cancellation))
        {
            switch (rows.GetInt32(0))
            {
                case 0:
                    _counted = rows.GetInt64(2);
                    break;
                case 1:
                    _byProduct[rows.GetInt64(1)] = rows.GetInt64(2);
                    break;
                default:
                    _links.Add(_order.Customers[Array.IndexOf(_names, rows.GetInt64(1))], rows.GetString(3));
                    break;
            }
        }
    }

    // A line that is named by the customer's number is judged by the product that a candidate says it is: known only now.
    private async Task ReadSharesOfOtherNamesAsync(NpgsqlConnection connection, IReadOnlyList<Dedupe.Candidate> candidates, CancellationToken cancellation)
    {
        if (_counted == 0 || Array.TrueForAll(_order.Lines, static line => line.HasSku))
        {
            return;
        }

        var asked = _order.Lines.Select(static line => line.Product).ToHashSet();
        var others = Dedupe.Screening.ProductsOf(_order, candidates).Where(product => !asked.Contains(product)).ToArray();
        if (others.Length > 0)
        {
            await using var batch = new NpgsqlBatch(connection) { BatchCommands = { Facts(others, []) } };
            await using var rows = await batch.ExecuteReaderAsync(cancellation);
            await ReadFactsAsync(rows, cancellation);
        }
    }
}
