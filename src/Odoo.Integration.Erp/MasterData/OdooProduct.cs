using System.Text.Json;

namespace Odoo.Integration.Erp.MasterData;

/// <summary>A product, as far as an order needs it.</summary>
/// <param name="Id">Database id of <c>product.product</c>.</param>
/// <param name="DefaultCode">Internal reference; not unique in Odoo.</param>
/// <param name="Barcode">Barcode; unique in Odoo.</param>
/// <param name="Name">Name.</param>
/// <param name="UnitId">Its unit, of <c>uom.uom</c>.</param>
/// <param name="IsActive">False: archived.</param>
/// <param name="IsSold">Whether it may be sold.</param>
/// <param name="CompanyId">The one company that it belongs to; null for all.</param>
/// <param name="TaxIds">Its taxes on sale, of all companies.</param>
public sealed record OdooProduct(long Id, string? DefaultCode, string? Barcode, string Name, long UnitId, bool IsActive, bool IsSold, long? CompanyId, IReadOnlyList<long> TaxIds)
{
    internal static readonly string[] Fields = ["name", "default_code", "barcode", "uom_id", "active", "sale_ok", "company_id", "taxes_id", "write_date"];

    /// <summary>A row that was read with the fields of this type.</summary>
    public static OdooProduct Read(JsonElement row) => new(
        row.Id(), row.Text("default_code"), row.Text("barcode"), row.Text("name") ?? string.Empty, row.Reference("uom_id") ?? 0, row.Flag("active"), row.Flag("sale_ok"), row.Reference("company_id"), row.References("taxes_id"));
}
