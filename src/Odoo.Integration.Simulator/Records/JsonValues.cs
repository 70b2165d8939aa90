using System.Globalization;
using System.Text.Json;
using Odoo.Integration.Simulator.Errors;
using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Records;

/// <summary>Reads the values of <c>create</c> and <c>write</c>.</summary>
internal static class JsonValues
{
    /// <exception cref="OdooError">An unknown field, or a value that its field cannot take.</exception>
    public static Dictionary<string, object?> Read(RecordEditor editor, Model model, JsonElement values)
    {
        if (values.ValueKind != JsonValueKind.Object)
        {
            throw OdooError.Python("AttributeError", "values must be a dictionary");
        }

        // Odoo leaves out an id with a warning in its log.
        return values.EnumerateObject().Where(static value => value.Name != "id").ToDictionary(
            static value => value.Name,
            value => Read(editor, model.Find(value.Name) ?? throw editor.Registry.Words.NoField(model, value.Name), value.Value), StringComparer.Ordinal);
    }

    /// <summary>The external id among the values of a new record, for which the context must ask.</summary>
    public static ExternalId? NameIn(RecordEditor editor, JsonElement values) =>
        editor.Context.NamesRecords && values.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? ExternalId.Parse(id.GetString()!) : null;

    private static object? Read(RecordEditor editor, Field field, JsonElement value) => field.Kind switch
    {
        FieldKind.Boolean => value.ValueKind is not (JsonValueKind.False or JsonValueKind.Null),
        FieldKind.Integer => (long)(Number(field, value) ?? 0m),
        FieldKind.Float or FieldKind.Monetary => Number(field, value) ?? 0m,
        FieldKind.One2Many => Children(editor, editor.Registry.Get(field.Relation!), value),
        FieldKind.Many2Many => References(editor, editor.Registry.Get(field.Relation!), value),
        _ when value.ValueKind is JsonValueKind.False or JsonValueKind.Null => null,
        FieldKind.Many2One => Reference(editor, editor.Registry.Get(field.Relation!), value),
        FieldKind.Datetime when value.ValueKind != JsonValueKind.String => throw OdooError.Python("TypeError", "object of type 'int' has no len()"),
        FieldKind.Datetime => OdooTime.Read(value.GetString()!),
        FieldKind.Date => OdooTime.Read(value.ToString()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        FieldKind.Selection when field.Options.All(option => option.Value != value.ToString()) =>
            throw OdooError.Python("ValueError", $"Wrong value for {field.Name}: '{value}'"),
        _ => Text(value.ToString()),
    };

    private static string Text(string text) =>
        text.Contains('\0', StringComparison.Ordinal) ? throw OdooError.Python("ValueError", "A string literal cannot contain NUL (0x00) characters.") : text;

    private static decimal? Number(Field field, JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.False or JsonValueKind.Null)
        {
            return null;
        }

        return decimal.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw OdooError.Python(
                "ValueError", $"{(field.Kind == FieldKind.Integer ? "invalid literal for int() with base 10" : "could not convert string to float")}: '{value}'");
    }

    private static long Reference(RecordEditor editor, Model model, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt64(out var id))
        {
            throw OdooError.NotAllowed(
                $"Database fetch misses ids (('{value}',)) and has extra ids (({value},)), may be caused by a type incoherence in a previous request");
        }

        return editor.Get(model, id).Id;
    }

    // The commands that set all, link one, or clear.
    private static long[] References(RecordEditor editor, Model model, JsonElement commands)
    {
        var ids = new List<long>();
        foreach (var command in commands.ValueKind == JsonValueKind.Array ? commands.EnumerateArray() : [])
        {
            JsonElement[] parts = command.ValueKind == JsonValueKind.Array ? [.. command.EnumerateArray()] : [command];
            ids.AddRange(parts switch
            {
                [var id] => [id.GetInt64()],
                [var six, _, { ValueKind: JsonValueKind.Array } list] when six.GetInt32() == 6 => list.EnumerateArray().Select(static id => id.GetInt64()),
                [var four, var id, ..] when four.GetInt32() == 4 => [id.GetInt64()],
                [var five, ..] when five.GetInt32() == 5 => [],
                _ => throw OdooError.Python("ValueError", $"the simulator knows commands 4, 5 and 6 of a many2many only, not {command}"),
            });
        }

        editor.RequireAll(model, ids);
        return [.. ids.Distinct()];
    }

    private static ChildChange[] Children(RecordEditor editor, Model model, JsonElement commands) =>
        commands.ValueKind != JsonValueKind.Array ? [] : [.. commands.EnumerateArray().Select(command => Child(editor, model, command))];

    private static ChildChange Child(RecordEditor editor, Model model, JsonElement command)
    {
        var parts = command.ValueKind == JsonValueKind.Array ? command.EnumerateArray().ToArray() : [];
        var kind = parts is [{ ValueKind: JsonValueKind.Number } first, ..] && first.TryGetInt32(out var number) ? number : -1;
        return (kind, parts) switch
        {
            (0, [_, _, var values]) => new ChildChange.Added(Read(editor, model, values), NameIn(editor, values)),
            (1, [_, var id, var values]) => new ChildChange.Changed(id.GetInt64(), Read(editor, model, values)),
            (2, [_, var id, ..]) => new ChildChange.Removed(id.GetInt64()),
            _ => throw OdooError.Python("ValueError", $"the simulator knows commands 0, 1 and 2 only, not {command}"),
        };
    }
}
