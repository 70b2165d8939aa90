using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Records;

/// <summary>Products are counted in units where nothing else is said; what a template lends its products changes with it.</summary>
internal sealed class ProductTemplateRules : ModelRules
{
    private static readonly string[] Lent = ["name", "uom_id", "type", "sale_ok", "active", "company_id", "categ_id"];

    public override void Complete(RecordEditor editor, Dictionary<string, object?> values)
    {
        Default(values, "uom_id", editor.State.FindNamed(editor.Registry.Unit, new("uom", "product_uom_unit"))?.Id);
        Default(values, "categ_id", editor.State.FindNamed(editor.Registry.Category, new("product", "product_category_all"))?.Id);
    }

    public override void Settle(RecordEditor editor, Row? before, Row? after)
    {
        if (before is null || after is null)
        {
            return;
        }

        // Measured on 14.0: the product's own write date stays. In 17 and on it follows (read in its source).
        var registry = editor.Registry;
        string[] fields = registry.Version == OdooVersion.V14 ? Lent : [.. Lent, "write_date", "write_uid"];
        foreach (var product in editor.State.Rows(registry.Product).Where(product => product.Reference("product_tmpl_id") == after.Id).ToArray())
        {
            editor.Transaction.Put(product.With([.. fields.Select(field => KeyValuePair.Create(field, after[field])), KeyValuePair.Create("lst_price", after["list_price"])]));
        }
    }
}
