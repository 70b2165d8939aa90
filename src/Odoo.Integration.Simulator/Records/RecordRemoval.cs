using Odoo.Integration.Simulator.Access;
using Odoo.Integration.Simulator.Errors;
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

        // Odoo 14 looks at the rules of the trade first, Odoo 19 at the right.
        if (editor.Registry.Version == OdooVersion.V19)
        {
            editor.Access.Require(row.Model, Operation.Unlink);
        }

        rules.CheckRemoval(editor, row);
        editor.Access.Require(row.Model, Operation.Unlink);
        Drop(editor, row);
        foreach (var name in editor.State.NamesOf(row.Model, row.Id).ToArray())
        {
            editor.Transaction.Drop(name.Model, name.Id);
        }

        rules.Settle(editor, row, null);
    }

    private static void Drop(RecordEditor editor, Row row)
    {
        foreach (var model in editor.Registry.All)
        {
            foreach (var field in model.Fields.Where(field => field.Relation == row.Model.Name && field.Kind == FieldKind.Many2One && field.Compute is null))
            {
                foreach (var user in UsersOf(editor.State, model, field, row))
                {
                    Drop(editor, field.Cascades ? user : throw editor.Registry.Words.StillUsed(model, field));
                }
            }
        }

        editor.Transaction.Drop(row.Model, row.Id);
    }

    private static Row[] UsersOf(DatabaseState state, Model model, Field field, Row row) =>
    [
        .. (field.IsIndexed ? state.RowsWith(model, field.Name, row.Id) : state.Rows(model).Where(other => other.Reference(field.Name) == row.Id))
            .Where(other => other != row),
    ];
}
