namespace Odoo.Integration.Simulator.Records;

/// <summary>A price list is in the currency of the company.</summary>
internal sealed class PricelistRules : ModelRules
{
    public override void Complete(RecordEditor editor, Dictionary<string, object?> values) =>
        Default(values, "currency_id", editor.Get(editor.Registry.Company, editor.Access.Company)["currency_id"]);
}
