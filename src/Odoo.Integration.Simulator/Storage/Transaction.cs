using System.Collections.Immutable;
using Odoo.Integration.Simulator.Models;

namespace Odoo.Integration.Simulator.Storage;

/// <summary>The work of one call: what it read at its start and what it means to change. Nothing is seen by others before the commit.</summary>
/// <param name="database">Where numbers come from.</param>
/// <param name="snapshot">What was committed when the call began.</param>
/// <param name="startedAt">UTC; the <c>write_date</c> of all that is written.</param>
internal sealed class Transaction(OdooDatabase database, DatabaseState snapshot, DateTime startedAt)
{
    public DatabaseState Snapshot { get; } = snapshot;

    /// <summary>The snapshot with the changes.</summary>
    public DatabaseState State { get; private set; } = snapshot;

    public DateTime StartedAt { get; } = startedAt;

    /// <summary>New rows by model and id; null for a dropped one.</summary>
    public ImmutableDictionary<(Model Model, long Id), Row?> Changes { get; private set; } = ImmutableDictionary<(Model, long), Row?>.Empty;

    public void Put(Row row) => (State, Changes) = (State.Put(row), Changes.SetItem((row.Model, row.Id), row));

    public void Drop(Model model, long id) => (State, Changes) = (State.Drop(model, id), Changes.SetItem((model, id), null));

    /// <summary>Adds many new records of a model at once.</summary>
    public void Add(Model model, IReadOnlyCollection<Row> rows) =>
        (State, Changes) = (State.Add(model, rows), Changes.SetItems(rows.Select(row => KeyValuePair.Create((model, row.Id), (Row?)row))));

    /// <summary>The next number of a sequence. It stays used when the work is undone, as PostgreSQL's do: numbers have gaps.</summary>
    public long NextNumber(string sequence) => database.NextNumber(sequence);

    /// <summary>Where <see cref="RollBackTo"/> may return to.</summary>
    public Savepoint Save() => new(State, Changes);

    public void RollBackTo(Savepoint savepoint) => (State, Changes) = (savepoint.State, savepoint.Changes);

    internal readonly record struct Savepoint(DatabaseState State, ImmutableDictionary<(Model Model, long Id), Row?> Changes);
}
