using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Models;

/// <summary>Products and their units.</summary>
internal static class ProductModels
{
    public static Model Product(OdooVersion version) => new(
        "product.product", version == OdooVersion.V14 ? "Product" : "Product Variant", "default_code, name, id",
        [
            new("name", FieldKind.Char, "Name") { Required = true, NotStored = true, IsIndexed = true },
            new("default_code", FieldKind.Char, "Internal Reference") { IsIndexed = true },
            new("barcode", FieldKind.Char, "Barcode") { IsIndexed = true },
            new("lst_price", FieldKind.Float, "Public Price") { Precision = "Product Price", NotStored = true, Default = 1m },
            new("list_price", FieldKind.Float, "Sales Price") { Precision = "Product Price", NotStored = true, Compute = static (_, row) => row["lst_price"] },
            new("standard_price", FieldKind.Float, "Cost") { Precision = "Product Price", NotStored = true, Default = 0m },
            new("taxes_id", FieldKind.Many2Many, "Customer Taxes") { Relation = "account.tax", NotStored = true },
            new("product_tmpl_id", FieldKind.Many2One, "Product Template") { Relation = "product.template", Required = true, IsIndexed = true },
            new("description_sale", FieldKind.Text, "Sales Description") { NotStored = true },
            .. OfBoth(version, isTemplate: false),
        ])
    {
        DisplayName = static (_, row) => row.Text("default_code") is { } code ? $"[{code}] {row.Text("name")}" : row.Text("name") ?? string.Empty,
        Unique = ("product_product_barcode_uniq", "barcode"),
    };

    public static Model Template(OdooVersion version) => new(
        "product.template", version == OdooVersion.V14 ? "Product Template" : "Product", "name",
        [
            new("name", FieldKind.Char, "Name") { Required = true },
            new("default_code", FieldKind.Char, "Internal Reference"),
            new("list_price", FieldKind.Float, "Sales Price") { Precision = "Product Price", Default = 1m },
            .. OfBoth(version, isTemplate: true),
        ])
    {
        DisplayName = static (_, row) => row.Text("default_code") is { } code ? $"[{code}] {row.Text("name")}" : row.Text("name") ?? string.Empty,
    };

    public static Model Category() => new(
        "product.category", "Product Category", "complete_name",
        new("name", FieldKind.Char, "Name") { Required = true },
        new("complete_name", FieldKind.Char, "Complete Name") { ReadOnly = true, Compute = static (state, row) => WholeName(state, row) },
        new("parent_id", FieldKind.Many2One, "Parent Category") { Relation = "product.category", IsIndexed = true, Cascades = true })
    {
        DisplayName = WholeName,
    };

    public static Model UnitCategory() => new(
        "uom.category", "Product UoM Categories", "id", new Field("name", FieldKind.Char, "Unit of Measure Category") { Required = true });

    public static Model Unit(OdooVersion version)
    {
        Field[] of14 =
        [
            new("category_id", FieldKind.Many2One, "Category") { Relation = "uom.category", Required = true },
            new("uom_type", FieldKind.Selection, "Type")
            {
                Required = true, Default = "reference",
                Options =
                [
                    ("bigger", "Bigger than the reference Unit of Measure"), ("reference", "Reference Unit of Measure for this category"),
                    ("smaller", "Smaller than the reference Unit of Measure"),
                ],
            },
            new("factor", FieldKind.Float, "Ratio") { Required = true, Default = 1m },
            new("factor_inv", FieldKind.Float, "Bigger Ratio")
            {
                ReadOnly = true, NotStored = true, Required = true, Compute = static (_, row) => row.Number("factor") is var factor and not 0m ? 1m / factor : 0m,
            },
        ];
        Field[] of19 =
        [
            new("relative_factor", FieldKind.Float, "Contains") { Required = true, Default = 1m },
            new("relative_uom_id", FieldKind.Many2One, "Reference Unit") { Relation = "uom.uom", IsIndexed = true },
            new("factor", FieldKind.Float, "Absolute Quantity")
            {
                ReadOnly = true, Compute = static (state, row) => Factor(state, row),
            },
        ];
        return new Model(
            "uom.uom", "Product Unit of Measure", version == OdooVersion.V14 ? "name" : "relative_uom_id, name, id",
            [
                new("name", FieldKind.Char, version == OdooVersion.V14 ? "Unit of Measure" : "Unit Name") { Required = true },
                new("rounding", FieldKind.Float, "Rounding Precision") { Required = true, Default = 0.01m },
                new("active", FieldKind.Boolean, "Active") { Default = true },
                .. version == OdooVersion.V14 ? of14 : of19,
            ]);
    }

    private static string WholeName(DatabaseState state, Row category) =>
        category.Reference("parent_id") is { } id && state.Find(category.Model, id) is { } parent ? $"{WholeName(state, parent)} / {category.Text("name")}" : category.Text("name") ?? string.Empty;

    // Of a product that all companies share it is the first company's.
    private static object? CurrencyOf(DatabaseState state, Row product) =>
        (product.Reference("company_id") is { } id ? state.Find(state.Registry.Company, id) : state.Rows(state.Registry.Company).FirstOrDefault())?["currency_id"];

    private static decimal Factor(DatabaseState state, Row unit) =>
        unit.Number("relative_factor") * (unit.Reference("relative_uom_id") is { } id && state.Find(unit.Model, id) is { } other ? Factor(state, other) : 1m);

    private static Field[] OfBoth(OdooVersion version, bool isTemplate) =>
    [
        new("uom_id", FieldKind.Many2One, version == OdooVersion.V14 ? "Unit of Measure" : "Unit") { Relation = "uom.uom", Required = true, NotStored = !isTemplate },
        new("type", FieldKind.Selection, "Product Type")
        {
            Required = true, NotStored = !isTemplate, Default = "consu",
            Options = version == OdooVersion.V14
                ? [("consu", "Consumable"), ("service", "Service"), ("product", "Storable Product")]
                : [("consu", "Goods"), ("service", "Service"), ("combo", "Combo")],
        },
        new("categ_id", FieldKind.Many2One, "Product Category") { Relation = "product.category", NotStored = !isTemplate },
        new("currency_id", FieldKind.Many2One, "Currency") { Relation = "res.currency", ReadOnly = true, NotStored = true, Compute = CurrencyOf },
        new("cost_currency_id", FieldKind.Many2One, "Cost Currency") { Relation = "res.currency", ReadOnly = true, NotStored = true, Compute = CurrencyOf },
        new("sale_ok", FieldKind.Boolean, "Can be Sold") { NotStored = !isTemplate, Default = true },
        new("active", FieldKind.Boolean, "Active") { Default = true },
        new("company_id", FieldKind.Many2One, "Company") { Relation = "res.company", NotStored = !isTemplate },
        .. version == OdooVersion.V14 ? Array.Empty<Field>() : [new("is_storable", FieldKind.Boolean, "Track Inventory") { NotStored = !isTemplate, Default = false }],
    ];
}
