using System.Text.Json;
using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Erp.Rpc;

namespace Odoo.Integration.Erp.SaleOrders;

/// <summary>What <c>load</c> answered: ids for all records, or none and why.</summary>
/// <param name="Ids">One for each record, in their sequence; null where nothing was done.</param>
/// <param name="Messages">Errors where nothing was done, warnings where all was.</param>
internal sealed record LoadAnswer(IReadOnlyList<long>? Ids, IReadOnlyList<LoadMessage> Messages)
{
    /// <summary>Whether nothing was done for a passing reason: two transactions met. It is told by its text alone.</summary>
    public bool IsConflict => Ids is null && Messages.Any(static message => Refusals.IsConflict(message.Words));

    /// <summary>Whether the user may not do this.</summary>
    public bool IsAccess => Ids is null && Messages.Any(static message => Refusals.IsAccess(message.Words));

    public string Words => string.Join("; ", Messages.Select(static message => message.Words).Distinct());

    public static LoadAnswer? Read(JsonElement result, int records)
    {
        if (result.ValueKind != JsonValueKind.Object || !result.TryGetProperty("ids", out var ids))
        {
            return null;
        }

        var messages = result.TryGetProperty("messages", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select(static message => new LoadMessage(RecordOf(message), message.Text("message")?.Trim() ?? "no reason given")).ToArray()
            : [];
        return ids.ValueKind != JsonValueKind.Array ? new LoadAnswer(null, messages)
            : ids.GetArrayLength() == records ? new LoadAnswer([.. ids.EnumerateArray().Select(static id => id.GetInt64())], messages)
            : null;
    }

    private static int? RecordOf(JsonElement message) =>
        message.TryGetProperty("record", out var record) && record.ValueKind == JsonValueKind.Number && record.TryGetInt32(out var at) ? at : null;
}
