using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Erp.Synchronisation;
using Odoo.Integration.Store.Mappings;
using Odoo.Integration.Store.MasterData;

namespace Odoo.Integration.Hub.Mappings;

/// <summary>What a key that Odoo does not have may stand for: the records nearest to it in the copies of Odoo's master data.</summary>
internal sealed class NearestRecords(MasterDataFinder finder)
{
    private const int MostNear = 5;

    // A hint is worth no long wait: a page that asks for many gets as many as this allows.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>The nearest of each key, as far as they are found in time.</summary>
    public async Task<IReadOnlyDictionary<(string Server, MappedKey Key), IReadOnlyList<NearRecord>>> OfAsync(IReadOnlyCollection<(string Server, MappedKey Key)> keys, CancellationToken cancellation)
    {
        var found = new Dictionary<(string, MappedKey), IReadOnlyList<NearRecord>>();
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        late.CancelAfter(Patience);
        try
        {
            foreach (var (server, key) in keys)
            {
                var kind = key.IsProduct ? MasterDataKey.ProductCode : MasterDataKey.PartnerRef;
                var (model, field, shape) = kind.Place();
                found[(server, key)] = await finder.NearestAsync(new CopiedModel(server, model, shape), field, NearText.Of(kind, key.Key), MostNear, late.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return found;
        }

        return found;
    }
}
