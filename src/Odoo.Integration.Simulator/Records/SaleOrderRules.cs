using System.Globalization;
using Odoo.Integration.Simulator.Errors;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Records;

/// <summary>What Odoo fills in on a sale order, and when one may be removed.</summary>
internal sealed class SaleOrderRules : ModelRules
{
    /// <summary>Whether what matters on the lines may not be changed: a state in 14, a mark of its own in 19.</summary>
    public static bool IsLocked(Row order) => order.Text("state") == "done" || (order.Model.Find("locked") is { } locked && order[locked] is true);

    /// <summary>The addresses and the price list that follow from a customer.</summary>
    public static Dictionary<string, object?> ByPartner(RecordEditor editor, long partner) => new(StringComparer.Ordinal)
    {
        ["partner_invoice_id"] = PartnerRules.AddressOf(editor.State, partner, "invoice"),
        ["partner_shipping_id"] = PartnerRules.AddressOf(editor.State, partner, "delivery"),
        ["pricelist_id"] = editor.Get(editor.Registry.Partner, partner)["property_product_pricelist"],
    };

    public override void Complete(RecordEditor editor, Dictionary<string, object?> values)
    {
        if (!values.ContainsKey("name"))
        {
            values["name"] = string.Create(CultureInfo.InvariantCulture, $"S{editor.Transaction.NextNumber(OdooDatabase.OrderNames):00000}");
        }

        // Measured on 14.0: a blank date is not a missing value but a mistake of Odoo's.
        if (editor.Registry.Version == OdooVersion.V14 && values.TryGetValue("date_order", out var date) && date is null)
        {
            throw OdooError.Python("AssertionError", "Datetime instance expected");
        }

        Default(values, "date_order", editor.Transaction.StartedAt);
        Default(values, "user_id", editor.Context.User);
        Default(values, "company_id", editor.Access.Company);
        if (values.GetValueOrDefault("partner_id") is long partner)
        {
            foreach (var (field, value) in ByPartner(editor, partner))
            {
                Default(values, field, value);
            }
        }
    }

    public override void CheckRemoval(RecordEditor editor, Row row)
    {
        if (row.Text("state") is not ("draft" or "cancel"))
        {
            throw OdooError.Business("You can not delete a sent quotation or a confirmed sales order. You must first cancel it.");
        }
    }

    public override void Settle(RecordEditor editor, Row? before, Row? after)
    {
        if (after is null)
        {
            return;
        }

        var lines = editor.State.OwnedBy(after.Model.Get("order_line"), after.Id).Select(id => editor.State.Find(editor.Registry.OrderLine, id)!).ToArray();
        var (untaxed, tax) = (lines.Sum(static line => line.Number("price_subtotal")), lines.Sum(static line => line.Number("price_tax")));
        var currency = after.Reference("pricelist_id") is { } list
            ? editor.State.Find(editor.Registry.Pricelist, list)?["currency_id"]
            : editor.State.Find(editor.Registry.Company, after.Reference("company_id") ?? 0)?["currency_id"];
        editor.Set(after, ("currency_id", currency), ("amount_untaxed", untaxed), ("amount_tax", tax), ("amount_total", untaxed + tax));
    }
}
