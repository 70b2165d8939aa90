using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Seeding;

/// <summary>What every database has, with the ids it always has: users, a company, two currencies, the euro's price list, Odoo's units.</summary>
internal static class BaseRecords
{
    public const long Administrator = 2;

    public const long IntegrationUser = 6;

    /// <summary>Currency of a database that names none.</summary>
    public const string Currency = "EUR";

    // As Odoo 14's module uom names them.
    private static readonly (string Category, (string ExternalId, string Name)[] Units)[] Units =
    [
        ("Unit", [("product_uom_unit", "Units"), ("product_uom_dozen", "Dozens")]),
        ("Weight", [("product_uom_kgm", "kg"), ("product_uom_gram", "g"), ("product_uom_ton", "t"), ("product_uom_lb", "lb"), ("product_uom_oz", "oz")]),
        ("Working Time", [("product_uom_day", "Days"), ("product_uom_hour", "Hours")]),
        ("Length / Distance",
            [("product_uom_meter", "m"), ("product_uom_km", "km"), ("product_uom_cm", "cm"), ("product_uom_inch", "in"), ("product_uom_foot", "ft"), ("product_uom_mile", "mi")]),
        ("Volume", [("product_uom_litre", "L"), ("product_uom_cubic_meter", "m³"), ("product_uom_gal", "gal (US)"), ("product_uom_qt", "qt (US)")]),
    ];

    /// <param name="options">Login and time zone of the integration user.</param>
    /// <param name="at">UTC; when the records say they were made.</param>
    public static IEnumerable<Row> All(SimulatorOptions options, DateTime at)
    {
        Row Make(Model model, long id, params (string Field, object? Value)[] values) => new Row(model, id).With(
            values.Append(("create_date", at)).Append(("write_date", at)).Append(("create_uid", Administrator)).Append(("write_uid", Administrator))
                .Select(static value => KeyValuePair.Create(value.Item1, value.Item2)));

        yield return Make(MasterDataModels.User, Administrator, ("name", "Mitchell Admin"), ("login", "admin"), ("active", true));
        yield return Make(MasterDataModels.User, IntegrationUser, ("name", "Integration"), ("login", options.Login), ("tz", options.TimeZone), ("active", true));
        yield return Make(MasterDataModels.Currency, 1, ("name", Currency), ("active", true));
        yield return Make(MasterDataModels.Currency, 2, ("name", "USD"), ("active", true));
        yield return Make(MasterDataModels.Pricelist, 1, ("name", SeedInstaller.PricelistName), ("currency_id", 1L), ("active", true));
        yield return Make(
            MasterDataModels.Partner, 1,
            ("name", "My Company"), ("type", "contact"), ("is_company", true), ("active", true), ("commercial_partner_id", 1L), ("property_product_pricelist", 1L));
        long category = 0;
        long unit = 0;
        foreach (var (name, units) in Units)
        {
            yield return Make(MasterDataModels.UnitCategory, ++category, ("name", name));
            foreach (var (externalId, label) in units)
            {
                yield return Make(MasterDataModels.Unit, ++unit, ("name", label), ("category_id", category), ("active", true));
                yield return Make(
                    MasterDataModels.ExternalIds, unit,
                    ("module", "uom"), ("name", externalId), ("model", "uom.uom"), ("res_id", unit), ("noupdate", true));
            }
        }
    }
}
