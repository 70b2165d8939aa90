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
