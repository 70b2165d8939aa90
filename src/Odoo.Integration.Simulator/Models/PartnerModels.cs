namespace Odoo.Integration.Simulator.Models;

/// <summary>Customers, their addresses, and countries.</summary>
internal static class PartnerModels
{
    public static Model Partner(OdooVersion version)
    {
        Field[] of14 = [new("mobile", FieldKind.Char, "Mobile"), new("title", FieldKind.Many2One, "Title") { Relation = "res.partner.title" }];
        Field[] of19 =
        [
            new("complete_name", FieldKind.Char, "Complete Name") { ReadOnly = true, Compute = static (state, row) => row.Model.DisplayName(state, row) },
        ];
        return new Model(
            "res.partner", "Contact", version == OdooVersion.V14 ? "display_name" : "complete_name ASC, id DESC",
            [
                new("name", FieldKind.Char, "Name"),
                new("ref", FieldKind.Char, "Reference") { IsIndexed = true },
                new("vat", FieldKind.Char, "Tax ID") { IsIndexed = true },
                new("email", FieldKind.Char, "Email") { IsIndexed = true },
                new("phone", FieldKind.Char, "Phone"),
                new("street", FieldKind.Char, "Street"),
                new("street2", FieldKind.Char, "Street2"),
                new("zip", FieldKind.Char, "Zip"),
                new("city", FieldKind.Char, "City"),
                new("country_id", FieldKind.Many2One, "Country") { Relation = "res.country" },
                new("lang", FieldKind.Selection, "Language") { Options = [("en_US", "English (US)")], Default = "en_US" },
                new("type", FieldKind.Selection, "Address Type")
                {
                    Default = "contact",
                    Options =
                    [
                        ("contact", "Contact"), ("invoice", "Invoice Address"), ("delivery", "Delivery Address"), ("other", "Other Address"),
                        .. version == OdooVersion.V14 ? new[] { ("private", "Private Address") } : [],
                    ],
                },
                new("is_company", FieldKind.Boolean, "Is a Company") { Default = false },
                new("company_type", FieldKind.Selection, "Company Type")
                {
                    NotStored = true, Options = [("person", "Individual"), ("company", "Company")],
                    Compute = static (_, row) => row.Flag("is_company") ? "company" : "person",
                },
                new("active", FieldKind.Boolean, "Active") { Default = true },
                new("parent_id", FieldKind.Many2One, "Related Company") { Relation = "res.partner", IsIndexed = true },
                new("child_ids", FieldKind.One2Many, "Contact") { Relation = "res.partner", Inverse = "parent_id" },
                new("commercial_partner_id", FieldKind.Many2One, "Commercial Entity") { Relation = "res.partner", ReadOnly = true, IsIndexed = true },
                new("company_id", FieldKind.Many2One, "Company") { Relation = "res.company" },
                new("property_product_pricelist", FieldKind.Many2One, "Pricelist") { Relation = "product.pricelist", NotStored = true },
                .. version == OdooVersion.V14 ? of14 : of19,
            ])
        {
            DisplayName = static (state, row) =>
            {
                var name = row.Text("name") ?? row.Model.Get("type").Options.FirstOrDefault(option => option.Value == row.Text("type")).Label;
                return !row.Flag("is_company") && row.Reference("parent_id") is { } parent && state.Find(row.Model, parent) is { } company
                    ? $"{company.Text("name")}, {name}"
                    : name;
            },
        };
    }

    public static Model Title() => new(
        "res.partner.title", "Partner Title", "name", new("name", FieldKind.Char, "Title") { Required = true }, new("shortcut", FieldKind.Char, "Abbreviation"));

    public static Model Country() => new(
        "res.country", "Country", "name",
        new("name", FieldKind.Char, "Country Name") { Required = true },
        new("code", FieldKind.Char, "Country Code") { IsIndexed = true })
    {
        Unique = ("res_country_code_uniq", "code"),
    };
}
