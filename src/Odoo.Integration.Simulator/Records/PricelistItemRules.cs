using Odoo.Integration.Simulator.Errors;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Records;

/// <summary>A rule of a price list is for what <c>applied_on</c> says: what else is named with it is dropped.</summary>
internal sealed class PricelistItemRules : ModelRules
{
    public override void Invert(Dictionary<string, object?> values)
    {
        string[] dropped = values.GetValueOrDefault("applied_on") switch
        {
            "3_global" => ["product_id", "product_tmpl_id", "categ_id"],
            "2_product_category" => ["product_id", "product_tmpl_id"],
            "1_product" => ["product_id", "categ_id"],
            "0_product_variant" => ["categ_id"],
            _ => [],
        };
        foreach (var field in dropped)
        {
            values[field] = null;
        }
    }

    public override void Check(RecordEditor editor, Row? before, Row after, Dictionary<string, object?> values)
    {
        var what = after.Text("applied_on") switch
        {
            "2_product_category" when after["categ_id"] is null => "category",
            "1_product" when after["product_tmpl_id"] is null => "product",
            "0_product_variant" when after["product_id"] is null => "product variant",
            _ => null,
        };
        if (what is not null)
        {
            throw OdooError.Invalid($"Please specify the {what} for which this rule should be applied");
        }

        if (after.Text("base") == "pricelist" && Equals(after["pricelist_id"], after["base_pricelist_id"]))
        {
            throw OdooError.Invalid("You cannot assign the Main Pricelist as Other Pricelist in PriceList Item");
        }

        if (after.Number("price_min_margin") > after.Number("price_max_margin"))
        {
            throw OdooError.Invalid("The minimum margin should be lower than the maximum margin.");
        }
    }
}
