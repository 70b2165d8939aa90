namespace Odoo.Integration.Erp.Servers;

/// <summary>The names of fields that moved between versions. Everything else the hub uses is named alike from 14 to 19.</summary>
/// <param name="LineUnit">Unit of a sale order line.</param>
/// <param name="LineTaxes">Taxes of a sale order line.</param>
/// <param name="UnitKind">What units that convert into each other share: their category, or the unit they are based on.</param>
/// <param name="QuantityPrecision">Name of the <c>decimal.precision</c> that quantities are kept with.</param>
/// <param name="IsLocked">The boolean that says that an order is locked; null where locked is a state, <c>done</c>.</param>
public sealed record SaleFields(string LineUnit, string LineTaxes, string UnitKind, string QuantityPrecision, string? IsLocked)
{
    private static readonly SaleFields To16 = new("product_uom", "tax_id", "category_id", "Product Unit of Measure", null);
    private static readonly SaleFields To18 = To16 with { IsLocked = "locked" };
    private static readonly SaleFields From19 = new("product_uom_id", "tax_ids", "relative_uom_id", "Product Unit", "locked");

    public static SaleFields Of(OdooVersion version) => version.Major switch
    {
        <= 16 => To16,
        <= 18 => To18,
        _ => From19,
    };

    /// <summary>What the hub reads and writes, a model each; held against <c>fields_get</c> when the server is first met.</summary>
    internal IReadOnlyList<(string Model, string[] Fields)> Needed() =>
    [
        ("sale.order", ["partner_id", "partner_shipping_id", "partner_invoice_id", "client_order_ref", "origin", "date_order", "commitment_date", "note", "state", "write_date", "currency_id", "order_line", .. IsLocked is null ? Array.Empty<string>() : [IsLocked]]),
        ("sale.order.line", ["order_id", "product_id", "name", "product_uom_qty", "price_unit", LineUnit, LineTaxes]),
        ("res.partner", ["name", "ref", "vat", "email", "parent_id", "commercial_partner_id", "property_product_pricelist", "active", "write_date"]),
        ("product.product", ["name", "default_code", "barcode", "uom_id", "active", "sale_ok", "company_id", "lst_price", "write_date"]),
        ("uom.uom", ["name", UnitKind]),
        ("product.pricelist", ["currency_id"]),
    ];
}
