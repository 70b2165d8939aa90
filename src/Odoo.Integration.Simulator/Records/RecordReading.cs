using System.Text.Json;
using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Records;

/// <summary>Records as <c>read</c> gives them: false for nothing, <c>[id, name]</c> for a many2one.</summary>
internal static class RecordReading
{
    /// <param name="state">Where to read.</param>
    /// <param name="model">Their model.</param>
    /// <param name="rows">Records.</param>
    /// <param name="fields">Names of fields; null or an empty list for all.</param>
    /// <exception cref="OdooError">An unknown field.</exception>
    public static IReadOnlyList<Dictionary<string, object?>> Read(DatabaseState state, Model model, IEnumerable<Row> rows, JsonElement? fields)
    {
        var names = fields is { ValueKind: JsonValueKind.Array } given ? given.EnumerateArray().Select(static name => name.ToString()).ToArray() : [];
        var chosen = names.Length == 0 ? model.Fields : [.. names.Select(name => model.Find(name) ?? throw OdooError.NoField(model, name))];
        return [.. rows.Select(row => Read(state, row, chosen))];
    }

    /// <summary>What <c>fields_get</c> says of the fields.</summary>
    public static Dictionary<string, object?> Describe(Model model, JsonElement? fields, JsonElement? attributes)
    {
        var names = NamesIn(fields);
        var wanted = NamesIn(attributes);
        return model.Fields.Where(field => names is null || names.Contains(field.Name)).ToDictionary(
            static field => field.Name,
            field => (object?)Describe(field).Where(fact => fact.Value is not null && wanted?.Contains(fact.Key) is not false).ToDictionary());
    }

    private static HashSet<string>? NamesIn(JsonElement? list) =>
        list is { ValueKind: JsonValueKind.Array } given && given.GetArrayLength() > 0 ? [.. given.EnumerateArray().Select(static name => name.ToString())] : null;

    private static Dictionary<string, object?> Read(DatabaseState state, Row row, IReadOnlyList<Field> fields)
    {
        var record = new Dictionary<string, object?>(StringComparer.Ordinal) { ["id"] = row.Id };
        foreach (var field in fields)
        {
            record[field.Name] = Json(state, field, state.ValueOf(row, field));
        }

        return record;
    }

    private static object Json(DatabaseState state, Field field, object? value) => (field.Kind, value) switch
    {
        (FieldKind.Many2One, long id) => new object[] { id, state.DisplayName(OdooModels.Get(field.Relation!), id) },
        (FieldKind.Datetime, DateTime time) => OdooTime.Write(time),
        (FieldKind.Integer, null) => 0L,
        (FieldKind.Float or FieldKind.Monetary, null) => 0m,
        _ => value ?? false,
    };

    private static Dictionary<string, object?> Describe(Field field) => new(StringComparer.Ordinal)
    {
        ["type"] = field.Kind.ToString().ToLowerInvariant(),
        ["string"] = field.Label,
        ["required"] = field.Required,
        ["readonly"] = field.ReadOnly,
        ["store"] = field.Name != "display_name",
        ["relation"] = field.Relation,
        ["selection"] = field.Kind == FieldKind.Selection ? field.Options.Select(static option => new[] { option.Value, option.Label }) : null,
    };
}
