namespace Odoo.Integration.Erp.MasterData;

/// <summary>What was synchronised from Odoo before; what it does not know is looked up there.</summary>
public interface IKnownMasterData
{
    /// <summary>Partners in use that have one of the keys, beside the key.</summary>
    Task<IReadOnlyList<(string Key, OdooPartner Partner)>> PartnersAsync(string server, MasterDataKey kind, IReadOnlyCollection<string> keys, CancellationToken cancellation);

    /// <summary>Products in use that have one of the keys, beside the key.</summary>
    Task<IReadOnlyList<(string Key, OdooProduct Product)>> ProductsAsync(string server, MasterDataKey kind, IReadOnlyCollection<string> keys, CancellationToken cancellation);

    /// <summary>The keys and names nearest to what was not found, for people; none where nothing is near.</summary>
    Task<IReadOnlyList<string>> NearestAsync(string server, MasterDataKey kind, string text, CancellationToken cancellation);
}
