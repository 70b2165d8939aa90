using System.Text.Json;
using Npgsql;
using Odoo.Integration.Orders;
using Odoo.Integration.Store.Events;

namespace Odoo.Integration.Store.Review;

/// <summary>An order that a person decides on, its row held.</summary>
/// <param name="Locked">Where it stands.</param>
/// <param name="WasScreened">Whether a policy decided on it ever.</param>
/// <param name="MayBeInOdoo">Whether its last call to Odoo was not answered.</param>
/// <param name="Before">What a verdict can be undone by.</param>
/// <param name="Body">The order as it is to be delivered: as corrected, else as it came.</param>
/// <param name="ReceivedAt">When it came.</param>
/// <param name="Value">What it is worth, in its currency; null where that is not known, or it is not held.</param>
internal sealed record ReviewedOrder(LockedOrder Locked, bool WasScreened, bool MayBeInOdoo, RowBefore Before, string Body, DateTimeOffset ReceivedAt, decimal? Value)
{
    private static readonly string Select = Sql.Of<ReviewStore>("select_order");

    /// <summary>Null where there is no such order.</summary>
    public static async Task<ReviewedOrder?> ReadAsync(NpgsqlConnection connection, Guid orderId, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Select, connection) { Parameters = { new() { Value = orderId } } };
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        if (!await rows.ReadAsync(cancellation))
        {
            return null;
        }

        string? Text(int at) => rows.IsDBNull(at) ? null : rows.GetString(at);
        var locked = LockedOrder.Read(orderId, rows);
        var before = new RowBefore(
            locked.State, locked.Head.Seq, Text(6), Text(7), rows.IsDBNull(8) ? null : rows.GetGuid(8), Text(9), locked.Attempts, rows.GetFieldValue<string[]>(10), Text(11),
            rows.IsDBNull(15) ? null : rows.GetFieldValue<DateTimeOffset>(15), Text(16));
        return new ReviewedOrder(
            locked, rows.GetBoolean(4), rows.GetBoolean(5), before, rows.GetString(12), rows.GetFieldValue<DateTimeOffset>(13), rows.IsDBNull(14) ? null : rows.GetDecimal(14));
    }
}

/// <summary>What an order's row, and its row of the work list, said before a verdict.</summary>
internal sealed record RowBefore(
    OrderState State, int Seq, string? ReasonCode, string? Reason, Guid? MatchedOrder, string? LastError, int Attempts, string[] Accepted, string? Edited,
    DateTimeOffset? HeldAt = null, string? AssignedTo = null)
{
    public string Write() => JsonSerializer.Serialize(this);

    public static RowBefore Read(string json) => JsonSerializer.Deserialize<RowBefore>(json) ?? throw new InvalidDataException("a verdict does not say what was before it");
}
