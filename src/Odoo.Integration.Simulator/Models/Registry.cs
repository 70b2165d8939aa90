using System.Collections.Frozen;
using Odoo.Integration.Simulator.Errors;

namespace Odoo.Integration.Simulator.Models;

/// <summary>The models of one release of Odoo that the simulator knows, and how that release words its errors.</summary>
internal sealed class Registry
{
    private readonly FrozenDictionary<string, Model> _byName;

    public Registry(OdooVersion version)
    {
        Version = version;
        Model[] all =
        [
            Partner = PartnerModels.Partner(version), Country = PartnerModels.Country(),
            Category = ProductModels.Category(), Product = ProductModels.Product(version), Template = ProductModels.Template(version), Unit = ProductModels.Unit(version),
            Pricelist = TradeModels.Pricelist(), PricelistItem = TradeModels.PricelistItem(), Currency = TradeModels.Currency(), CurrencyRate = TradeModels.CurrencyRate(),
            Tax = TradeModels.Tax(), TradeModels.FiscalPosition(), Precision = TradeModels.Precision(),
            Company = AccessModels.Company(), User = AccessModels.User(version), Group = AccessModels.Group(), Key = AccessModels.Key(version),
            Parameter = AccessModels.Parameter(), AccessModels.ServiceAccount(), ExternalIds = AccessModels.ExternalIds(),
            Order = SaleModels.Order(version), OrderLine = SaleModels.OrderLine(version),
            .. version == OdooVersion.V14 ? [ProductModels.UnitCategory(), PartnerModels.Title()] : Array.Empty<Model>(),
        ];
        _byName = all.ToFrozenDictionary(static model => model.Name, StringComparer.Ordinal);
        Words = version == OdooVersion.V14 ? new ErrorWords14() : new ErrorWords19();
    }

    public OdooVersion Version { get; }

    public ErrorWords Words { get; }

    public Model Partner { get; }

    public Model Country { get; }

    public Model Category { get; }

    public Model Product { get; }

    public Model Template { get; }

    public Model Unit { get; }

    public Model Pricelist { get; }

    public Model PricelistItem { get; }

    public Model Currency { get; }

    public Model CurrencyRate { get; }

    public Model Tax { get; }

    public Model Precision { get; }

    public Model Company { get; }

    public Model User { get; }

    public Model Group { get; }

    public Model Key { get; }

    public Model Parameter { get; }

    public Model ExternalIds { get; }

    public Model Order { get; }

    public Model OrderLine { get; }

    /// <summary>Name of a line's unit field.</summary>
    public string LineUnit => Version == OdooVersion.V14 ? "product_uom" : "product_uom_id";

    /// <summary>Name of a line's tax field.</summary>
    public string LineTaxes => Version == OdooVersion.V14 ? "tax_id" : "tax_ids";

    /// <summary>Name of a user's group field.</summary>
    public string UserGroups => Version == OdooVersion.V14 ? "groups_id" : "group_ids";

    public IEnumerable<Model> All => _byName.Values;

    public Model? Find(string name) => _byName.GetValueOrDefault(name);

    public Model Get(string name) => _byName[name];
}
