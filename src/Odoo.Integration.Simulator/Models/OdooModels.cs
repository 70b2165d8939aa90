using System.Collections.Frozen;

namespace Odoo.Integration.Simulator.Models;

/// <summary>The models that the simulator knows.</summary>
internal static class OdooModels
{
    private static readonly FrozenDictionary<string, Model> ByName = new[]
    {
        MasterDataModels.Partner, MasterDataModels.Product, MasterDataModels.Pricelist, MasterDataModels.Currency,
        MasterDataModels.UnitCategory, MasterDataModels.Unit, MasterDataModels.User, MasterDataModels.ExternalIds,
        SaleModels.Order, SaleModels.OrderLine,
    }.ToFrozenDictionary(static model => model.Name, StringComparer.Ordinal);

    public static IEnumerable<Model> All => ByName.Values;

    public static Model? Find(string name) => ByName.GetValueOrDefault(name);

    public static Model Get(string name) => ByName[name];
}
