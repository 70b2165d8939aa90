namespace Odoo.Integration.Erp.MasterData;

/// <summary>Knows nothing: every look-up goes to Odoo.</summary>
public sealed class NothingKnown : IKnownMasterData
{
    public Task<IReadOnlyList<(string Key, OdooPartner Partner)>> PartnersAsync(string server, MasterDataKey kind, IReadOnlyCollection<string> keys, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<(string, OdooPartner)>>([]);

    public Task<IReadOnlyList<(string Key, OdooProduct Product)>> ProductsAsync(string server, MasterDataKey kind, IReadOnlyCollection<string> keys, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<(string, OdooProduct)>>([]);

    public Task<IReadOnlyList<string>> NearestAsync(string server, MasterDataKey kind, string text, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<string>>([]);
}
