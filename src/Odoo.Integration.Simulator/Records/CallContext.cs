using System.Text.Json;

namespace Odoo.Integration.Simulator.Records;

/// <summary>Who calls, and the context of the call.</summary>
/// <param name="User">Id in <c>res.users</c>.</param>
/// <param name="Values">Odoo's <c>context</c>; undefined where the call gives none.</param>
internal sealed record CallContext(long User, JsonElement Values)
{
    /// <summary>Whether archived records are hidden.</summary>
    public bool ActiveTest => Find("active_test") is not { ValueKind: JsonValueKind.False };

    /// <summary>Whether <c>load</c> leaves records alone that are there and protected.</summary>
    public bool IsUpdate => Text("mode") == "update";

    /// <summary>Whether the external ids that are made protect their records.</summary>
    public bool NoUpdate => Find("noupdate") is { ValueKind: JsonValueKind.True };

    public string? TimeZone => Text("tz");

    /// <summary>With it, <c>create</c> takes <c>id</c> among the values for an external id.</summary>
    public bool NamesRecords => Text("_import_current_module") is not null;

    public string? Language => Text("lang");

    /// <summary>The companies that the call is for; null for the user's.</summary>
    public IReadOnlyList<long>? AllowedCompanies => Find("allowed_company_ids") is { ValueKind: JsonValueKind.Array } ids
        ? [.. ids.EnumerateArray().Select(static id => id.GetInt64())]
        : null;

    private string? Text(string name) => Find(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private JsonElement? Find(string name) => Values.ValueKind == JsonValueKind.Object && Values.TryGetProperty(name, out var value) ? value : null;
}
