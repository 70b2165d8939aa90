using System.Text.Json;
using Odoo.Integration.Erp.Rpc;

namespace Odoo.Integration.Erp.MasterData;

/// <summary>Reads units, currencies and digits, and remembers them for a while.</summary>
internal sealed class OdooSettingsReader(OdooClient odoo, TimeProvider time, TimeSpan keep)
{

    private readonly Recall<OdooSettings> _recall = new(time, keep);

    /// <exception cref="PreventedException">Odoo did not answer, or not with this.</exception>
    public async Task<OdooSettings> ReadAsync(CancellationToken cancellation)
    {
        if (_recall.TryGet(string.Empty, out var known))
        {
            return known!;
        }

        var (server, instead) = await odoo.MeetAsync(cancellation);
        if (server is null)
        {
            throw new PreventedException(instead!);
        }

        var units = await ReadUnitsAsync(server.Fields.UnitKind, cancellation);
        var names = await RowsAsync(new OdooCall("uom.uom", "get_external_id", [], [.. units.Select(static unit => unit.Id)]), cancellation);
        var lists = await RowsAsync(OdooCall.SearchRead("product.pricelist", [], ["currency_id"]), cancellation);
        var settings = new OdooSettings(
            units.Select(unit => (Name: names.Text(unit.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)), Unit: unit)).Where(static named => named.Name is { Length: > 0 })
                .DistinctBy(static named => named.Name).ToDictionary(static named => named.Name!, static named => named.Unit, StringComparer.Ordinal),
            units.ToDictionary(static unit => unit.Id),

            // A many2one reads as [id, display name], and a currency's display name is its code.
            lists.EnumerateArray().ToDictionary(static row => row.Id(), static row => row.GetProperty("currency_id")[1].GetString()!),
            await IsAsync("account.fiscal.position", 0, cancellation) && await IsAsync("res.company", 1, cancellation),
            await ReadDigitsAsync(server.Fields.QuantityPrecision, cancellation));
        _recall.Put(string.Empty, settings);
        return settings;
    }

    private async Task<OdooUnit[]> ReadUnitsAsync(string kindField, CancellationToken cancellation)
    {
        var rows = await RowsAsync(OdooCall.SearchRead("uom.uom", [], ["name", kindField]), cancellation);
        var based = rows.EnumerateArray().ToDictionary(static row => row.Id(), row => row.Reference(kindField));
        return [.. rows.EnumerateArray().Select(row => new OdooUnit(row.Id(), row.Text("name") ?? string.Empty, KindOf(row.Id())))];

        // To 18 units share a category; from 19 on each is based on another, up to one that is based on none.
        long KindOf(long id)
        {
            if (kindField == "category_id")
            {
                return based[id] ?? 0;
            }

            var (root, steps) = (id, 0);
            while (based.GetValueOrDefault(root) is { } below && steps++ < based.Count)
            {
                root = below;
            }

            return root;
        }
    }

    // Only for a warning in good time: where Odoo does not tell, differences are seen afterwards.
    private async Task<int?> ReadDigitsAsync(string application, CancellationToken cancellation) =>
        await odoo.ReadAsync(new OdooCall("decimal.precision", "precision_get", [("application", application)]), cancellation)
            is OdooAnswer.Done { Result: { ValueKind: JsonValueKind.Number } digits } ? digits.GetInt32() : null;

    private async Task<bool> IsAsync(string model, int count, CancellationToken cancellation) =>
        await odoo.ReadAsync(OdooCall.SearchCount(model, [], archivedToo: true), cancellation) is OdooAnswer.Done { Result: { ValueKind: JsonValueKind.Number } found } && found.GetInt32() == count;

    private async Task<JsonElement> RowsAsync(OdooCall call, CancellationToken cancellation)
    {
        var answer = await odoo.ReadAsync(call, cancellation);
        return answer is OdooAnswer.Done { Result: { } rows } ? rows : throw new PreventedException(answer);
    }
}
