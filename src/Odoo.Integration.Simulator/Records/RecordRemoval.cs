using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Records;

/// <summary>Removes a record with what belongs to it, unless something else refers to it.</summary>
internal static class RecordRemoval
{
    /// <exception cref="OdooError">Its model's rules forbid it, or it is referred to.</exception>
    public static void Remove(RecordEditor editor, Row row)
    {
        var rules = ModelRules.Of(row.Model);
        rules.CheckRemoval(editor, row);
        Drop(editor, row);
        var names = editor.State.Rows(MasterDataModels.ExternalIds).Where(name => name.Text("model") == row.Model.Name && name.Reference("res_id") == row.Id);
        foreach (var name in names.ToArray())
        {
            editor.Transaction.Drop(MasterDataModels.ExternalIds, name.Id);
        }

        rules.Settle(editor, row, null);
    }

    private static void Drop(RecordEditor editor, Row row)
    {
        foreach (var model in OdooModels.All)
        {
            foreach (var field in model.Fields.Where(field => field.Relation == row.Model.Name && field.Kind == FieldKind.Many2One))
            {
                foreach (var user in editor.State.Rows(model).Where(other => other.Reference(field.Name) == row.Id && other.Id != row.Id).ToArray())
                {
                    Drop(editor, field.Cascades ? user : throw OdooError.StillUsed(model, field));
                }
            }
        }

        editor.Transaction.Drop(row.Model, row.Id);
    }
}
