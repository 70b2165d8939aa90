using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Erp.Pricing;
using Odoo.Integration.Erp.Rpc;
using Odoo.Integration.Erp.SaleOrders;
using Odoo.Integration.Erp.Synchronisation;

namespace Odoo.Integration.Erp.Servers;

/// <summary>One Odoo server and what the hub does there.</summary>
public sealed class OdooServer : IDisposable
{
    /// <param name="name">Its name in the configuration.</param>
    /// <param name="options">Its settings.</param>
    /// <param name="known">What was synchronised from it.</param>
    /// <param name="time">The clock.</param>
    public OdooServer(string name, OdooOptions options, IKnownMasterData known, TimeProvider time)
    {
        var keep = TimeSpan.FromSeconds(options.RememberSeconds);
        (Name, Options) = (name, options);
        Client = new OdooClient(options, time);
        var settings = new OdooSettingsReader(Client, time, keep);
        var prices = new SaleOrderPriceCheck(Client, new PriceReader(Client, options, new PriceRows(Client, time, keep)), options, time);
        Writer = new SaleOrderWriter(Client, new MasterDataReader(name, Client, settings, known, time, keep), prices, options, time);
        Reader = new SaleOrderReader(Client, settings, options);
        Confirmer = new SaleOrderConfirmer(Client);
        MasterData = [.. MasterDataModel.All.Select(model => new OdooMasterDataSource(Client, model, options.SyncPage))];
    }

    public string Name { get; }

    public OdooOptions Options { get; }

    public OdooClient Client { get; }

    public SaleOrderWriter Writer { get; }

    public SaleOrderConfirmer Confirmer { get; }

    public SaleOrderReader Reader { get; }

    /// <summary>The models that are copied, the most useful first.</summary>
    public IReadOnlyList<IMasterDataSource> MasterData { get; }

    /// <summary>Which database it is: see <see cref="OdooIdentity.ReadAsync"/>.</summary>
    public async Task<(string? Identity, OdooAnswer? Instead)> IdentityAsync(CancellationToken cancellation)
    {
        var (server, instead) = await Client.MeetAsync(cancellation);
        return server is null ? (null, instead) : await OdooIdentity.ReadAsync(Client, server.Version.Major, Options.Database, cancellation);
    }

    /// <summary>The user's key that runs out first, where the server tells it.</summary>
    public Task<KeyExpiry?> KeyExpiryAsync(CancellationToken cancellation) => KeyExpiry.ReadAsync(Client, cancellation);

    public void Dispose() => Client.Dispose();
}
