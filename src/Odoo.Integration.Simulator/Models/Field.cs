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

    /// <summary>The model that a many2one or one2many refers to.</summary>
    public string? Relation { get; init; }

    /// <summary>Of a one2many: the many2one of the other model that points back.</summary>
    public string? Inverse { get; init; }

    /// <summary>Of a many2one: whether a one2many points back along it, so that owned records are indexed by owner.</summary>
    public bool IsOwner { get; init; }

    /// <summary>Whether the owner's end is the end of its records too.</summary>
    public bool Cascades { get; init; }

    public bool Required { get; init; }

    /// <summary>As <c>fields_get</c> says; calls may write it all the same, as in Odoo.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Decimal places that a number is rounded to on write; null keeps them all.</summary>
    public int? Digits { get; init; }

    /// <summary>Values and labels of a selection.</summary>
    public IReadOnlyList<(string Value, string Label)> Options { get; init; } = [];

    /// <summary>Where a row keeps the value.</summary>
    public int Index { get; set; }
}
