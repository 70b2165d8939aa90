namespace Odoo.Integration.Simulator.Records;

/// <summary>What Odoo fills in on a user.</summary>
internal sealed class UserRules : ModelRules
{
    public override void Complete(RecordEditor editor, Dictionary<string, object?> values)
    {
        Default(values, "company_id", editor.Access.Company);
        Default(values, "company_ids", new[] { (long)values["company_id"]! });
    }
}
