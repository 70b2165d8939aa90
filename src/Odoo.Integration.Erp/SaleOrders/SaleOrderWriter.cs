using System.Text.Json;
using Microsoft.Extensions.Options;
using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Erp.Rpc;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Erp.SaleOrders;

/// <summary>
/// Makes the one sale order of an order. The only call that creates anything is <c>sale.order.load</c> in get-or-create mode:
/// it may be repeated at any time, by anyone, and answers with the same record (measured on Odoo 14.0 and 19.0).
/// </summary>
public sealed class SaleOrderWriter(OdooClient odoo, MasterDataReader masterData, IOptions<OdooOptions> options)
{
    // mode update and noupdate: a known external id is left alone; without both, a repeat overwrites what people changed.
    // tz: load() reads date-times in the user's time zone.
    private static readonly object GetOrCreate = new { context = new { mode = "update", noupdate = true, tz = "UTC" } };

    private static readonly string[] NameOnly = ["name"];

    private readonly SaleOrderResolver _resolver = new(masterData, options);

    /// <summary>Makes the sale order, or finds it. May be called any number of times for one order.</summary>
    public async Task<SaleOrderResult> WriteAsync(Order order, CancellationToken cancellation)
    {
        var (draft, instead) = await _resolver.ResolveAsync(order, cancellation);
        if (draft is null)
        {
            return instead!;
        }

        var rows = SaleOrderRows.Of(draft);
        var answer = await odoo.WriteAsync("sale.order", "load", [rows.Columns, rows.Rows], GetOrCreate, cancellation);
        return answer switch
        {
            OdooAnswer.NotSent notSent => new SaleOrderResult.NotSent(notSent.Words),
            OdooAnswer.Unknown unknown => new SaleOrderResult.Unknown(unknown.Words),
            OdooAnswer.Refused refused => OfRefusal(refused),
            OdooAnswer.Done { Result: { } result } => await OfLoadAsync(result, cancellation),
            _ => new SaleOrderResult.Unknown("Odoo's load answered nothing"),
        };
    }

    private static SaleOrderResult OfRefusal(OdooAnswer.Refused refused) => refused.Kind switch
    {
        RefusalKind.Conflict => new SaleOrderResult.Undone(refused.Words),
        RefusalKind.Configuration => new SaleOrderResult.NotAllowed(refused.Words),
        _ => new SaleOrderResult.Held("refused-by-odoo", $"Odoo refuses it: {refused.Words}"),
    };

    private async Task<SaleOrderResult> OfLoadAsync(JsonElement result, CancellationToken cancellation)
    {
        var messages = result.TryGetProperty("messages", out var list) ? list.EnumerateArray().Select(static message => message.Text("message")?.Trim()).OfType<string>().ToArray() : [];
        var words = string.Join("; ", messages);
        if (!result.TryGetProperty("ids", out var ids) || ids.ValueKind != JsonValueKind.Array || ids.GetArrayLength() != 1)
        {
            return Array.Exists(messages, Refusals.IsConflict) ? new SaleOrderResult.Undone(words)
                : Array.Exists(messages, Refusals.IsAccess) ? new SaleOrderResult.NotAllowed(words)
                : new SaleOrderResult.Held("refused-by-odoo", $"Odoo refuses it: {words}");
        }

        var id = ids[0].GetInt64();
        var name = await NameOfAsync(id, cancellation);
        return messages.Length == 0
            ? new SaleOrderResult.Made(id, name)
            : new SaleOrderResult.Held("odoo-warns", $"Odoo made {name} and warns: {words}; look at it in Odoo, then release the order");
    }

    // For people only: the order exists, whatever comes of this question.
    private async Task<string> NameOfAsync(long id, CancellationToken cancellation) =>
        await odoo.ReadAsync("sale.order", "read", [new[] { id }, NameOnly], null, cancellation) is OdooAnswer.Done { Result: { ValueKind: JsonValueKind.Array } rows } && rows.GetArrayLength() == 1
            ? rows[0].Text("name") ?? $"sale.order {id}"
            : $"sale.order {id}";
}
