using System.Collections.Immutable;
using Odoo.Integration.Simulator.Models;

namespace Odoo.Integration.Simulator.Storage;

/// <summary>All records at one moment. It never changes, so that a call reads what it began with, whatever others commit.</summary>
internal sealed record DatabaseState(Registry Registry)
{
    private ImmutableDictionary<Model, ImmutableSortedDictionary<long, Row>> Tables { get; init; } =
        ImmutableDictionary<Model, ImmutableSortedDictionary<long, Row>>.Empty;

    private ImmutableDictionary<(Model Model, string Key), long> Unique { get; init; } = ImmutableDictionary<(Model, string), long>.Empty;

    private ImmutableDictionary<Field, FieldIndex> Indexes { get; init; } = ImmutableDictionary<Field, FieldIndex>.Empty;

    public Row? Find(Model model, long id) => TableOf(model).GetValueOrDefault(id);

    /// <summary>Records by rising id.</summary>
    public IEnumerable<Row> Rows(Model model) => TableOf(model).Values;

    /// <summary>An index of the model.</summary>
    /// <param name="field">An indexed field.</param>
    public FieldIndex IndexOf(Field field) => Indexes.GetValueOrDefault(field, FieldIndex.Empty);

    /// <summary>Records whose indexed field has that value, by rising id.</summary>
    public IEnumerable<Row> RowsWith(Model model, string field, object value) => IndexOf(model.Get(field)).Of(value).Select(id => Find(model, id)!);

    /// <summary>The record whose <see cref="Model.UniqueKey"/> that is.</summary>
    public Row? FindUnique(Model model, string key) => Unique.TryGetValue((model, key), out var id) ? Find(model, id) : null;

    /// <summary>The external id of that name, whether what it names exists or not.</summary>
    public Row? FindName(ExternalId name) => FindUnique(Registry.ExternalIds, name.ToString());

    /// <summary>The record of the model that an external id names; null where there is none any more.</summary>
    public Row? FindNamed(Model model, ExternalId name) =>
        FindName(name) is { } found && found.Text("model") == model.Name && found.Reference("res_id") is { } id ? Find(model, id) : null;

    /// <summary>The external ids of a record, the oldest first.</summary>
    public IEnumerable<Row> NamesOf(Model model, long id) => RowsWith(Registry.ExternalIds, "res_id", id).Where(name => name.Text("model") == model.Name);

    /// <summary>Ids in a one2many.</summary>
    public IEnumerable<long> OwnedBy(Field list, long owner) => IndexOf(Registry.Get(list.Relation!).Get(list.Inverse!)).Of(owner);

    public object? ValueOf(Row row, Field field) => field switch
    {
        { Compute: { } compute } => compute(this, row),
        { Kind: FieldKind.One2Many } => OwnedBy(field, row.Id).ToArray(),
        _ => row[field],
    };

    /// <summary>Digits after the point by a <c>decimal.precision</c>; two where it is not there, as in Odoo.</summary>
    public int DigitsOf(string precision) => (int)(FindUnique(Registry.Precision, precision)?.Reference("digits") ?? 2);

    public string DisplayName(Model model, long id) => Find(model, id) is { } row ? model.DisplayName(this, row) : string.Empty;

    public DatabaseState Put(Row row)
    {
        var (model, before) = (row.Model, Find(row.Model, row.Id));
        return Indexed(before, row) with { Tables = Tables.SetItem(model, TableOf(model).SetItem(row.Id, row)) };
    }

    public DatabaseState Drop(Model model, long id) => Find(model, id) is { } before
        ? Indexed(before, null) with { Tables = Tables.SetItem(model, TableOf(model).Remove(id)) }
        : this;

    /// <summary>Adds many records at once, none of which is there.</summary>
    public DatabaseState Add(Model model, IReadOnlyCollection<Row> rows) => this with
    {
        Tables = Tables.SetItem(model, TableOf(model).AddRange(rows.Select(static row => KeyValuePair.Create(row.Id, row)))),
        Unique = Unique.AddRange(rows.Where(row => model.UniqueKey(row) is not null).Select(row => KeyValuePair.Create((model, model.UniqueKey(row)!), row.Id))),
        Indexes = Indexes.SetItems(model.Indexed.Select(field => KeyValuePair.Create(
            field, IndexOf(field).With(rows.Select(row => (Value: ValueOf(row, field), row.Id)).Where(static entry => entry.Value is not null)
                .Select(static entry => new IndexEntry(entry.Value!, entry.Id)))))),
    };

    private DatabaseState Indexed(Row? before, Row? after)
    {
        var model = (after ?? before)!.Model;
        var indexes = Indexes;
        foreach (var field in model.Indexed)
        {
            var (old, value) = (before is null ? null : ValueOf(before, field), after is null ? null : ValueOf(after, field));
            if (!Equals(old, value))
            {
                var index = IndexOf(field);
                index = old is null ? index : index.Without(old, before!.Id);
                indexes = indexes.SetItem(field, value is null ? index : index.With(value, after!.Id));
            }
        }

        var (oldKey, key) = (before is null ? null : model.UniqueKey(before), after is null ? null : model.UniqueKey(after));
        var unique = oldKey is not null && oldKey != key && Unique.GetValueOrDefault((model, oldKey)) == before!.Id ? Unique.Remove((model, oldKey)) : Unique;
        return this with { Indexes = indexes, Unique = key is null || oldKey == key ? unique : unique.SetItem((model, key), after!.Id) };
    }

    private ImmutableSortedDictionary<long, Row> TableOf(Model model) => Tables.GetValueOrDefault(model, ImmutableSortedDictionary<long, Row>.Empty);
}
