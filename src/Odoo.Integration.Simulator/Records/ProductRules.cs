using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Records;

/// <summary>A product has a template of its own, and one price under two names.</summary>
internal sealed class ProductRules : ModelRules
{
    private static readonly string[] OfTemplate = ["name", "default_code", "uom_id", "type", "sale_ok", "active", "company_id", "categ_id"];

    public override void Invert(Dictionary<string, object?> values)
    {
        if (values.Remove("list_price", out var price))
        {
            values["lst_price"] = price;
        }
    }

    public override void Complete(RecordEditor editor, Dictionary<string, object?> values)
    {
        Of(editor.Registry.Template).Complete(editor, values);
        if (!values.ContainsKey("product_tmpl_id"))
        {
            var template = OfTemplate.Where(values.ContainsKey).ToDictionary(static field => field, field => values[field]);
            if (values.TryGetValue("lst_price", out var price))
            {
                template["list_price"] = price;
            }

            values["product_tmpl_id"] = editor.Make(editor.Registry.Template, template);
        }
    }

    public override void Settle(RecordEditor editor, Row? before, Row? after)
    {
        if (before is not null && after?.Reference("product_tmpl_id") is { } id)
        {
            editor.Set(editor.Get(editor.Registry.Template, id), [.. OfTemplate.Select(field => (field, after[field])), ("list_price", after["lst_price"])]);
        }
    }
}
