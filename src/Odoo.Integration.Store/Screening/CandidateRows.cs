using Npgsql;
using Odoo.Integration.Dedupe;
using Odoo.Integration.Dedupe.Blocking;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Dedupe.Profiles;
using Odoo.Integration.Store.Indexing;

namespace Odoo.Integration.Store.Screening;

/// <summary>The rows of <c>select_candidates.sql</c>: each with the keys it was found by, and for each key one more than are compared.</summary>
/// <param name="keys">The keys that were asked for: not more than 46, of 4 names, 2 hints and 16 other names with the product of each, the reference and the basket.</param>
/// <param name="policy">How many are compared.</param>
internal sealed class CandidateRows(IReadOnlyList<BlockingKey> keys, ScreeningPolicy policy)
{
    private readonly List<Row> _rows = [];

    public async Task ReadAsync(NpgsqlDataReader rows, CancellationToken cancellation)
    {
        while (await rows.ReadAsync(cancellation))
        {
            _rows.Add(new Row(ProfileBytes.Read(rows.GetGuid(0), rows.GetFieldValue<byte[]>(5)), rows.GetInt64(1), rows.GetBoolean(2), rows.GetBoolean(3), rows.GetBoolean(4)));
        }
    }

    /// <summary>The candidates for an order, newest first as the index in memory gives them, and whether a key has more.</summary>
    public (IReadOnlyList<Candidate> Candidates, bool CapReached) For(OrderProfile order)
    {
        _rows.Sort(static (a, b) => b.Order.ReceivedAt != a.Order.ReceivedAt ? b.Order.ReceivedAt.CompareTo(a.Order.ReceivedAt) : b.Order.OrderId.CompareTo(a.Order.OrderId));
        var (over, customers) = (0L, 0L);
        var candidates = new List<Candidate>(_rows.Count);
        for (var place = 0; place < keys.Count; place++)
        {
            customers |= keys[place].Kind == BlockingKeyKind.Customer ? 1L << place : 0;
            over |= _rows.Count > policy.CandidatesPerKey && _rows.Count(row => (row.FoundBy & (1L << place)) != 0) > policy.CandidatesPerKey ? 1L << place : 0;
        }

        // Of a key that has more than are compared, the last one told so, and is none of them.
        var left = over;
        for (var at = _rows.Count - 1; at >= 0; at--)
        {
            var row = _rows[at];
            var foundBy = row.FoundBy & ~left;
            left &= ~row.FoundBy;
            if (foundBy != 0 && !row.IsVoid && !row.Order.IsChangeOf(order))
            {
                candidates.Add(new Candidate(row.Order, IsRecent: (foundBy & customers) != 0, row.IsHeld, row.IsWithdrawn));
            }
        }

        candidates.Reverse();
        return (candidates, over != 0);
    }

    private sealed record Row(OrderProfile Order, long FoundBy, bool IsHeld, bool IsVoid, bool IsWithdrawn);
}
