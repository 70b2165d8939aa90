using System.Text.Json;
using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Records;

/// <summary>What <c>fields_get</c> says of a model's fields. It is open to all, and so tells the digits that <c>decimal.precision</c> keeps from most.</summary>
internal static class FieldDescriptions
{
    // What a number can hold beside the digits after the point does not matter to anyone.
    private const int Precision = 16;

    /// <param name="state">Where to read.</param>
    /// <param name="model">The model.</param>
    /// <param name="fields">Names of fields; null or an empty list for all.</param>
    /// <param name="attributes">What to say of them; null or an empty list for all that is known.</param>
    public static Dictionary<string, object?> Of(DatabaseState state, Model model, JsonElement fields, JsonElement attributes)
    {
        var names = NamesIn(fields);
        var wanted = NamesIn(attributes);
        return model.Fields.Where(field => names is null || names.Contains(field.Name)).ToDictionary(
            static field => field.Name,
            field => (object?)Describe(state, field).Where(fact => fact.Value is not null && wanted?.Contains(fact.Key) is not false).ToDictionary());
    }

    private static HashSet<string>? NamesIn(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array && list.GetArrayLength() > 0 ? [.. list.EnumerateArray().Select(static name => name.ToString())] : null;

    private static Dictionary<string, object?> Describe(DatabaseState state, Field field) => new(StringComparer.Ordinal)
    {
        ["type"] = field.Kind.ToString().ToLowerInvariant(),
        ["string"] = field.Label,
        ["required"] = field.Required,
        ["readonly"] = field.ReadOnly,
        ["store"] = !field.NotStored,
        ["relation"] = field.Relation,
        ["relation_field"] = field.Inverse,
        ["digits"] = field.Precision is { } precision ? new[] { Precision, state.DigitsOf(precision) } : null,
        ["selection"] = field.Kind == FieldKind.Selection ? field.Options.Select(static option => new[] { option.Value, option.Label }) : null,
    };
}
