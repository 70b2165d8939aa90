using System.Text.Json;
using System.Text.Json.Serialization;
using Odoo.Integration.Simulator.Errors;
using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Records;

/// <summary>Records as <c>read</c> gives them; they become JSON when the answer is written, without anything between.</summary>
/// <param name="State">Where they and what they refer to are read.</param>
/// <param name="Rows">The records.</param>
/// <param name="Fields">What is read of them, beside the id.</param>
[JsonConverter(typeof(RecordListConverter))]
internal sealed record RecordList(DatabaseState State, IReadOnlyList<Row> Rows, IReadOnlyList<Field> Fields)
{
    /// <param name="state">Where to read.</param>
    /// <param name="model">Their model.</param>
    /// <param name="rows">Records.</param>
    /// <param name="fields">Names of fields; undefined or an empty list for all.</param>
    /// <exception cref="OdooError">An unknown field.</exception>
    public static RecordList Read(DatabaseState state, Model model, IEnumerable<Row> rows, JsonElement fields)
    {
        var names = fields.ValueKind == JsonValueKind.Array ? fields.EnumerateArray().Select(static name => name.ToString()).Distinct().ToArray() : [];
        var chosen = names.Length == 0 ? model.Fields : [.. names.Select(name => model.Find(name) ?? throw state.Registry.Words.NoField(model, name))];
        return new RecordList(state, [.. rows], [.. chosen.Where(static field => field.Name != "id")]);
    }
}
