namespace Odoo.Integration.Simulator.Models;

/// <summary>Models that orders refer to.</summary>
internal static class MasterDataModels
{
    public static Model Partner { get; } = new(
        "res.partner", "Contact", "display_name",
        new("name", FieldKind.Char, "Name") { Required = true },
        new("ref", FieldKind.Char, "Reference"),
        new("vat", FieldKind.Char, "Tax ID"),
        new("email", FieldKind.Char, "Email"),
        new("phone", FieldKind.Char, "Phone"),
        new("street", FieldKind.Char, "Street"),
        new("zip", FieldKind.Char, "Zip"),
        new("city", FieldKind.Char, "City"),
        new("type", FieldKind.Selection, "Address Type")
        {
            Options = [("contact", "Contact"), ("invoice", "Invoice Address"), ("delivery", "Delivery Address"), ("other", "Other Address")],
        },
        new("is_company", FieldKind.Boolean, "Is a Company"),
        new("active", FieldKind.Boolean, "Active"),
        new("parent_id", FieldKind.Many2One, "Related Company") { Relation = "res.partner", IsOwner = true },
        new("child_ids", FieldKind.One2Many, "Contact") { Relation = "res.partner", Inverse = "parent_id" },
        new("commercial_partner_id", FieldKind.Many2One, "Commercial Entity") { Relation = "res.partner", ReadOnly = true },
        new("property_product_pricelist", FieldKind.Many2One, "Pricelist") { Relation = "product.pricelist" })
    {
        DisplayName = static (state, row) => row.Reference("parent_id") is { } parent && state.Find(Partner!, parent) is { } company
            ? $"{company.Text("name")}, {row.Text("name")}"
            : row.Text("name") ?? string.Empty,
    };

    public static Model Product { get; } = new(
        "product.product", "Product", "default_code, name, id",
        new("name", FieldKind.Char, "Name") { Required = true },
        new("default_code", FieldKind.Char, "Internal Reference"),
        new("barcode", FieldKind.Char, "Barcode"),
        new("uom_id", FieldKind.Many2One, "Unit of Measure") { Relation = "uom.uom", Required = true },
        new("lst_price", FieldKind.Float, "Public Price") { Digits = 2 },
        new("type", FieldKind.Selection, "Product Type") { Options = [("consu", "Consumable"), ("service", "Service"), ("product", "Storable Product")] },
        new("sale_ok", FieldKind.Boolean, "Can be Sold"),
        new("active", FieldKind.Boolean, "Active"))
    {
        DisplayName = static (_, row) => row.Text("default_code") is { } code ? $"[{code}] {row.Text("name")}" : row.Text("name") ?? string.Empty,
        UniqueKey = static row => row.Text("barcode"),
    };

    public static Model Pricelist { get; } = new(
        "product.pricelist", "Pricelist", "id desc",
        new("name", FieldKind.Char, "Pricelist Name") { Required = true },
        new("currency_id", FieldKind.Many2One, "Currency") { Relation = "res.currency", Required = true },
        new("active", FieldKind.Boolean, "Active"))
    {
        DisplayName = static (state, row) => $"{row.Text("name")} ({(row.Reference("currency_id") is { } id ? state.Find(Currency!, id)?.Text("name") : null)})",
    };

    public static Model Currency { get; } = new(
        "res.currency", "Currency", "name",
        new("name", FieldKind.Char, "Currency") { Required = true },
        new("active", FieldKind.Boolean, "Active"))
    {
        UniqueKey = static row => row.Text("name"),
    };

    public static Model UnitCategory { get; } = new("uom.category", "Product UoM Categories", "id", new Field("name", FieldKind.Char, "Unit of Measure Category"));

    public static Model Unit { get; } = new(
        "uom.uom", "Product Unit of Measure", "name",
        new("name", FieldKind.Char, "Unit of Measure") { Required = true },
        new("category_id", FieldKind.Many2One, "Category") { Relation = "uom.category", Required = true },
        new("active", FieldKind.Boolean, "Active"));

    public static Model User { get; } = new(
        "res.users", "Users", "name, login",
        new("name", FieldKind.Char, "Name"),
        new("login", FieldKind.Char, "Login"),
        new("tz", FieldKind.Char, "Timezone"),
        new("active", FieldKind.Boolean, "Active"))
    {
        ReadOnly = true,
    };

    public static Model ExternalIds { get; } = new(
        "ir.model.data", "Model Data", "module, model, name",
        new("module", FieldKind.Char, "Module") { Required = true },
        new("name", FieldKind.Char, "External Identifier") { Required = true },
        new("model", FieldKind.Char, "Model Name") { Required = true },
        new("res_id", FieldKind.Integer, "Record ID"),
        new("noupdate", FieldKind.Boolean, "Non Updatable"))
    {
        DisplayName = static (_, row) => $"{row.Text("module")}.{row.Text("name")}",
        UniqueKey = static row => $"{row.Text("module")}.{row.Text("name")}",
    };
}
