using System.Globalization;
using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Records;

/// <summary>What Odoo fills in on a sale order, and when one may be removed.</summary>
internal sealed class SaleOrderRules : ModelRules
{
    public override void Complete(RecordEditor editor, Dictionary<string, object?> values)
    {
        if (!values.ContainsKey("name"))
        {
            values["name"] = string.Create(CultureInfo.InvariantCulture, $"S{editor.Transaction.NextNumber(OdooDatabase.OrderNames):00000}");
        }

        Default(values, "state", "draft");
        Default(values, "date_order", editor.Transaction.StartedAt);
        Default(values, "user_id", editor.Context.User);
        Default(values, "invoice_status", "no");
        if (values.GetValueOrDefault("partner_id") is long partner)
        {
            foreach (var (field, value) in ByPartner(editor, partner))
            {
                Default(values, field, value);
            }
        }
    }

    /// <summary>The addresses and the price list that follow from a customer.</summary>
    public static Dictionary<string, object?> ByPartner(RecordEditor editor, long partner) => new(StringComparer.Ordinal)
    {
        ["partner_invoice_id"] = PartnerRules.AddressOf(editor.State, partner, "invoice"),
        ["partner_shipping_id"] = PartnerRules.AddressOf(editor.State, partner, "delivery"),
        ["pricelist_id"] = editor.Get(MasterDataModels.Partner, partner)["property_product_pricelist"],
    };

    public override void CheckRemoval(RecordEditor editor, Row row)
    {
        if (row.Text("state") is not ("draft" or "cancel"))
        {
            throw OdooError.Business("You can not delete a sent quotation or a confirmed sales order. You must first cancel it.");
        }
    }

    // There are no taxes here, so the total is the untaxed amount.
    public override void Settle(RecordEditor editor, Row? before, Row? after)
    {
        if (after is null)
        {
            return;
        }

        var lines = editor.State.OwnedBy(after.Model.Find("order_line")!, after.Id).Select(id => editor.State.Find(SaleModels.OrderLine, id)!);
        var amount = lines.Sum(static line => line.Number("price_subtotal"));
        var currency = after.Reference("pricelist_id") is { } list ? editor.State.Find(MasterDataModels.Pricelist, list)?["currency_id"] : null;
        editor.Set(after, ("currency_id", currency), ("amount_untaxed", amount), ("amount_total", amount));
    }
}
