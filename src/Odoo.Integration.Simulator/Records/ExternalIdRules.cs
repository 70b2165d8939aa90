using System.Globalization;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Records;

/// <summary>An external id names one record, of whatever model, and holds no blanks.</summary>
internal sealed class ExternalIdRules : ModelRules
{
    public override void Check(RecordEditor editor, Row? before, Row after, Dictionary<string, object?> values)
    {
        var (module, name) = (after.Text("module")!, after.Text("name")!);
        if (name.Contains(' ', StringComparison.Ordinal))
        {
            var at = editor.Transaction.StartedAt.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture);
            throw editor.Registry.Words.Check(
                after.Model, "ir_model_data_name_nospaces", "External IDs cannot contain spaces",
                $"{after.Id}, null, {at}, {at}, null, {(after.Flag("noupdate") ? 't' : 'f')}, {name}, {module}, {after.Text("model")}, {after.Reference("res_id")}");
        }

        if (editor.State.FindName(new ExternalId(module, name)) is { } other && other.Id != after.Id)
        {
            throw editor.Registry.Words.Duplicate(editor.State, other, "ir_model_data_module_name_uniq_index", "module, name", $"{module}, {name}");
        }
    }
}
