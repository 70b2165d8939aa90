using Odoo.Integration.Simulator.Models;

namespace Odoo.Integration.Simulator.Records;

/// <summary>Carries out the commands in the one2many fields of a record.</summary>
internal static class ChildChanges
{
    public static void Apply(RecordEditor editor, Model model, long owner, Dictionary<string, object?> values)
    {
        foreach (var list in model.Fields.Where(field => field.Kind == FieldKind.One2Many && values.ContainsKey(field.Name)))
        {
            foreach (var change in (IReadOnlyList<ChildChange>)values[list.Name]!)
            {
                Apply(editor, editor.Registry.Get(list.Relation!), list.Inverse!, owner, change);
            }
        }
    }

    private static void Apply(RecordEditor editor, Model child, string inverse, long owner, ChildChange change)
    {
        switch (change)
        {
            case ChildChange.Added added:
                editor.Create(child, new(added.Values, StringComparer.Ordinal) { [inverse] = owner }, added.Name);
                break;
            case ChildChange.Changed changed:
                editor.Write(child, changed.Id, new(changed.Values, StringComparer.Ordinal) { [inverse] = owner });
                break;
            case ChildChange.Removed removed:
                editor.Unlink(child, removed.Id);
                break;
        }
    }
}
