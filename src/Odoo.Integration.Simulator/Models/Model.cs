using System.Collections.Frozen;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Models;

/// <summary>A model of Odoo with those of its fields that the simulator knows.</summary>
internal sealed class Model
{
    private readonly FrozenDictionary<string, Field> _byName;

    /// <param name="name">Technical name, such as <c>sale.order</c>.</param>
    /// <param name="label">What people call it.</param>
    /// <param name="order">Order of records where a call gives none.</param>
    /// <param name="fields">Fields, beside those that every model has.</param>
    public Model(string name, string label, string order, params IEnumerable<Field> fields)
    {
        (Name, Label, Order) = (name, label, order);
        Field[] all =
        [
            new("id", FieldKind.Integer, "ID") { ReadOnly = true, IsIndexed = true, Compute = static (_, row) => row.Id }, .. fields,
            new("display_name", FieldKind.Char, "Display Name") { ReadOnly = true, NotStored = true, Compute = static (state, row) => row.Model.DisplayName(state, row) },
            new("create_uid", FieldKind.Many2One, "Created by") { Relation = "res.users", ReadOnly = true },
            new("create_date", FieldKind.Datetime, "Created on") { ReadOnly = true },
            new("write_uid", FieldKind.Many2One, "Last Updated by") { Relation = "res.users", ReadOnly = true },
            new("write_date", FieldKind.Datetime, "Last Updated on") { ReadOnly = true, IsIndexed = true },
        ];
        for (var at = 0; at < all.Length; at++)
        {
            all[at].Index = at;
        }

        _byName = all.ToFrozenDictionary(static field => field.Name, StringComparer.Ordinal);
        (Fields, Indexed) = (Array.FindAll(all, static field => !field.IsHidden), Array.FindAll(all, static field => field.IsIndexed));
        (Stored, Width) = (Array.FindAll(all, static field => field.Compute is null && field.Kind != FieldKind.One2Many), all.Length);
    }

    public string Name { get; }

    public string Label { get; }

    public string Order { get; }

    /// <summary>What calls see.</summary>
    public IReadOnlyList<Field> Fields { get; }

    public IReadOnlyList<Field> Indexed { get; }

    /// <summary>What rows hold, also what calls do not see.</summary>
    public IReadOnlyList<Field> Stored { get; }

    /// <summary>How many values a row has.</summary>
    public int Width { get; }

    /// <summary>The name of a record in a many2one.</summary>
    public Func<DatabaseState, Row, string> DisplayName { get; init; } = static (_, row) => row.Text("name") ?? string.Empty;

    /// <summary>A field that no two records may share a value of, and the name of the constraint that says so.</summary>
    public (string Constraint, string Field)? Unique { get; init; }

    /// <summary>What no two records may share, where it is more than one field.</summary>
    public Func<Row, string>? Key { get; init; }

    /// <summary>Name of the table, as PostgreSQL's messages have it.</summary>
    public string Table => Name.Replace('.', '_');

    /// <summary>What no other record may have; null where this one has no such value.</summary>
    public string? UniqueKey(Row row) => Key is { } key ? key(row) : Unique is { } unique ? row.Text(unique.Field) : null;

    /// <summary>The field of that name that calls see.</summary>
    public Field? Find(string field) => _byName.GetValueOrDefault(field) is { IsHidden: false } found ? found : null;

    /// <exception cref="KeyNotFoundException">The model has no such field: a mistake in the simulator, not of a caller.</exception>
    public Field Get(string field) => _byName.GetValueOrDefault(field) ?? throw new KeyNotFoundException($"{Name}.{field}");
}
