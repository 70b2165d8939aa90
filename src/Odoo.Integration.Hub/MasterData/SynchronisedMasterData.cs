using System.Text.Json;
using Odoo.Integration.Erp;
using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Erp.Synchronisation;
using Odoo.Integration.Store;
using Odoo.Integration.Store.MasterData;

namespace Odoo.Integration.Hub.MasterData;

/// <summary>
/// Answers from the copies of Odoo's master data, so that a known customer and product cost no call. A copy that was not checked
/// for a while answers nothing, and neither does PostgreSQL while it is away: Odoo is asked then.
/// </summary>
internal sealed class SynchronisedMasterData(IReadOnlyDictionary<string, OdooOptions> servers, MasterDataFinder finder, TimeProvider time) : IKnownMasterData
{
    private const int MostNear = 5;

    private static readonly TimeSpan LeastAge = TimeSpan.FromHours(1);

    public Task<IReadOnlyList<(string Key, OdooPartner Partner)>> PartnersAsync(string server, MasterDataKey kind, IReadOnlyCollection<string> keys, CancellationToken cancellation) =>
        FindAsync(server, kind, keys, OdooPartner.Read, cancellation);

    public Task<IReadOnlyList<(string Key, OdooProduct Product)>> ProductsAsync(string server, MasterDataKey kind, IReadOnlyCollection<string> keys, CancellationToken cancellation) =>
        FindAsync(server, kind, keys, OdooProduct.Read, cancellation);

    public async Task<IReadOnlyList<string>> NearestAsync(string server, MasterDataKey kind, string text, CancellationToken cancellation)
    {
        try
        {
            var (model, field, shape) = kind.Place();
            var near = await finder.NearestAsync(new CopiedModel(server, model, shape), field, NearText.Of(kind, text), MostNear, cancellation);
            return [.. near.Select(static record => record switch
            {
                { Key: { } key, Name: { } name } => $"{key} ({name})",
                _ => record.Key ?? record.Name ?? string.Empty,
            })];
        }
        catch (Exception away) when (PostgresState.IsPassing(away))
        {
            return [];
        }
    }

    private async Task<IReadOnlyList<(string Key, T Record)>> FindAsync<T>(
        string server, MasterDataKey kind, IReadOnlyCollection<string> keys, Func<JsonElement, T> read, CancellationToken cancellation)
    {
        if (keys.Count == 0 || !servers.TryGetValue(server, out var options) || options.SyncSeconds == 0)
        {
            return [];
        }

        try
        {
            var age = TimeSpan.FromSeconds(4.0 * options.SyncSeconds);
            var (model, field, shape) = kind.Place();
            var found = await finder.FindAsync(new CopiedModel(server, model, shape), field, keys, time.GetUtcNow() - (age > LeastAge ? age : LeastAge), cancellation);
            return [.. found.Select(record => (record.Key, read(JsonSerializer.Deserialize<JsonElement>(record.Body))))];
        }
        catch (Exception away) when (PostgresState.IsPassing(away))
        {
            return [];
        }
    }
}
