using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Models;

/// <summary>A field of a model.</summary>
/// <param name="name">Technical name.</param>
/// <param name="kind">Type.</param>
/// <param name="label">What people, and the messages of <c>load</c>, call it.</param>
internal sealed class Field(string name, FieldKind kind, string label)
{
    public string Name { get; } = name;

    public FieldKind Kind { get; } = kind;

    public string Label { get; } = label;

    /// <summary>The model that it refers to.</summary>
    public string? Relation { get; init; }

    /// <summary>Of a one2many: the many2one of the other model that points back.</summary>
    public string? Inverse { get; init; }

    /// <summary>Whether records are found by its value without looking at all of them.</summary>
    public bool IsIndexed { get; init; }

    /// <summary>Of a many2one: whether the end of what it refers to is the record's end too.</summary>
    public bool Cascades { get; init; }

    public bool Required { get; init; }

    /// <summary>As <c>fields_get</c> says; calls may write it all the same, as in Odoo.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Whether <c>fields_get</c> says that the model's own table does not hold it.</summary>
    public bool NotStored { get; init; }

    /// <summary>The <c>decimal.precision</c> that a number is rounded to on write; null keeps all digits.</summary>
    public string? Precision { get; init; }

    /// <summary>Values and labels of a selection.</summary>
    public IReadOnlyList<(string Value, string Label)> Options { get; init; } = [];

    /// <summary>What a new record has where nothing else says; null for nothing.</summary>
    public object? Default { get; init; }

    /// <summary>Whether calls do not see it.</summary>
    public bool IsHidden { get; init; }

    /// <summary>What it is where no row holds it.</summary>
    public Func<DatabaseState, Row, object?>? Compute { get; init; }

    /// <summary>Where a row keeps the value.</summary>
    public int Index { get; set; }
}
