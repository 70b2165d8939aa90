using System.Text.Json;

namespace Odoo.Integration.Erp.MasterData;

/// <summary>A customer or one of its addresses, as far as an order needs it.</summary>
/// <param name="Id">Database id of <c>res.partner</c>.</param>
/// <param name="Name">Name; null for an address without one.</param>
/// <param name="Ref">The manufacturer's number for it.</param>
/// <param name="Vat">VAT number; addresses show their company's.</param>
/// <param name="Email">E-mail, as written.</param>
/// <param name="CompanyId">The commercial partner: the company the address belongs to.</param>
/// <param name="IsCompany">Whether it is that company itself: it has no parent.</param>
/// <param name="PricelistId">Its price list, which decides the currency of its orders; null where it has none.</param>
/// <param name="IsActive">False: archived.</param>
public sealed record OdooPartner(long Id, string? Name, string? Ref, string? Vat, string? Email, long CompanyId, bool IsCompany, long? PricelistId, bool IsActive)
{
    internal static readonly string[] Fields = ["name", "ref", "vat", "email", "parent_id", "commercial_partner_id", "property_product_pricelist", "active", "write_date"];

    /// <summary>A row that was read with the fields of this type.</summary>
    public static OdooPartner Read(JsonElement row) => new(
        row.Id(), row.Text("name"), row.Text("ref"), row.Text("vat"), row.Text("email"), row.Reference("commercial_partner_id") ?? row.Id(), row.Reference("parent_id") is null,
        row.Reference("property_product_pricelist"), row.Flag("active"));
}
