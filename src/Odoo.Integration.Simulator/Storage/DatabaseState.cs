using System.Collections.Immutable;
using Odoo.Integration.Simulator.Models;

namespace Odoo.Integration.Simulator.Storage;

/// <summary>All records at one moment. It never changes, so that a call reads what it began with, whatever others commit.</summary>
internal sealed record DatabaseState
{
    public static DatabaseState Empty { get; } = new();

    private ImmutableDictionary<Model, ImmutableSortedDictionary<long, Row>> Tables { get; init; } =
        ImmutableDictionary<Model, ImmutableSortedDictionary<long, Row>>.Empty;

    private ImmutableDictionary<(Model Model, string Key), long> Unique { get; init; } = ImmutableDictionary<(Model, string), long>.Empty;

    private ImmutableDictionary<(Field Inverse, long Owner), ImmutableSortedSet<long>> Owned { get; init; } =
        ImmutableDictionary<(Field, long), ImmutableSortedSet<long>>.Empty;

    public Row? Find(Model model, long id) => TableOf(model).GetValueOrDefault(id);

    /// <summary>Records by rising id.</summary>
    public IEnumerable<Row> Rows(Model model) => TableOf(model).Values;

    /// <summary>The record whose <see cref="Model.UniqueKey"/> that is.</summary>
    public Row? FindUnique(Model model, string key) => Unique.TryGetValue((model, key), out var id) ? Find(model, id) : null;

    /// <summary>The external id of that name, whether what it names exists or not.</summary>
    public Row? FindName(ExternalId name) => FindUnique(MasterDataModels.ExternalIds, name.ToString());

    /// <summary>The record of the model that an external id names; null where there is none any more.</summary>
    public Row? FindNamed(Model model, ExternalId name) =>
        FindName(name) is { } found && found.Text("model") == model.Name && found.Reference("res_id") is { } id ? Find(model, id) : null;

    /// <summary>Ids in a one2many.</summary>
    public IReadOnlyList<long> OwnedBy(Field list, long owner) =>
        Owned.GetValueOrDefault((OdooModels.Get(list.Relation!).Find(list.Inverse!)!, owner)) ?? ImmutableSortedSet<long>.Empty;

    public object? ValueOf(Row row, Field field) => field switch
    {
        { Kind: FieldKind.One2Many } => OwnedBy(field, row.Id),
        { Name: "id" } => row.Id,
        { Name: "display_name" } => row.Model.DisplayName(this, row),
        _ => row[field.Name],
    };

    public string DisplayName(Model model, long id) => Find(model, id) is { } row ? model.DisplayName(this, row) : string.Empty;

    public DatabaseState Put(Row row)
    {
        var before = Find(row.Model, row.Id);
        return (before is null ? this : WithoutIndexes(before)).WithIndexes(row) with { Tables = Tables.SetItem(row.Model, TableOf(row.Model).SetItem(row.Id, row)) };
    }

    public DatabaseState Drop(Model model, long id) => Find(model, id) is { } before
        ? WithoutIndexes(before) with { Tables = Tables.SetItem(model, TableOf(model).Remove(id)) }
        : this;

    private static IEnumerable<(Field Inverse, long Owner)> OwnersOf(Row row) =>
        row.Model.Fields.Where(static field => field.IsOwner).Where(field => row[field.Name] is long).Select(field => (field, (long)row[field.Name]!));

    private DatabaseState WithIndexes(Row row)
    {
        var unique = row.Model.UniqueKey(row) is { } key ? Unique.SetItem((row.Model, key), row.Id) : Unique;
        var owned = OwnersOf(row).Aggregate(Owned, (all, owner) => all.SetItem(owner, all.GetValueOrDefault(owner, ImmutableSortedSet<long>.Empty).Add(row.Id)));
        return this with { Unique = unique, Owned = owned };
    }

    private DatabaseState WithoutIndexes(Row row)
    {
        var unique = row.Model.UniqueKey(row) is { } key ? Unique.Remove((row.Model, key)) : Unique;
        var owned = OwnersOf(row).Aggregate(Owned, (all, owner) => all.SetItem(owner, all.GetValueOrDefault(owner, ImmutableSortedSet<long>.Empty).Remove(row.Id)));
        return this with { Unique = unique, Owned = owned };
    }

    private ImmutableSortedDictionary<long, Row> TableOf(Model model) => Tables.GetValueOrDefault(model, ImmutableSortedDictionary<long, Row>.Empty);
}
