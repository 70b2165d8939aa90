using System.Globalization;
using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Records;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Loading;

/// <summary>Turns cells into values.</summary>
/// <param name="editor">The call's: what is there, and its time zone.</param>
internal sealed class CellReader(RecordEditor editor)
{
    private readonly TimeZoneInfo _zone = editor.Zone;

    /// <param name="column">The column, of the record itself or of its lines.</param>
    /// <param name="cell">Its text; null for blank.</param>
    /// <param name="lines">The one2many whose lines the column is of; null for the record itself.</param>
    public CellReading Read(LoadColumn column, string? cell, Field? lines)
    {
        var field = column.Field!;
        var label = lines is null ? field.Label : $"{lines.Label}/{field.Label}";
        if (cell is null)
        {
            return new CellReading.Read(Blank(field));
        }

        return field.Kind switch
        {
            FieldKind.Many2One => Reference(editor.Registry.Get(field.Relation!), column.By, cell, label, (lines ?? field).Label),
            FieldKind.Many2Many => References(editor.Registry.Get(field.Relation!), column.By, cell, label, (lines ?? field).Label),
            FieldKind.Float or FieldKind.Monetary => Given(
                decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number), number,
                $"'{cell}' does not seem to be a number for field '{label}'"),
            FieldKind.Integer => Given(
                long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer), integer,
                $"'{cell}' does not seem to be an integer for field '{label}'"),
            FieldKind.Boolean => new CellReading.Read(cell.ToLowerInvariant() is "1" or "true" or "yes"),
            FieldKind.Datetime => Given(
                OdooTime.TryRead(cell, _zone, out var time), time,
                $"'{cell}' does not seem to be a valid datetime for field '{label}'", "Use the format '2012-12-31 23:59:59'"),
            FieldKind.Date => Given(
                DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), cell,
                $"'{cell}' does not seem to be a valid date for field '{label}'", "Use the format '2012-12-31'"),
            FieldKind.Selection => Selection(field, cell, label),
            _ => new CellReading.Read(cell),
        };
    }

    private static object? Blank(Field field) => field.Kind switch
    {
        FieldKind.Float or FieldKind.Monetary => 0m,
        FieldKind.Integer => 0L,
        FieldKind.Boolean => false,
        FieldKind.Many2Many => Array.Empty<long>(),
        _ => null,
    };

    private static CellReading Given(bool isRead, object? value, string refusal, object? moreInfo = null) =>
        isRead ? new CellReading.Read(value) : new CellReading.Refused(refusal, moreInfo);

    private static CellReading Selection(Field field, string cell, string label)
    {
        var chosen = field.Options.FirstOrDefault(option => option.Value == cell || option.Label == cell).Value;
        return Given(chosen is not null, chosen, $"Value '{cell}' not found in selection field '{label}'", field.Options.Select(static option => option.Label).ToArray());
    }

    private CellReading References(Model model, string? by, string cell, string label, string warningLabel)
    {
        var ids = new List<long>();
        string? warning = null;
        foreach (var part in cell.Split(','))
        {
            switch (Reference(model, by, part, label, warningLabel))
            {
                case CellReading.Refused refused:
                    return refused;
                case CellReading.Read read:
                    ids.Add((long)read.Result!);
                    warning ??= read.Warning;
                    break;
            }
        }

        return new CellReading.Read(ids.ToArray(), warning);
    }

    // By database id only what the user sees and is not archived is found, by external id everything.
    private CellReading Reference(Model model, string? by, string cell, string label, string warningLabel)
    {
        if (by == ".id" && !long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        {
            return new CellReading.Refused($"Invalid database id '{cell}' for the field '{label}'", PossibleValues(model));
        }

        // The name of another model's record says so only where this model has a record of the same id.
        if (by == "id" && editor.State.FindName(ExternalId.Parse(cell)) is { } name && name.Text("model") != model.Name
            && editor.State.Find(model, name.Reference("res_id") ?? 0) is not null)
        {
            return new CellReading.Refused($"Invalid external ID {cell}: expected model '{model.Name}', found '{name.Text("model")}'");
        }

        var found = by switch
        {
            "id" => editor.State.FindNamed(model, ExternalId.Parse(cell)) is { } named ? [named] : [],
            ".id" => editor.State.Find(model, long.Parse(cell, CultureInfo.InvariantCulture)) is { } row && IsFound(row) ? [row] : [],
            _ => RecordSearch.ByName(editor, model, cell),
        };
        var kind = by switch { "id" => "external id", ".id" => "database id", _ => "name" };
        return found switch
        {
            [] => new CellReading.Refused($"No matching record found for {kind} '{cell}' in field '{label}'", PossibleValues(model)),
            [var one] => new CellReading.Read(one.Id),
            [var first, ..] => new CellReading.Read(first.Id, editor.Registry.Words.ManyMatches(cell, warningLabel, label, found.Count)),
        };
    }

    private bool IsFound(Row row) => (row.Model.Find("active") is null || row.Flag("active")) && editor.Access.FilterOf(row.Model)?.Invoke(row) is not false;

    private Dictionary<string, object?> PossibleValues(Model model) => new(StringComparer.Ordinal)
    {
        ["name"] = "Possible Values", ["type"] = "ir.actions.act_window", ["target"] = "new",
        ["view_mode"] = editor.Registry.Version == OdooVersion.V14 ? "tree,form" : "list,form",
        ["views"] = new object[] { new object[] { false, "list" }, new object[] { false, "form" } },
        ["context"] = new Dictionary<string, bool> { ["create"] = false },
        ["help"] = "See all possible values", ["res_model"] = "ir.model.data", ["domain"] = new object[] { new[] { "model", "=", model.Name } },
    };
}
