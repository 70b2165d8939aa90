using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Records;

/// <summary>One command in a one2many.</summary>
internal abstract record ChildChange
{
    private ChildChange()
    {
    }

    /// <summary>Makes a record; its name, where it has one, leaves whatever it named before.</summary>
    public sealed record Added(Dictionary<string, object?> Values, ExternalId? Name) : ChildChange;

    /// <summary>Changes a record, which moves here if it was another owner's.</summary>
    public sealed record Changed(long Id, Dictionary<string, object?> Values) : ChildChange;

    public sealed record Removed(long Id) : ChildChange;
}
