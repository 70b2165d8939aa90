namespace Odoo.Integration.Simulator.Seeding;

/// <summary>Odoo's units, as its module uom names them: external id, name, and how many reference units one is.</summary>
internal static class BaseUnits
{
    /// <summary>By category, the reference unit of each first.</summary>
    public static IReadOnlyList<(string Category, IReadOnlyList<(string ExternalId, string Name, decimal Size)> Units)> All { get; } =
    [
        ("Unit", [("product_uom_unit", "Units", 1m), ("product_uom_dozen", "Dozens", 12m)]),
        ("Weight",
            [
                ("product_uom_kgm", "kg", 1m), ("product_uom_gram", "g", 0.001m), ("product_uom_ton", "t", 1000m), ("product_uom_lb", "lb", 1m / 2.20462m),
                ("product_uom_oz", "oz", 1m / 35.274m),
            ]),
        ("Working Time", [("product_uom_day", "Days", 1m), ("product_uom_hour", "Hours", 0.125m)]),
        ("Length / Distance",
            [
                ("product_uom_meter", "m", 1m), ("product_uom_km", "km", 1000m), ("product_uom_cm", "cm", 0.01m), ("product_uom_inch", "in", 1m / 39.3701m),
                ("product_uom_foot", "ft", 1m / 3.28084m), ("product_uom_mile", "mi", 1609.34m),
            ]),
        ("Volume",
            [
                ("product_uom_litre", "L", 1m), ("product_uom_cubic_meter", "m³", 1000m), ("product_uom_gal", "gal (US)", 3.78541m),
                ("product_uom_qt", "qt (US)", 1m / 1.05669m),
            ]),
    ];
}
