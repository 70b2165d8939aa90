using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Erp.Rpc;
using Odoo.Integration.Erp.Synchronisation;

namespace Odoo.Integration.UnitTests.Erp.Synchronisation;

/// <summary>A model in memory, with a log of what was asked.</summary>
internal sealed class FakeSource(int page = 100) : IMasterDataSource
{
    public SortedDictionary<long, MasterDataRecord> Records { get; } = [];

    /// <summary>The calls since the last <see cref="Forget"/>: newest, count, page, ids.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>Happens before the call of that number is answered; the first is 1.</summary>
    public Dictionary<int, Action> Before { get; } = [];

    /// <summary>What the call of that number answers instead.</summary>
    public Dictionary<int, OdooAnswer> Instead { get; } = [];

    public string Model => "fake";

    public string Shape => string.Empty;

    public bool IsSmall { get; init; }

    public int Calls { get; private set; }

    public void Write(long id, DateTimeOffset at, string name = "", bool isActive = true) =>
        Records[id] = new MasterDataRecord(id, new DateTimeOffset(at.Ticks - (at.Ticks % TimeSpan.TicksPerSecond), at.Offset), isActive, name, null, $"{id} {name}", []);

    public void Forget()
    {
        Asked.Clear();
        Before.Clear();
        Instead.Clear();
        Calls = 0;
    }

    public Task<DateTimeOffset?> NewestAsync(CancellationToken cancellation)
    {
        Ask("newest");
        return Task.FromResult(Records.Count == 0 ? (DateTimeOffset?)null : Records.Values.Max(static record => record.WriteDate));
    }

    public Task<long> CountAsync(WriteSpan span, CancellationToken cancellation)
    {
        Ask("count");
        return Task.FromResult(Records.Values.LongCount(record => IsIn(record, span)));
    }

    public Task<MasterDataPage> PageAsync(WriteSpan? span, long after, int most, CancellationToken cancellation)
    {
        Ask("page");
        var limit = Math.Min(page, most);
        MasterDataRecord[] found = [.. Records.Values.Where(record => record.Id > after && (span is null || IsIn(record, span))).Take(limit)];
        return Task.FromResult(new MasterDataPage(found, found.Length < limit));
    }

    public Task<IReadOnlyList<MasterDataRecord>> ReadAsync(IReadOnlyList<long> ids, CancellationToken cancellation)
    {
        Ask("ids");
        return Task.FromResult<IReadOnlyList<MasterDataRecord>>([.. Records.Values.Where(record => ids.Contains(record.Id))]);
    }

    internal static bool IsIn(MasterDataRecord record, WriteSpan span) => record.WriteDate >= span.From && !(record.WriteDate >= span.Before);

    private void Ask(string what)
    {
        Asked.Add(what);
        Calls++;
        if (Before.TryGetValue(Calls, out var happens))
        {
            happens();
        }

        if (Instead.TryGetValue(Calls, out var answer))
        {
            throw new PreventedException(answer);
        }
    }
}
