namespace Odoo.Integration.Erp.MasterData;

/// <summary>Everything that the orders of a batch refer to, as far as Odoo has it.</summary>
/// <param name="Partners">Partners by kind of key and key; several where Odoo has several.</param>
/// <param name="Products">Products by kind of key and key; several where Odoo has several.</param>
/// <param name="Nearest">Names near to keys that were not found.</param>
/// <param name="Settings">Units, currencies and digits.</param>
internal sealed record Catalogue(
    ILookup<(MasterDataKey Kind, string Key), OdooPartner> Partners,
    ILookup<(MasterDataKey Kind, string Key), OdooProduct> Products,
    IReadOnlyDictionary<(MasterDataKey Kind, string Key), IReadOnlyList<string>> Nearest,
    OdooSettings Settings);
