namespace Odoo.Integration.Simulator.Models;

/// <summary>Money, prices, taxes, and how many digits count.</summary>
internal static class TradeModels
{
    public static Model Pricelist() => new(
        "product.pricelist", "Pricelist", "id desc",
        new("name", FieldKind.Char, "Pricelist Name") { Required = true },
        new("currency_id", FieldKind.Many2One, "Currency") { Relation = "res.currency", Required = true },
        new("company_id", FieldKind.Many2One, "Company") { Relation = "res.company" },
        new("active", FieldKind.Boolean, "Active") { Default = true })
    {
        DisplayName = static (state, row) =>
            $"{row.Text("name")} ({(row.Reference("currency_id") is { } id ? state.Find(state.Registry.Currency, id)?.Text("name") : null)})",
    };

    public static Model PricelistItem() => new(
        "product.pricelist.item", "Pricelist Rule", "applied_on, min_quantity desc, categ_id desc, id desc",
        new("pricelist_id", FieldKind.Many2One, "Pricelist") { Relation = "product.pricelist", Required = true, Cascades = true, IsIndexed = true },
        new("applied_on", FieldKind.Selection, "Apply On")
        {
            Required = true, Default = "3_global",
            Options = [("3_global", "All Products"), ("2_product_category", "Product Category"), ("1_product", "Product"), ("0_product_variant", "Product Variant")],
        },
        new("product_id", FieldKind.Many2One, "Product Variant") { Relation = "product.product", Cascades = true },
        new("product_tmpl_id", FieldKind.Many2One, "Product") { Relation = "product.template", Cascades = true },
        new("categ_id", FieldKind.Many2One, "Product Category") { Relation = "product.category", Cascades = true },
        new("min_quantity", FieldKind.Float, "Min. Quantity") { Default = 0m },
        new("date_start", FieldKind.Datetime, "Start Date"),
        new("date_end", FieldKind.Datetime, "End Date"),
        new("compute_price", FieldKind.Selection, "Computation")
        {
            Required = true, Default = "fixed", Options = [("fixed", "Fixed Price"), ("percentage", "Percentage (discount)"), ("formula", "Formula")],
        },
        new("base", FieldKind.Selection, "Based on")
        {
            Required = true, Default = "list_price", Options = [("list_price", "Sales Price"), ("standard_price", "Cost"), ("pricelist", "Other Pricelist")],
        },
        new("base_pricelist_id", FieldKind.Many2One, "Other Pricelist") { Relation = "product.pricelist" },
        new("fixed_price", FieldKind.Float, "Fixed Price") { Precision = "Product Price", Default = 0m },
        new("percent_price", FieldKind.Float, "Percentage Price") { Default = 0m },
        new("price_discount", FieldKind.Float, "Price Discount") { Default = 0m },
        new("price_round", FieldKind.Float, "Price Rounding") { Precision = "Product Price", Default = 0m },
        new("price_surcharge", FieldKind.Float, "Price Surcharge") { Precision = "Product Price", Default = 0m },
        new("price_min_margin", FieldKind.Float, "Min. Price Margin") { Precision = "Product Price", Default = 0m },
        new("price_max_margin", FieldKind.Float, "Max. Price Margin") { Precision = "Product Price", Default = 0m },
        new("company_id", FieldKind.Many2One, "Company")
        {
            Relation = "res.company", ReadOnly = true,
            Compute = static (state, row) => row.Reference("pricelist_id") is { } id ? state.Find(state.Registry.Pricelist, id)?["company_id"] : null,
        });

    public static Model CurrencyRate() => new(
        "res.currency.rate", "Currency Rate", "name desc",
        new("name", FieldKind.Date, "Date") { Required = true },
        new("rate", FieldKind.Float, "Rate") { Default = 1m },
        new("currency_id", FieldKind.Many2One, "Currency") { Relation = "res.currency", Required = true, Cascades = true, IsIndexed = true },
        new("company_id", FieldKind.Many2One, "Company") { Relation = "res.company" });

    public static Model Currency() => new(
        "res.currency", "Currency", "name",
        new("name", FieldKind.Char, "Currency") { Required = true },
        new("symbol", FieldKind.Char, "Symbol") { Required = true },
        new("rounding", FieldKind.Float, "Rounding Factor") { Default = 0.01m },
        new("decimal_places", FieldKind.Integer, "Decimal Places") { ReadOnly = true, Default = 2L },
        new("active", FieldKind.Boolean, "Active") { Default = true })
    {
        Unique = ("res_currency_unique_name", "name"),
    };

    public static Model Tax() => new(
        "account.tax", "Tax", "sequence, id",
        new("name", FieldKind.Char, "Tax Name") { Required = true },
        new("amount", FieldKind.Float, "Amount") { Required = true },
        new("amount_type", FieldKind.Selection, "Tax Computation")
        {
            Required = true, Default = "percent",
            Options = [("group", "Group of Taxes"), ("fixed", "Fixed"), ("percent", "Percentage of Price"), ("division", "Percentage of Price Tax Included")],
        },
        new("type_tax_use", FieldKind.Selection, "Tax Type")
        {
            Required = true, Default = "sale", Options = [("sale", "Sales"), ("purchase", "Purchases"), ("none", "None")],
        },
        new("price_include", FieldKind.Boolean, "Included in Price") { Default = false },
        new("children_tax_ids", FieldKind.Many2Many, "Children Taxes") { Relation = "account.tax" },
        new("sequence", FieldKind.Integer, "Sequence") { Required = true, Default = 1L },
        new("company_id", FieldKind.Many2One, "Company") { Relation = "res.company", Required = true, ReadOnly = true },
        new("active", FieldKind.Boolean, "Active") { Default = true });

    public static Model FiscalPosition() => new(
        "account.fiscal.position", "Fiscal Position", "sequence",
        new("name", FieldKind.Char, "Fiscal Position") { Required = true },
        new("sequence", FieldKind.Integer, "Sequence"),
        new("active", FieldKind.Boolean, "Active") { Default = true });

    public static Model Precision() => new(
        "decimal.precision", "Decimal Precision", "id",
        new("name", FieldKind.Char, "Usage") { Required = true },
        new("digits", FieldKind.Integer, "Digits") { Required = true, Default = 2L })
    {
        Unique = ("decimal_precision_name_uniq", "name"),
    };
}
