using System.Text.Json;
using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Erp.Rpc;

namespace Odoo.Integration.Erp.SaleOrders;

/// <summary>
/// Confirms sale orders: deliveries and manufacturing start there. It looks at the state first, because a second confirmation is
/// an error in 19 and overwrites the order's date before, and is called in one lane, because parallel ones collide on stock.
/// </summary>
public sealed class SaleOrderConfirmer
{
    private static readonly string[] Fields = ["name", "state"];

    private readonly OdooClient _odoo;

    internal SaleOrderConfirmer(OdooClient odoo) => _odoo = odoo;

    /// <summary>Confirms those that are not yet; says of each what came of it.</summary>
    /// <param name="ids">Database ids of <c>sale.order</c>.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyDictionary<long, ConfirmationResult>> ConfirmAsync(IReadOnlyCollection<long> ids, CancellationToken cancellation)
    {
        var seen = await _odoo.ReadAsync(OdooCall.SearchRead("sale.order", [new object[] { "id", "in", ids }], Fields), cancellation);
        if (seen is not OdooAnswer.Done { Result: { ValueKind: JsonValueKind.Array } rows })
        {
            return ids.ToDictionary(static id => id, _ => (ConfirmationResult)new ConfirmationResult.Later(seen.Words));
        }

        var orders = rows.EnumerateArray().ToDictionary(static row => row.Id());
        var results = ids.ToDictionary(static id => id, id => orders.TryGetValue(id, out var row) ? OfState(row) : new ConfirmationResult.Refused("the sale order is not in Odoo any more"));
        var open = results.Where(static entry => entry.Value is null).Select(static entry => entry.Key).ToArray();
        foreach (var (id, result) in await ConfirmOpenAsync(open, cancellation))
        {
            results[id] = result;
        }

        return results.ToDictionary(static entry => entry.Key, static entry => entry.Value!);
    }

    // Null: it is to be confirmed.
    private static ConfirmationResult? OfState(JsonElement row) => row.Text("state") switch
    {
        "draft" or "sent" => null,
        "sale" or "done" => new ConfirmationResult.Confirmed(),
        "cancel" => new ConfirmationResult.Refused($"{row.Text("name")} was cancelled in Odoo before it was confirmed"),
        var other => new ConfirmationResult.Refused($"{row.Text("name")} is in state {other} in Odoo, which the hub does not confirm"),
    };

    private async Task<IReadOnlyDictionary<long, ConfirmationResult>> ConfirmOpenAsync(IReadOnlyList<long> ids, CancellationToken cancellation)
    {
        var results = new Dictionary<long, ConfirmationResult>();
        if (ids.Count == 0)
        {
            return results;
        }

        var answer = await _odoo.WriteAsync(new OdooCall("sale.order", "action_confirm", [], ids), cancellation);
        if (answer is OdooAnswer.Refused { Kind: RefusalKind.Business } refused)
        {
            // All or none: one that Odoo refuses must not keep the others.
            foreach (var id in ids)
            {
                results[id] = ids.Count == 1 ? new ConfirmationResult.Refused(refused.Words) : (await ConfirmOpenAsync([id], cancellation))[id];
            }

            return results;
        }

        return ids.ToDictionary(static id => id, _ => answer is OdooAnswer.Done ? (ConfirmationResult)new ConfirmationResult.Confirmed() : new ConfirmationResult.Later(answer.Words));
    }
}
