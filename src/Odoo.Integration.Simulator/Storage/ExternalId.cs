namespace Odoo.Integration.Simulator.Storage;

/// <summary>The name of a record, of whatever model: <c>module.name</c>.</summary>
internal readonly record struct ExternalId(string Module, string Name)
{
    /// <summary>Split at the first dot; without one the module is <c>__import__</c>.</summary>
    public static ExternalId Parse(string text) =>
        text.IndexOf('.', StringComparison.Ordinal) is var dot and >= 0 ? new(text[..dot], text[(dot + 1)..]) : new("__import__", text);

    public override string ToString() => $"{Module}.{Name}";
}
