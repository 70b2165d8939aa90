namespace Odoo.Integration.Simulator.Models;

/// <summary>Sale orders and their lines.</summary>
internal static class SaleModels
{
    public static Model Order { get; } = new(
        "sale.order", "Sales Order", "date_order desc, id desc",
        new("name", FieldKind.Char, "Order Reference") { Required = true, ReadOnly = true },
        new("origin", FieldKind.Char, "Source Document"),
        new("client_order_ref", FieldKind.Char, "Customer Reference"),
        new("reference", FieldKind.Char, "Payment Ref."),
        new("state", FieldKind.Selection, "Status")
        {
            ReadOnly = true,
            Options = [("draft", "Quotation"), ("sent", "Quotation Sent"), ("sale", "Sales Order"), ("done", "Locked"), ("cancel", "Cancelled")],
        },
        new("date_order", FieldKind.Datetime, "Order Date") { Required = true, ReadOnly = true },
        new("validity_date", FieldKind.Date, "Expiration") { ReadOnly = true },
        new("commitment_date", FieldKind.Datetime, "Delivery Date"),
        new("user_id", FieldKind.Many2One, "Salesperson") { Relation = "res.users" },
        new("partner_id", FieldKind.Many2One, "Customer") { Relation = "res.partner", Required = true, ReadOnly = true },
        new("partner_invoice_id", FieldKind.Many2One, "Invoice Address") { Relation = "res.partner", Required = true, ReadOnly = true },
        new("partner_shipping_id", FieldKind.Many2One, "Delivery Address") { Relation = "res.partner", Required = true, ReadOnly = true },
        new("pricelist_id", FieldKind.Many2One, "Pricelist") { Relation = "product.pricelist", Required = true, ReadOnly = true },
        new("currency_id", FieldKind.Many2One, "Currency") { Relation = "res.currency", ReadOnly = true },
        new("order_line", FieldKind.One2Many, "Order Lines") { Relation = "sale.order.line", Inverse = "order_id" },
        new("note", FieldKind.Text, "Terms and conditions"),
        new("amount_untaxed", FieldKind.Monetary, "Untaxed Amount") { ReadOnly = true },
        new("amount_total", FieldKind.Monetary, "Total") { ReadOnly = true },
        new("invoice_status", FieldKind.Selection, "Invoice Status")
        {
            ReadOnly = true,
            Options = [("upselling", "Upselling Opportunity"), ("invoiced", "Fully Invoiced"), ("to invoice", "To Invoice"), ("no", "Nothing to Invoice")],
        });

    public static Model OrderLine { get; } = new(
        "sale.order.line", "Sales Order Line", "order_id, sequence, id",
        new("order_id", FieldKind.Many2One, "Order Reference") { Relation = "sale.order", IsOwner = true, Cascades = true, Required = true },
        new("name", FieldKind.Text, "Description") { Required = true },
        new("sequence", FieldKind.Integer, "Sequence"),
        new("product_id", FieldKind.Many2One, "Product") { Relation = "product.product" },
        new("product_uom_qty", FieldKind.Float, "Quantity") { Digits = 2 },
        new("product_uom", FieldKind.Many2One, "Unit of Measure") { Relation = "uom.uom" },
        new("price_unit", FieldKind.Float, "Unit Price") { Digits = 2 },
        new("discount", FieldKind.Float, "Discount (%)") { Digits = 2 },
        new("price_subtotal", FieldKind.Monetary, "Subtotal") { ReadOnly = true },
        new("display_type", FieldKind.Selection, "Display Type") { Options = [("line_section", "Section"), ("line_note", "Note")] })
    {
        DisplayName = static (state, row) =>
            $"{(row.Reference("order_id") is { } id ? state.Find(Order, id)?.Text("name") : null)} - {row.Text("name")?.Split('\n')[0]}",
    };
}
