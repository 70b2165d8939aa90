using System.Collections.Immutable;

namespace Odoo.Integration.Simulator.Storage;

/// <summary>The records by their value of one field, then by id; those that have no value are not in it.</summary>
internal sealed class FieldIndex
{
    private static readonly IComparer<IndexEntry> Order = Comparer<IndexEntry>.Create(static (one, other) =>
        StoredValueOrder.Instance.Compare(one.Value, other.Value) is var order and not 0 ? order : one.Id.CompareTo(other.Id));

    private readonly ImmutableSortedSet<IndexEntry> _entries;

    private FieldIndex(ImmutableSortedSet<IndexEntry> entries) => _entries = entries;

    public static FieldIndex Empty { get; } = new(ImmutableSortedSet.Create(Order));

    public FieldIndex With(object value, long id) => new(_entries.Add(new(value, id)));

    public FieldIndex With(IEnumerable<IndexEntry> entries) => new(_entries.Union(entries));

    public FieldIndex Without(object value, long id) => new(_entries.Remove(new(value, id)));

    /// <summary>Ids with that value, rising.</summary>
    public IEnumerable<long> Of(object value) => Between(new ValueRange(value, value));

    /// <summary>Ids of the values in the range, by value and id.</summary>
    public IEnumerable<long> Between(ValueRange range) => range.Low is null && range.High is null ? _entries.Select(static entry => entry.Id) : Walk(range);

    private IEnumerable<long> Walk(ValueRange range)
    {
        for (var at = range.Low is { } low ? StartOf(low) : 0; at < _entries.Count; at++)
        {
            var entry = _entries[at];
            if (range.High is { } high && StoredValueOrder.Instance.Compare(entry.Value, high) > 0)
            {
                yield break;
            }

            yield return entry.Id;
        }
    }

    // No record has that id, so the set says where it would stand.
    private int StartOf(object low) => ~_entries.IndexOf(new(low, long.MinValue));
}
