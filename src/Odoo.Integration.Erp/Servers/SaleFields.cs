using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Erp.Pricing;

namespace Odoo.Integration.Erp.Servers;

/// <summary>The names of fields that moved between versions. Everything else the hub uses is named alike from 14 to 19.</summary>
/// <param name="LineUnit">Unit of a sale order line.</param>
/// <param name="LineTaxes">Taxes of a sale order line.</param>
/// <param name="UnitKind">What units that convert into each other share: their category, or the unit they are based on.</param>
/// <param name="QuantityPrecision">Name of the <c>decimal.precision</c> that quantities are kept with.</param>
public sealed record SaleFields(string LineUnit, string LineTaxes, string UnitKind, string QuantityPrecision)
{
    private const int FirstWithNewNames = 19;

    private static readonly SaleFields Older = new("product_uom", "tax_id", "category_id", "Product Unit of Measure");
    private static readonly SaleFields Newer = new("product_uom_id", "tax_ids", "relative_uom_id", "Product Unit");

    public static SaleFields Of(OdooVersion version) => version.Major < FirstWithNewNames ? Older : Newer;

    /// <summary>The models that the hub reads.</summary>
    public IEnumerable<string> Models => Needed().Select(static needed => needed.Model);

    /// <summary>The models that it reads beside them where a channel's prices are checked.</summary>
    public static IEnumerable<string> PriceModels => NeededForPrices.Select(static needed => needed.Model);

    /// <summary>What prices are checked by, named alike from 14 to 19; held against <c>fields_get</c> when the first is.</summary>
    internal static IReadOnlyList<(string Model, string[] Fields)> NeededForPrices { get; } =
    [
        ("product.pricelist", ["name", "currency_id"]),
        ("product.pricelist.item", PriceRule.Fields),
        ("product.category", ["parent_id"]),
        ("product.product", ["product_tmpl_id", "categ_id", "uom_id", "lst_price", "currency_id", "cost_currency_id", "type"]),
        ("uom.uom", ["factor", "rounding"]),
        ("account.tax", ["name", "price_include", "amount_type", "children_tax_ids", "company_id"]),
        ("res.currency.rate", ["currency_id", "name", "rate", "company_id"]),
    ];

    /// <summary>What the hub reads and writes, a model each; held against <c>fields_get</c> when the server is first met.</summary>
    internal IReadOnlyList<(string Model, string[] Fields)> Needed() =>
    [
        ("sale.order", ["partner_id", "partner_shipping_id", "partner_invoice_id", "client_order_ref", "origin", "date_order", "commitment_date", "note", "state", "write_date", "currency_id", "order_line"]),
        ("sale.order.line", ["order_id", "product_id", "name", "product_uom_qty", "price_unit", "discount", LineUnit, LineTaxes]),
        ("res.partner", OdooPartner.Fields),
        ("product.product", OdooProduct.Fields),
        ("uom.uom", ["name", UnitKind]),
        ("product.pricelist", ["currency_id"]),
    ];
}
