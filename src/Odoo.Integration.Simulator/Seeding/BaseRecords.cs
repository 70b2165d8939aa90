using System.Security.Cryptography;
using System.Text;
using Odoo.Integration.Simulator.Access;
using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Seeding;

/// <summary>What every database has, with the ids it always has: users, a company, two currencies, the euro's price list, Odoo's units.</summary>
/// <param name="registry">The release.</param>
/// <param name="options">Login, key and time zone of the integration user.</param>
/// <param name="at">UTC; when the records say they were made.</param>
internal sealed class BaseRecords(Registry registry, SimulatorOptions options, DateTime at)
{
    public const long Administrator = 2;

    public const long IntegrationUser = 6;

    /// <summary>Currency of a database that names none.</summary>
    public const string Currency = "EUR";

    /// <summary>Name of the parameter that tells this database from every other.</summary>
    public const string DatabaseIdentity = "database.uuid";

    /// <summary>The administrator's API key.</summary>
    public const string AdministratorKey = "simulator-admin";

    private const long Company = 1;

    private static readonly (long Id, string Code, string Name)[] Countries =
    [
        (12, "AT", "Austria"), (20, "BE", "Belgium"), (43, "CH", "Switzerland"), (56, "CZ", "Czech Republic"), (57, "DE", "Germany"), (59, "DK", "Denmark"),
        (68, "ES", "Spain"), (75, "FR", "France"), (109, "IT", "Italy"), (165, "NL", "Netherlands"), (178, "PL", "Poland"), (196, "SE", "Sweden"),
        (231, "GB", "United Kingdom"), (233, "US", "United States"),
    ];

    private long _names;

    public IEnumerable<Row> All() => [.. Users(), .. Trade(), .. Units(), .. Settings()];

    private Row Make(Model model, long id, params IEnumerable<(string Field, object? Value)> values)
    {
        var own = values.Append(("create_date", at)).Append(("write_date", at)).Append(("create_uid", Administrator)).Append(("write_uid", Administrator)).ToArray();
        var defaults = model.Stored.Where(field => field.Default is not null && !Array.Exists(own, value => value.Item1 == field.Name))
            .Select(static field => KeyValuePair.Create(field.Name, field.Default));
        return new Row(model, id).With([.. defaults, .. own.Select(static value => KeyValuePair.Create(value.Item1, value.Item2))]);
    }

    private Row Name(string module, string name, Model model, long id) => Make(
        registry.ExternalIds, ++_names, ("module", module), ("name", name), ("model", model.Name), ("res_id", id), ("noupdate", true));

    private IEnumerable<Row> Users()
    {
        foreach (var (id, externalId, name) in Groups.All)
        {
            var parts = ExternalId.Parse(externalId);
            yield return Make(registry.Group, id, ("name", name.Split('/')[1]), ("full_name", name));
            yield return Name(parts.Module, parts.Name, registry.Group, id);
        }

        (string, object?)[] own = [("company_id", Company), ("company_ids", new[] { Company })];
        yield return Make(
            registry.User, Administrator,
            [
                ("name", "Mitchell Admin"), ("login", "admin"), ("password", "admin"),
                (registry.UserGroups, Groups.All.Select(static group => group.Id).ToArray()), .. own,
            ]);
        yield return Make(
            registry.User, IntegrationUser,
            [("name", "Integration"), ("login", options.Login), ("tz", options.TimeZone), (registry.UserGroups, Groups.With(SaleRights.All)), .. own]);
        yield return Make(registry.Key, 1, ("name", "hub"), ("user_id", IntegrationUser), ("scope", "rpc"), ("key", options.Key));
        yield return Make(registry.Key, 2, ("name", "administrator"), ("user_id", Administrator), ("scope", "rpc"), ("key", AdministratorKey));
    }

    private IEnumerable<Row> Trade() =>
    [
        Make(registry.Currency, 1, ("name", Currency), ("symbol", "€")),
        Make(registry.Currency, 2, ("name", "USD"), ("symbol", "$")),
        Make(registry.Pricelist, 1, ("name", SeedInstaller.PricelistName), ("currency_id", 1L)),
        Make(registry.Partner, 1, ("name", "My Company"), ("is_company", true), ("commercial_partner_id", 1L), ("property_product_pricelist", 1L)),
        Make(registry.Company, Company, ("name", "My Company"), ("currency_id", 1L), ("partner_id", 1L)),
        Make(registry.Category, 1, ("name", "All")), Name("product", "product_category_all", registry.Category, 1),
        Name("base", "EUR", registry.Currency, 1), Name("base", "USD", registry.Currency, 2), Name("product", "list0", registry.Pricelist, 1),
        Name("base", "main_partner", registry.Partner, 1), Name("base", "main_company", registry.Company, Company),
        .. Countries.Select(country => Make(registry.Country, country.Id, ("name", country.Name), ("code", country.Code))),
    ];

    private IEnumerable<Row> Units()
    {
        long unit = 0;
        foreach (var (at, (category, units)) in BaseUnits.All.Index())
        {
            var reference = unit + 1;
            if (registry.Find("uom.category") is { } categories)
            {
                yield return Make(categories, at + 1, ("name", category));
            }

            foreach (var (externalId, name, size) in units)
            {
                yield return Make(registry.Unit, ++unit, [("name", name), .. SizeOf(at + 1, reference, unit, size)]);
                yield return Name("uom", externalId, registry.Unit, unit);
            }
        }
    }

    private (string Field, object? Value)[] SizeOf(long category, long reference, long unit, decimal size) => registry.Version == OdooVersion.V14
        ? [("category_id", category), ("factor", 1m / size), ("uom_type", unit == reference ? "reference" : size > 1m ? "bigger" : "smaller")]
        : [("relative_factor", size), ("relative_uom_id", unit == reference ? null : reference)];

    // The same at each start with the same data, another for another database.
    private string Identity() => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{registry.Version} {options.Database} {options.StateFile}")).AsSpan(0, 16)).ToString("D");

    private IEnumerable<Row> Settings()
    {
        string[] usages = registry.Version == OdooVersion.V14
            ? ["Product Price", "Discount", "Stock Weight", "Volume", "Product Unit of Measure"]
            : ["Product Price", "Discount", "Stock Weight", "Volume", "Product Unit"];
        return
        [
            .. usages.Select((usage, index) => Make(registry.Precision, index + 1, ("name", usage))),
            Make(registry.Parameter, 1, ("key", "web.base.url"), ("value", "http://localhost:8069")),
            Make(registry.Parameter, 2, ("key", DatabaseIdentity), ("value", Identity())),
        ];
    }
}
