namespace Odoo.Integration.Erp.Rpc;

/// <summary>A call of a model's method, in a form that either protocol can carry.</summary>
/// <param name="Model">Such as <c>sale.order</c>.</param>
/// <param name="Method">Such as <c>search_read</c>.</param>
/// <param name="Arguments">
/// Arguments by their Python names, the method's first one first: its name moved between versions (<c>search_count(args)</c> became
/// <c>search_count(domain)</c>), so JSON-RPC sends it by position.
/// </param>
/// <param name="Ids">Records it is called on; null for a method of the model.</param>
/// <param name="Context">Odoo's context; null for the user's own.</param>
public sealed record OdooCall(string Model, string Method, IReadOnlyList<(string Name, object? Value)> Arguments, IReadOnlyList<long>? Ids = null, IReadOnlyDictionary<string, object?>? Context = null)
{
    private static readonly string[] TypeOnly = ["type"];
    private static readonly IReadOnlyDictionary<string, object?> WithArchived = new Dictionary<string, object?> { ["active_test"] = false };

    /// <summary>Time that this call may take beyond the server's limit: a large one is no silent one.</summary>
    public TimeSpan ExtraTime { get; init; }

    /// <summary>Records that fulfil a domain.</summary>
    public static OdooCall SearchRead(string model, object[] domain, IReadOnlyList<string> fields, int? limit = null, string? order = null, bool archivedToo = false)
    {
        var arguments = new List<(string, object?)> { ("domain", domain), ("fields", fields) };
        if (limit is { } most)
        {
            arguments.Add(("limit", most));
        }

        if (order is not null)
        {
            arguments.Add(("order", order));
        }

        return new OdooCall(model, "search_read", arguments, Context: archivedToo ? WithArchived : null);
    }

    /// <summary>How many records fulfil a domain.</summary>
    public static OdooCall SearchCount(string model, object[] domain, bool archivedToo = false) =>
        new(model, "search_count", [("domain", domain)], Context: archivedToo ? WithArchived : null);

    /// <summary>What fields a model has.</summary>
    public static OdooCall FieldsGet(string model, IReadOnlyList<string> fields) => new(model, "fields_get", [("allfields", fields), ("attributes", TypeOnly)]);
}
