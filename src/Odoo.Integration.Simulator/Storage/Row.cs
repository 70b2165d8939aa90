using Odoo.Integration.Simulator.Models;

namespace Odoo.Integration.Simulator.Storage;

/// <summary>
/// A stored record, which never changes: <see cref="With"/> makes the next. Values are string, bool, long, decimal, DateTime
/// (UTC), an array of ids, or null for what reads as false.
/// </summary>
internal sealed class Row
{
    private readonly object?[] _values;

    public Row(Model model, long id)
        : this(model, id, new object?[model.Width])
    {
    }

    private Row(Model model, long id, object?[] values) => (Model, Id, _values) = (model, id, values);

    public Model Model { get; }

    public long Id { get; }

    /// <exception cref="KeyNotFoundException">The model has no such field: a mistake in the simulator, not of a caller.</exception>
    public object? this[string field] => this[Model.Get(field)];

    public object? this[Field field] => _values[field.Index];

    public Row With(params IEnumerable<KeyValuePair<string, object?>> changes)
    {
        var values = (object?[])_values.Clone();
        foreach (var (field, value) in changes)
        {
            values[Model.Get(field).Index] = value;
        }

        return new Row(Model, Id, values);
    }

    public string? Text(string field) => (string?)this[field];

    public long? Reference(string field) => (long?)this[field];

    /// <summary>Ids in a many2many.</summary>
    public IReadOnlyList<long> References(string field) => (long[]?)this[field] ?? [];

    public decimal Number(string field) => (decimal?)this[field] ?? 0m;

    public bool Flag(string field) => (bool?)this[field] ?? false;
}
