using System.Text.Json;
using Odoo.Integration.Erp.Rpc;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Erp.MasterData;

/// <summary>
/// Finds what the orders of a batch refer to, all at once: first in what was synchronised, then in Odoo itself. What was found
/// there is remembered for a short while; what was not found never is.
/// </summary>
internal sealed class MasterDataReader(string server, OdooClient odoo, OdooSettingsReader settings, IKnownMasterData known, TimeProvider time, TimeSpan keep)
{
    // Odoo takes thousands of values in one domain; more than this makes a request that is hard to read in its log.
    private const int MostKeysACall = 1_000;

    // Each is some milliseconds' work in PostgreSQL, and no sentence names more than a few.
    private const int MostNearest = 20;

    private readonly Recall<IReadOnlyList<OdooPartner>> _partners = new(time, keep);
    private readonly Recall<IReadOnlyList<OdooProduct>> _products = new(time, keep);

    /// <exception cref="PreventedException">Odoo did not answer, or not with this.</exception>
    public async Task<Catalogue> ReadAsync(IReadOnlyCollection<Order> orders, CancellationToken cancellation)
    {
        var shared = await settings.ReadAsync(cancellation);
        var partnerKeys = orders.SelectMany(KeysOf).Distinct().ToArray();
        var productKeys = orders.SelectMany(static order => order.Lines).Select(KeyOf).OfType<(MasterDataKey Kind, string Key)>().Distinct().ToArray();
        var partners = await FindAsync(partnerKeys, _partners, (kind, keys) => known.PartnersAsync(server, kind, keys, cancellation), (kind, keys) => AskPartnersAsync(kind, keys, cancellation));
        var products = await FindAsync(productKeys, _products, (kind, keys) => known.ProductsAsync(server, kind, keys, cancellation), (kind, keys) => AskProductsAsync(kind, keys, cancellation));
        var nearest = new Dictionary<(MasterDataKey, string), IReadOnlyList<string>>();
        foreach (var (kind, key) in partnerKeys.Where(key => !partners.Contains(key)).Concat(productKeys.Where(key => !products.Contains(key))).Take(MostNearest))
        {
            nearest[(kind, key)] = await known.NearestAsync(server, kind, key, cancellation);
        }

        return new Catalogue(partners, products, nearest, shared);
    }

    /// <summary>By what a customer is looked for: the manufacturer's number for it, else its VAT number, else its e-mail.</summary>
    internal static (MasterDataKey Kind, string Key)? KeyOf(Party party) => party switch
    {
        { Code: { } code } => (MasterDataKey.PartnerRef, code),
        { Vat: { } vat } => (MasterDataKey.PartnerVat, vat),
        { Email: { } mail } => (MasterDataKey.PartnerEmail, mail),
        _ => null,
    };

    /// <summary>By what a product is looked for: the manufacturer's number, else the GTIN.</summary>
    internal static (MasterDataKey Kind, string Key)? KeyOf(OrderLine line) => line switch
    {
        { Sku: { } sku } => (MasterDataKey.ProductCode, sku),
        { Gtin: { } gtin } => (MasterDataKey.ProductBarcode, gtin),
        _ => null,
    };

    private static IEnumerable<(MasterDataKey Kind, string Key)> KeysOf(Order order)
    {
        if (KeyOf(order.Customer) is { } customer)
        {
            yield return customer;
        }

        foreach (var code in new[] { order.ShipTo?.Code, order.BillTo?.Code }.OfType<string>())
        {
            yield return (MasterDataKey.PartnerRef, code);
        }
    }

    private static async Task<ILookup<(MasterDataKey Kind, string Key), T>> FindAsync<T>(
        IReadOnlyCollection<(MasterDataKey Kind, string Key)> keys, Recall<IReadOnlyList<T>> recall, Func<MasterDataKey, string[], Task<IReadOnlyList<(string Key, T Value)>>> known,
        Func<MasterDataKey, string[], Task<IReadOnlyList<(string Key, T Value)>>> ask)
    {
        var found = new List<((MasterDataKey, string) Key, T Value)>();
        foreach (var kind in keys.GroupBy(static key => key.Kind, static key => key.Key))
        {
            var missing = new List<string>();
            foreach (var key in kind)
            {
                if (recall.TryGet($"{kind.Key}:{key}", out var remembered))
                {
                    found.AddRange(remembered!.Select(value => ((kind.Key, key), value)));
                }
                else
                {
                    missing.Add(key);
                }
            }

            foreach (var source in new[] { known, ask })
            {
                foreach (var part in missing.Chunk(MostKeysACall).ToArray())
                {
                    foreach (var same in (await source(kind.Key, part)).GroupBy(static row => row.Key, static row => row.Value, StringComparer.Ordinal))
                    {
                        recall.Put($"{kind.Key}:{same.Key}", [.. same]);
                        missing.Remove(same.Key);
                        found.AddRange(same.Select(value => ((kind.Key, same.Key), value)));
                    }
                }
            }
        }

        return found.ToLookup(static entry => entry.Key, static entry => entry.Value);
    }

    // Addresses show their company's VAT number, so only those without a parent are asked for.
    private Task<IReadOnlyList<(string Key, OdooPartner Value)>> AskPartnersAsync(MasterDataKey kind, string[] keys, CancellationToken cancellation) => kind switch
    {
        MasterDataKey.PartnerVat => AskAsync("res.partner", "vat", keys, [new object[] { "parent_id", "=", false }], OdooPartner.Fields, OdooPartner.Read, cancellation),
        MasterDataKey.PartnerEmail => AskAsync("res.partner", "email", keys, [], OdooPartner.Fields, OdooPartner.Read, cancellation),
        _ => AskAsync("res.partner", "ref", keys, [], OdooPartner.Fields, OdooPartner.Read, cancellation),
    };

    private Task<IReadOnlyList<(string Key, OdooProduct Value)>> AskProductsAsync(MasterDataKey kind, string[] keys, CancellationToken cancellation) =>
        AskAsync("product.product", kind == MasterDataKey.ProductBarcode ? "barcode" : "default_code", keys, [], OdooProduct.Fields, OdooProduct.Read, cancellation);

    private async Task<IReadOnlyList<(string Key, T Value)>> AskAsync<T>(
        string model, string field, string[] keys, object[] more, string[] fields, Func<JsonElement, T> read, CancellationToken cancellation)
    {
        // Archived ones too: "it is archived" helps more than "there is none".
        var answer = await odoo.ReadAsync(OdooCall.SearchRead(model, [.. more, new object[] { field, "in", keys }], fields, archivedToo: true), cancellation);
        return answer is OdooAnswer.Done { Result: { ValueKind: JsonValueKind.Array } rows }
            ? [.. rows.EnumerateArray().Select(row => (Key: row.Text(field), Value: read(row))).Where(static row => row.Key is not null).Select(static row => (row.Key!, row.Value))]
            : throw new PreventedException(answer);
    }
}
