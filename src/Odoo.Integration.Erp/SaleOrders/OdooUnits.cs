using System.Collections.Frozen;

namespace Odoo.Integration.Erp.SaleOrders;

/// <summary>Units of UN/ECE Recommendation 20 to the external ids of the units that Odoo's module <c>uom</c> brings.</summary>
internal static class OdooUnits
{
    public static readonly FrozenDictionary<string, string> BuiltIn = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["C62"] = "uom.product_uom_unit", ["EA"] = "uom.product_uom_unit", ["H87"] = "uom.product_uom_unit", ["DZN"] = "uom.product_uom_dozen",
        ["KGM"] = "uom.product_uom_kgm", ["GRM"] = "uom.product_uom_gram", ["TNE"] = "uom.product_uom_ton", ["LBR"] = "uom.product_uom_lb", ["ONZ"] = "uom.product_uom_oz",
        ["MTR"] = "uom.product_uom_meter", ["CMT"] = "uom.product_uom_cm", ["KMT"] = "uom.product_uom_km", ["FOT"] = "uom.product_uom_foot", ["INH"] = "uom.product_uom_inch",
        ["SMI"] = "uom.product_uom_mile", ["LTR"] = "uom.product_uom_litre", ["GLL"] = "uom.product_uom_gal", ["QTL"] = "uom.product_uom_qt", ["MTQ"] = "uom.product_uom_cubic_meter",
        ["HUR"] = "uom.product_uom_hour", ["DAY"] = "uom.product_uom_day",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string? ExternalIdOf(string code, OdooOptions options) => options.Units.GetValueOrDefault(code) ?? BuiltIn.GetValueOrDefault(code);
}
