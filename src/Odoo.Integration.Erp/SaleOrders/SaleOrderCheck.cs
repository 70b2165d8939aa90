using System.Globalization;
using System.Text.Json;
using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Erp.Rpc;

namespace Odoo.Integration.Erp.SaleOrders;

/// <summary>Looks at the sale orders that were made: their names for people, and what Odoo keeps otherwise than it was asked.</summary>
internal sealed class SaleOrderCheck(OdooClient odoo)
{
    private static readonly string[] LineFields = ["order_id", "product_uom_qty", "price_unit"];

    /// <summary>
    /// Names and differences. Where Odoo does not answer, the orders exist all the same: they are named by their ids, and
    /// nothing is said of differences.
    /// </summary>
    public async Task<IReadOnlyList<SaleOrderResult.Made>> ReadAsync(IReadOnlyList<(SaleOrderDraft Draft, long Id)> made, CancellationToken cancellation)
    {
        long[] ids = [.. made.Select(static order => order.Id)];
        var lines = await RowsAsync(OdooCall.SearchRead("sale.order.line", [new object[] { "order_id", "in", ids }], LineFields, order: "order_id, id"), cancellation);
        var byOrder = lines?.ToLookup(static row => row.Reference("order_id") ?? 0);
        return
        [
            .. made.Select(order => byOrder is null
                ? new SaleOrderResult.Made(order.Id, Unnamed(order.Id), [])
                : new SaleOrderResult.Made(order.Id, NameOf(order.Id, [.. byOrder[order.Id]]), Differences(order.Draft, [.. byOrder[order.Id]]))),
        ];
    }

    // A many2one reads as [id, display name], and a sale order's display name is its number.
    private static string NameOf(long id, JsonElement[] lines) => lines is [var line, ..] ? line.GetProperty("order_id")[1].GetString() ?? Unnamed(id) : Unnamed(id);

    private static string Unnamed(long id) => string.Create(CultureInfo.InvariantCulture, $"sale.order {id}");

    // Lines are made in the sequence of the rows, so their ids are in that sequence too.
    private static List<string> Differences(SaleOrderDraft draft, JsonElement[] kept)
    {
        var differences = new List<string>();
        if (kept.Length != draft.Lines.Count)
        {
            differences.Add(string.Create(CultureInfo.InvariantCulture, $"{draft.Lines.Count} lines were asked for, {kept.Length} are there"));
            return differences;
        }

        for (var at = 0; at < kept.Length; at++)
        {
            var asked = draft.Lines[at].Line;
            Compare($"line {asked.Number}: quantity", asked.Quantity.Value, kept[at].Number("product_uom_qty"));
            if (draft.IsPriced)
            {
                Compare($"line {asked.Number}: price", asked.UnitPrice!.Value.Amount, kept[at].Number("price_unit"));
            }
        }

        return differences;

        void Compare(string what, decimal asked, decimal there)
        {
            if (asked != there)
            {
                differences.Add(string.Create(CultureInfo.InvariantCulture, $"{what} {asked:0.######} was asked for, {there:0.######} is there"));
            }
        }
    }

    private async Task<JsonElement[]?> RowsAsync(OdooCall call, CancellationToken cancellation) =>
        await odoo.ReadAsync(call, cancellation) is OdooAnswer.Done { Result: { ValueKind: JsonValueKind.Array } rows } ? [.. rows.EnumerateArray()] : null;
}
