using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Records;

/// <summary>What Odoo fills in on a line, and what it refuses by the state of the order.</summary>
internal sealed class SaleOrderLineRules : ModelRules
{
    // In the order of their technical names: so Odoo lists them.
    private static readonly string[] LockedFields = ["name", "price_unit", "product_id", "product_uom", "product_uom_qty"];

    public override void Complete(RecordEditor editor, Dictionary<string, object?> values)
    {
        Default(values, "sequence", 10L);
        if (values.GetValueOrDefault("display_type") is not null)
        {
            (values["product_id"], values["product_uom"], values["product_uom_qty"], values["price_unit"]) = (null, null, 0m, 0m);
            return;
        }

        Default(values, "product_uom_qty", 1m);
        if (values.GetValueOrDefault("product_id") is long id)
        {
            var product = editor.Get(MasterDataModels.Product, id);
            Default(values, "name", product.Model.DisplayName(editor.State, product));
            Default(values, "product_uom", product["uom_id"]);
            Default(values, "price_unit", product["lst_price"]);
        }
    }

    public override void Check(RecordEditor editor, Row? before, Row after, Dictionary<string, object?> values)
    {
        var locked = before?.Reference("order_id") is { } order && editor.Get(SaleModels.Order, order).Text("state") == "done"
            ? Array.FindAll(LockedFields, values.ContainsKey)
            : [];
        if (locked.Length > 0)
        {
            throw OdooError.Business(
                $"It is forbidden to modify the following fields in a locked order:\n{string.Join('\n', locked.Select(field => after.Model.Find(field)!.Label))}");
        }

        if (after.Text("display_type") is null && (after["product_id"] is null || after["product_uom"] is null))
        {
            throw OdooError.Check(after.Model, "sale_order_line_accountable_required_fields", $"{after.Id}, {after.Reference("order_id")}, {after.Text("name")}");
        }
    }

    public override void CheckRemoval(RecordEditor editor, Row row)
    {
        if (editor.Get(SaleModels.Order, row.Reference("order_id")!.Value).Text("state") is "sale" or "done")
        {
            throw OdooError.Business("You can not remove an order line once the sales order is confirmed.\nYou should rather set the quantity to 0.");
        }
    }

    public override void Settle(RecordEditor editor, Row? before, Row? after)
    {
        if (after is not null)
        {
            var amount = after.Number("product_uom_qty") * after.Number("price_unit") * (1 - (after.Number("discount") / 100));
            editor.Set(after, ("price_subtotal", Math.Round(amount, 2, MidpointRounding.AwayFromZero)));
        }

        foreach (var order in new[] { before?.Reference("order_id"), after?.Reference("order_id") }.OfType<long>().Distinct())
        {
            Of(SaleModels.Order).Settle(editor, null, editor.Get(SaleModels.Order, order));
        }
    }
}
