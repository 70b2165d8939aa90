using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Models;

/// <summary>Sale orders and their lines.</summary>
internal static class SaleModels
{
    public static Model Order(OdooVersion version)
    {
        // The web client of 14 locks these fields by the state; that of 19 does so in its views.
        var locks = version == OdooVersion.V14;
        Field[] of19 =
        [
            new("locked", FieldKind.Boolean, "Locked") { Default = false },
            new("delivery_status", FieldKind.Selection, "Delivery Status")
            {
                ReadOnly = true,
                Options = [("pending", "Not Delivered"), ("started", "Started"), ("partial", "Partially Delivered"), ("full", "Fully Delivered")],
            },
        ];
        return new Model(
            "sale.order", "Sales Order", "date_order desc, id desc",
            [
                new("name", FieldKind.Char, "Order Reference") { Required = true, ReadOnly = locks, IsIndexed = true },
                new("origin", FieldKind.Char, "Source Document") { IsIndexed = true },
                new("client_order_ref", FieldKind.Char, "Customer Reference") { IsIndexed = true },
                new("reference", FieldKind.Char, "Payment Ref."),
                new("state", FieldKind.Selection, "Status") { ReadOnly = true, Default = "draft", Options = States(version) },
                new("date_order", FieldKind.Datetime, "Order Date") { Required = true, ReadOnly = locks },
                new("validity_date", FieldKind.Date, "Expiration") { ReadOnly = locks },
                new("commitment_date", FieldKind.Datetime, "Delivery Date"),
                new("user_id", FieldKind.Many2One, "Salesperson") { Relation = "res.users" },
                new("partner_id", FieldKind.Many2One, "Customer") { Relation = "res.partner", Required = true, ReadOnly = locks, IsIndexed = true },
                new("partner_invoice_id", FieldKind.Many2One, "Invoice Address") { Relation = "res.partner", Required = true, ReadOnly = locks },
                new("partner_shipping_id", FieldKind.Many2One, "Delivery Address") { Relation = "res.partner", Required = true, ReadOnly = locks },
                new("pricelist_id", FieldKind.Many2One, "Pricelist") { Relation = "product.pricelist", Required = locks, ReadOnly = locks },
                new("currency_id", FieldKind.Many2One, "Currency") { Relation = "res.currency", ReadOnly = true },
                new("company_id", FieldKind.Many2One, "Company") { Relation = "res.company", Required = true },
                new("order_line", FieldKind.One2Many, "Order Lines") { Relation = "sale.order.line", Inverse = "order_id" },
                version == OdooVersion.V14
                    ? new("note", FieldKind.Text, "Terms and conditions") { Default = string.Empty }
                    : new("note", FieldKind.Html, "Terms and conditions"),
                new("amount_untaxed", FieldKind.Monetary, "Untaxed Amount") { ReadOnly = true },
                new("amount_tax", FieldKind.Monetary, "Taxes") { ReadOnly = true },
                new("amount_total", FieldKind.Monetary, "Total") { ReadOnly = true },
                new("invoice_status", FieldKind.Selection, "Invoice Status")
                {
                    ReadOnly = true, Default = "no",
                    Options = [("upselling", "Upselling Opportunity"), ("invoiced", "Fully Invoiced"), ("to invoice", "To Invoice"), ("no", "Nothing to Invoice")],
                },
                .. version == OdooVersion.V14 ? [] : of19,
            ]);
    }

    public static Model OrderLine(OdooVersion version)
    {
        var is14 = version == OdooVersion.V14;
        return new Model(
            "sale.order.line", "Sales Order Line", "order_id, sequence, id",
            new("order_id", FieldKind.Many2One, "Order Reference") { Relation = "sale.order", IsIndexed = true, Cascades = true, Required = true },
            new("name", FieldKind.Text, "Description") { Required = true },
            new("sequence", FieldKind.Integer, "Sequence") { Default = 10L },
            new("product_id", FieldKind.Many2One, "Product") { Relation = "product.product", IsIndexed = true },
            new("product_uom_qty", FieldKind.Float, "Quantity") { Precision = is14 ? "Product Unit of Measure" : "Product Unit", Required = true },
            new(is14 ? "product_uom" : "product_uom_id", FieldKind.Many2One, is14 ? "Unit of Measure" : "Unit") { Relation = "uom.uom" },

            // 19 shows the digits of Product Price and keeps all (read in its source).
            new("price_unit", FieldKind.Float, "Unit Price") { Precision = is14 ? "Product Price" : null, Required = true },
            new("discount", FieldKind.Float, "Discount (%)") { Precision = "Discount" },
            new(is14 ? "tax_id" : "tax_ids", FieldKind.Many2Many, "Taxes") { Relation = "account.tax" },
            new("price_subtotal", FieldKind.Monetary, "Subtotal") { ReadOnly = true },
            new("price_tax", FieldKind.Float, "Total Tax") { ReadOnly = true },
            new("price_total", FieldKind.Monetary, "Total") { ReadOnly = true },
            new("company_id", FieldKind.Many2One, "Company")
            {
                Relation = "res.company", ReadOnly = true, Compute = static (state, row) => OfOrder(state, row, "company_id"),
            },
            new("order_partner_id", FieldKind.Many2One, "Customer")
            {
                Relation = "res.partner", ReadOnly = true, Compute = static (state, row) => OfOrder(state, row, "partner_id"),
            },
            new("state", FieldKind.Selection, "Order Status")
            {
                ReadOnly = true, Options = States(version), Compute = static (state, row) => OfOrder(state, row, "state"),
            },
            new("display_type", FieldKind.Selection, "Display Type")
            {
                Options = is14
                    ? [("line_section", "Section"), ("line_note", "Note")]
                    : [("line_section", "Section"), ("line_subsection", "Subsection"), ("line_note", "Note")],
            })
        {
            DisplayName = static (state, row) =>
            {
                var partner = OfOrder(state, row, "partner_id") is long id ? state.Find(state.Registry.Partner, id)?.Text("ref") : null;
                return $"{OfOrder(state, row, "name")} - {row.Text("name")?.Split('\n')[0]}{(partner is null ? null : $" ({partner})")}";
            },
        };
    }

    private static (string, string)[] States(OdooVersion version) =>
    [
        ("draft", "Quotation"), ("sent", "Quotation Sent"), ("sale", "Sales Order"),
        .. version == OdooVersion.V14 ? new[] { ("done", "Locked") } : [], ("cancel", "Cancelled"),
    ];

    private static object? OfOrder(DatabaseState state, Row line, string field) =>
        line.Reference("order_id") is { } id ? state.Find(state.Registry.Order, id)?[field] : null;
}
