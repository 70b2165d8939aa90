using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Records;

/// <summary>Barcodes are unique; internal references are not.</summary>
internal sealed class ProductRules : ModelRules
{
    public override void Complete(RecordEditor editor, Dictionary<string, object?> values)
    {
        Default(values, "uom_id", editor.State.FindNamed(MasterDataModels.Unit, new("uom", "product_uom_unit"))?.Id);
        Default(values, "lst_price", 1m);
        Default(values, "type", "consu");
        Default(values, "sale_ok", true);
        Default(values, "active", true);
    }

    public override void Check(RecordEditor editor, Row? before, Row after, Dictionary<string, object?> values)
    {
        if (after.Text("barcode") is { } barcode && editor.State.FindUnique(after.Model, barcode) is { } other && other.Id != after.Id)
        {
            throw OdooError.Duplicate("product_product_barcode_uniq", "barcode", barcode);
        }
    }
}
