using System.Text.Json;
using Microsoft.Extensions.Options;
using Odoo.Integration.Erp.Rpc;

namespace Odoo.Integration.Erp.MasterData;

/// <summary>Looks up what orders refer to, many at once, and remembers what it found for a short while; never what it did not find.</summary>
public sealed class MasterDataReader(OdooClient odoo, IOptions<OdooOptions> options, TimeProvider time)
{
    // One constant key: these are read whole.
    private const string All = "all";

    private readonly Recall<IReadOnlyList<OdooPartner>> _partners = new(time, Keep(options));
    private readonly Recall<IReadOnlyList<OdooProduct>> _products = new(time, Keep(options));
    private readonly Recall<IReadOnlyDictionary<long, string>> _currencies = new(time, Keep(options));
    private readonly Recall<IReadOnlyDictionary<string, OdooUnit>> _units = new(time, Keep(options));

    /// <summary>Partners by their number (<c>ref</c>); several where Odoo has several.</summary>
    internal Task<LookUp<ILookup<string, OdooPartner>>> PartnersByRefAsync(IReadOnlyCollection<string> codes, CancellationToken cancellation) =>
        ReadPartnersAsync("ref", codes, static partner => partner.Text("ref"), [], cancellation);

    /// <summary>Companies by VAT number. Addresses inherit their company's, so only those without a parent are asked for.</summary>
    internal Task<LookUp<ILookup<string, OdooPartner>>> PartnersByVatAsync(IReadOnlyCollection<string> numbers, CancellationToken cancellation) =>
        ReadPartnersAsync("vat", numbers, static partner => partner.Text("vat"), [new object[] { "parent_id", "=", false }], cancellation);

    /// <summary>Partners by e-mail, as written.</summary>
    internal Task<LookUp<ILookup<string, OdooPartner>>> PartnersByEmailAsync(IReadOnlyCollection<string> mails, CancellationToken cancellation) =>
        ReadPartnersAsync("email", mails, static partner => partner.Text("email"), [], cancellation);

    /// <summary>Products by internal reference; several where Odoo has several.</summary>
    internal Task<LookUp<ILookup<string, OdooProduct>>> ProductsByCodeAsync(IReadOnlyCollection<string> codes, CancellationToken cancellation) =>
        ReadProductsAsync("default_code", codes, cancellation);

    /// <summary>Products by barcode.</summary>
    internal Task<LookUp<ILookup<string, OdooProduct>>> ProductsByBarcodeAsync(IReadOnlyCollection<string> barcodes, CancellationToken cancellation) =>
        ReadProductsAsync("barcode", barcodes, cancellation);

    /// <summary>The currency code of each price list.</summary>
    internal async Task<LookUp<IReadOnlyDictionary<long, string>>> CurrenciesAsync(CancellationToken cancellation)
    {
        if (_currencies.TryGet(All, out var known))
        {
            return new LookUp<IReadOnlyDictionary<long, string>>.Found(known!);
        }

        var answer = await SearchReadAsync("product.pricelist", [], ["currency_id"], cancellation);
        if (answer is not OdooAnswer.Done { Result: { } rows })
        {
            return new LookUp<IReadOnlyDictionary<long, string>>.Prevented(answer);
        }

        // A many2one reads as [id, display name], and a currency's display name is its code.
        var currencies = rows.EnumerateArray().ToDictionary(static row => row.Id(), static row => row.GetProperty("currency_id")[1].GetString()!);
        _currencies.Put(All, currencies);
        return new LookUp<IReadOnlyDictionary<long, string>>.Found(currencies);
    }

    /// <summary>Units by external id (<c>uom.product_uom_unit</c>), and by database id as text.</summary>
    internal async Task<LookUp<IReadOnlyDictionary<string, OdooUnit>>> UnitsAsync(CancellationToken cancellation)
    {
        if (_units.TryGet(All, out var known))
        {
            return new LookUp<IReadOnlyDictionary<string, OdooUnit>>.Found(known!);
        }

        var answer = await SearchReadAsync("uom.uom", [], ["name", "category_id"], cancellation);
        if (answer is not OdooAnswer.Done { Result: { } rows })
        {
            return new LookUp<IReadOnlyDictionary<string, OdooUnit>>.Prevented(answer);
        }

        var units = rows.EnumerateArray().Select(static row => new OdooUnit(row.Id(), row.Text("name") ?? string.Empty, row.Reference("category_id") ?? 0)).ToArray();
        var names = await odoo.ReadAsync("uom.uom", "get_external_id", [units.Select(static unit => unit.Id).ToArray()], null, cancellation);
        if (names is not OdooAnswer.Done { Result: { } byId })
        {
            return new LookUp<IReadOnlyDictionary<string, OdooUnit>>.Prevented(names);
        }

        var found = units.ToDictionary(static unit => Key(unit.Id), static unit => unit, StringComparer.Ordinal);
        foreach (var unit in units)
        {
            if (byId.Text(Key(unit.Id)) is { Length: > 0 } name)
            {
                found[name] = unit;
            }
        }

        _units.Put(All, found);
        return new LookUp<IReadOnlyDictionary<string, OdooUnit>>.Found(found);
    }

    /// <summary>How <see cref="UnitsAsync"/> names a unit by its database id.</summary>
    internal static string Key(long id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static TimeSpan Keep(IOptions<OdooOptions> options) => TimeSpan.FromSeconds(options.Value.RememberSeconds);

    private async Task<LookUp<ILookup<string, OdooPartner>>> ReadPartnersAsync(
        string field, IReadOnlyCollection<string> keys, Func<JsonElement, string?> keyOf, object[] more, CancellationToken cancellation) =>
        await ReadAsync(
            _partners, field, keys,
            missing => SearchReadAsync(
                "res.partner", [.. more, new object[] { field, "in", missing }], ["name", field, "ref", "parent_id", "commercial_partner_id", "property_product_pricelist"], cancellation),
            keyOf,
            static row => new OdooPartner(row.Id(), row.Text("ref"), row.Reference("commercial_partner_id") ?? row.Id(), row.Reference("parent_id") is null, row.Reference("property_product_pricelist")));

    private async Task<LookUp<ILookup<string, OdooProduct>>> ReadProductsAsync(string field, IReadOnlyCollection<string> keys, CancellationToken cancellation) =>
        await ReadAsync(
            _products, field, keys,
            missing => SearchReadAsync("product.product", [new object[] { field, "in", missing }], ["name", "default_code", "barcode", "uom_id"], cancellation),
            row => row.Text(field),
            static row => new OdooProduct(row.Id(), row.Text("default_code"), row.Text("barcode"), row.Text("name") ?? string.Empty, row.Reference("uom_id") ?? 0));

    private static async Task<LookUp<ILookup<string, T>>> ReadAsync<T>(
        Recall<IReadOnlyList<T>> recall, string field, IReadOnlyCollection<string> keys, Func<string[], Task<OdooAnswer>> read, Func<JsonElement, string?> keyOf, Func<JsonElement, T> make)
    {
        var found = new List<(string Key, T Value)>();
        var missing = new List<string>();
        foreach (var key in keys)
        {
            if (recall.TryGet($"{field}:{key}", out var known))
            {
                found.AddRange(known!.Select(value => (key, value)));
            }
            else
            {
                missing.Add(key);
            }
        }

        if (missing.Count > 0)
        {
            var answer = await read([.. missing]);
            if (answer is not OdooAnswer.Done { Result: { } rows })
            {
                return new LookUp<ILookup<string, T>>.Prevented(answer);
            }

            foreach (var same in rows.EnumerateArray().Select(row => (Key: keyOf(row), Value: make(row))).Where(static row => row.Key is not null).GroupBy(static row => row.Key!))
            {
                recall.Put($"{field}:{same.Key}", [.. same.Select(static row => row.Value)]);
                found.AddRange(same.Select(row => (same.Key, row.Value)));
            }
        }

        return new LookUp<ILookup<string, T>>.Found(found.ToLookup(static entry => entry.Key, static entry => entry.Value, StringComparer.Ordinal));
    }

    private Task<OdooAnswer> SearchReadAsync(string model, object[] domain, string[] fields, CancellationToken cancellation) =>
        odoo.ReadAsync(model, "search_read", [domain], new { fields }, cancellation);
}
