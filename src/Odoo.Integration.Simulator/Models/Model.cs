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
    public Model(string name, string label, string order, params Field[] fields)
    {
        (Name, Label, Order) = (name, label, order);
        Fields =
        [
            new("id", FieldKind.Integer, "ID") { ReadOnly = true }, .. fields,
            new("display_name", FieldKind.Char, "Display Name") { ReadOnly = true },
            new("create_uid", FieldKind.Many2One, "Created by") { Relation = "res.users", ReadOnly = true },
            new("create_date", FieldKind.Datetime, "Created on") { ReadOnly = true },
            new("write_uid", FieldKind.Many2One, "Last Updated by") { Relation = "res.users", ReadOnly = true },
            new("write_date", FieldKind.Datetime, "Last Updated on") { ReadOnly = true },
        ];
        for (var at = 0; at < Fields.Count; at++)
        {
            Fields[at].Index = at;
        }

        _byName = Fields.ToFrozenDictionary(static field => field.Name, StringComparer.Ordinal);
    }

    public string Name { get; }

    public string Label { get; }

    public string Order { get; }

    public IReadOnlyList<Field> Fields { get; }

    /// <summary>The name of a record in a many2one.</summary>
    public Func<DatabaseState, Row, string> DisplayName { get; init; } = static (_, row) => row.Text("name") ?? string.Empty;

    /// <summary>What no two records may share, null where a record has no such value; kept as an index.</summary>
    public Func<Row, string?> UniqueKey { get; init; } = static _ => null;

    /// <summary>Whether calls may only read it.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Name of the table, as PostgreSQL's messages have it.</summary>
    public string Table => Name.Replace('.', '_');

    public Field? Find(string field) => _byName.GetValueOrDefault(field);
}
