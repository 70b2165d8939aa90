using System.Collections.Concurrent;
using Odoo.Integration.Simulator.Models;

namespace Odoo.Integration.Simulator.Storage;

/// <summary>The committed records. Calls work in parallel, each on its snapshot; only commits wait for one another.</summary>
internal sealed class OdooDatabase : IDisposable
{
    /// <summary>The sequence of sale orders' names.</summary>
    public const string OrderNames = "sale.order.name";

    // Far beyond what a test makes collide: a limit, not a behaviour.
    private const int MostTries = 1000;

    private readonly Lock _commit = new();
    private readonly ConcurrentDictionary<string, long> _numbers = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;
    private readonly Journal? _journal;
    private volatile DatabaseState _head;

    /// <param name="registry">The release.</param>
    /// <param name="records">What every database has.</param>
    /// <param name="journal">Where commits are kept; null forgets them at the end.</param>
    /// <param name="time">Clock.</param>
    public OdooDatabase(Registry registry, IEnumerable<Row> records, Journal? journal, TimeProvider time)
    {
        (_journal, _time, _head) = (journal, time, new DatabaseState(registry));
        foreach (var (model, id, row) in records.Select(static row => (row.Model, row.Id, (Row?)row)).Concat(journal?.Replay(registry) ?? []))
        {
            Apply(model, id, row);
        }
    }

    /// <summary>What is committed now.</summary>
    public DatabaseState Head => _head;

    /// <summary>Begins a call. PostgreSQL's clock counts microseconds.</summary>
    public Transaction Begin()
    {
        var now = _time.GetUtcNow().UtcDateTime;
        return new(this, _head, now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond)));
    }

    public long NextNumber(string sequence) => _numbers.AddOrUpdate(sequence, 1, static (_, last) => last + 1);

    public CommitOutcome Commit(Transaction transaction)
    {
        if (transaction.Changes.IsEmpty)
        {
            return new CommitOutcome.Committed();
        }

        lock (_commit)
        {
            var isAlone = ReferenceEquals(_head, transaction.Snapshot);
            if (!isAlone)
            {
                var rows = transaction.Changes.Values.OfType<Row>();
                var taken = rows.Where(row => IsTaken(row, transaction.Snapshot)).Select(static row => row.Model.UniqueKey(row)!).ToArray();
                if (taken.Length > 0)
                {
                    return new CommitOutcome.KeysTaken(taken);
                }

                if (transaction.Changes.Keys.Any(key => !ReferenceEquals(_head.Find(key.Model, key.Id), transaction.Snapshot.Find(key.Model, key.Id))))
                {
                    return new CommitOutcome.Stale();
                }
            }

            _journal?.Append(transaction.Changes);

            // Dropped rows first: a key may have passed from one to a new one.
            _head = isAlone ? transaction.State : transaction.Changes.OrderBy(static change => change.Value is not null)
                .Aggregate(_head, static (state, change) => change.Value is { } row ? state.Put(row) : state.Drop(change.Key.Model, change.Key.Id));
            return new CommitOutcome.Committed();
        }
    }

    /// <summary>Does the work again until it can be committed.</summary>
    public T Change<T>(Func<Transaction, T> work)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var transaction = Begin();
            var result = work(transaction);
            if (Commit(transaction) is CommitOutcome.Committed)
            {
                return result;
            }
        }

        throw new InvalidOperationException($"no commit in {MostTries} tries");
    }

    public void Dispose() => _journal?.Dispose();

    private bool IsTaken(Row row, DatabaseState snapshot) =>
        row.Model.UniqueKey(row) is { } key && _head.FindUnique(row.Model, key) is not null && snapshot.FindUnique(row.Model, key) is null;

    private void Apply(Model model, long id, Row? row)
    {
        _head = row is null ? _head.Drop(model, id) : _head.Put(row);
        Reach(model.Name, id);
        if (row?.Model == _head.Registry.Order && row.Text("name") is ['S', .. var digits] && long.TryParse(digits, out var number))
        {
            Reach(OrderNames, number);
        }
    }

    private void Reach(string sequence, long number) => _numbers.AddOrUpdate(sequence, number, (_, last) => Math.Max(last, number));
}
