using Odoo.Integration.Simulator.Errors;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Records;

/// <summary>What Odoo fills in on a line, and what it refuses by the state of the order.</summary>
internal sealed class SaleOrderLineRules : ModelRules
{
    public override void Complete(RecordEditor editor, Dictionary<string, object?> values)
    {
        var (unit, taxes) = (editor.Registry.LineUnit, editor.Registry.LineTaxes);
        if (values.GetValueOrDefault("display_type") is not null)
        {
            (values["product_id"], values[unit], values["product_uom_qty"], values["price_unit"]) = (null, null, 0m, 0m);
            return;
        }

        Default(values, "product_uom_qty", 1m);
        if (values.GetValueOrDefault("product_id") is long id)
        {
            var product = editor.Get(editor.Registry.Product, id);
            Default(values, "name", product.Model.DisplayName(editor.State, product));
            Default(values, unit, product["uom_id"]);
            if (!values.ContainsKey("price_unit"))
            {
                values["price_unit"] = PriceOf(editor, product, values);
            }

            Default(values, taxes, TaxesOf(editor, product, values));
        }

        Default(values, "price_unit", 0m);
    }

    public override void Check(RecordEditor editor, Row? before, Row after, Dictionary<string, object?> values)
    {
        var order = editor.Get(editor.Registry.Order, after.Reference("order_id")!.Value);
        CheckState(editor, before, after, values);
        CheckCompany(editor, order, after);
        if (after.Text("display_type") is null && (after["product_id"] is null || after[editor.Registry.LineUnit] is null))
        {
            throw editor.Registry.Words.Check(
                after.Model, "sale_order_line_accountable_required_fields", "Missing required fields on accountable sale order line.",
                $"{after.Id}, {order.Id}, {after.Text("name")}");
        }
    }

    public override void CheckRemoval(RecordEditor editor, Row row)
    {
        if (editor.Get(editor.Registry.Order, row.Reference("order_id")!.Value).Text("state") is "sale" or "done")
        {
            throw editor.Registry.Words.ConfirmedLine();
        }
    }

    public override void Settle(RecordEditor editor, Row? before, Row? after)
    {
        if (after is not null)
        {
            var taxes = after.References(editor.Registry.LineTaxes).Select(id => editor.State.Find(editor.Registry.Tax, id)).OfType<Row>().ToArray();
            var amount = after.Number("product_uom_qty") * after.Number("price_unit") * (1 - (after.Number("discount") / 100));
            var (untaxed, tax) = TaxRules.Split(amount, taxes);
            editor.Set(after, ("price_subtotal", untaxed), ("price_tax", tax), ("price_total", untaxed + tax));
        }

        foreach (var order in new[] { before?.Reference("order_id"), after?.Reference("order_id") }.OfType<long>().Distinct())
        {
            Of(editor.Registry.Order).Settle(editor, null, editor.Get(editor.Registry.Order, order));
        }
    }

    private static decimal PriceOf(RecordEditor editor, Row product, Dictionary<string, object?> values)
    {
        var order = values.GetValueOrDefault("order_id") is long id ? editor.Get(editor.Registry.Order, id) : null;
        var list = order?.Reference("pricelist_id") is { } listId ? editor.State.Find(editor.Registry.Pricelist, listId) : null;
        var unit = values.GetValueOrDefault(editor.Registry.LineUnit) as long? ?? product.Reference("uom_id") ?? 0;
        var quantity = values.GetValueOrDefault("product_uom_qty") as decimal? is { } given and not 0m ? given : 1m;
        return list is null
            ? product.Number("lst_price")
            : new PricelistPrices(editor.State, product, quantity, unit, order!["date_order"] as DateTime? ?? editor.Transaction.StartedAt, order.Reference("company_id")).Of(list);
    }

    private static long[] TaxesOf(RecordEditor editor, Row product, Dictionary<string, object?> values)
    {
        var company = values.GetValueOrDefault("order_id") is long id ? editor.Get(editor.Registry.Order, id).Reference("company_id") : null;
        return [.. product.References("taxes_id").Where(tax => editor.State.Find(editor.Registry.Tax, tax)?.Reference("company_id") == company)];
    }

    private static void CheckState(RecordEditor editor, Row? before, Row after, Dictionary<string, object?> values)
    {
        if (before?.Reference("order_id") is not { } id || editor.Get(editor.Registry.Order, id) is not { } order)
        {
            return;
        }

        var isLocked = SaleOrderRules.IsLocked(order);
        if (editor.Registry.Version == OdooVersion.V19 && !Equals(before["product_id"], after["product_id"]) && (isLocked || order.Text("state") == "cancel"))
        {
            throw OdooError.Business("You cannot modify the product of this order line.");
        }

        // By technical name: so Odoo lists them.
        string[] kept = ["name", "price_unit", "product_id", editor.Registry.LineUnit, "product_uom_qty", editor.Registry.LineTaxes];
        var changed = isLocked ? kept.Where(values.ContainsKey).Order(StringComparer.Ordinal).ToArray() : [];
        if (changed.Length > 0)
        {
            throw OdooError.Business(
                $"It is forbidden to modify the following fields in a locked order:\n{string.Join('\n', changed.Select(field => after.Model.Get(field).Label))}");
        }
    }

    // Measured on 14.0: unless the call names the companies, the product's template is out of sight before the companies are compared.
    private static void CheckCompany(RecordEditor editor, Row order, Row line)
    {
        if (line.Reference("product_id") is not { } id || editor.Get(editor.Registry.Product, id) is not { } product
            || product["company_id"] is null || order["company_id"] is null || Equals(product["company_id"], order["company_id"]))
        {
            return;
        }

        if (editor.Registry.Version == OdooVersion.V14 && editor.Context.AllowedCompanies is null)
        {
            var template = editor.Get(editor.Registry.Template, product.Reference("product_tmpl_id")!.Value);
            var user = editor.Get(editor.Registry.User, editor.Context.User);
            throw editor.Registry.Words.Forbidden(editor.State, template, user, "Product multi-company", isOfCompanies: true);
        }

        var company = editor.Get(editor.Registry.Company, order.Reference("company_id")!.Value);
        throw editor.Registry.Words.OtherCompany(editor.State, line, company, line.Model.Get("product_id"), product);
    }
}
