using Npgsql;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Store.Events;

/// <summary>Appends events within the transaction of the move they record.</summary>
internal static class EventWriter
{
    private static readonly string Insert = Sql.Of<OrderEvent>("insert_events");

    public static NpgsqlBatchCommand Append(IReadOnlyList<OrderEvent> events) => new(Insert)
    {
        Parameters =
        {
            new() { Value = events.Select(static e => e.OrderId).ToArray() },
            new() { Value = events.Select(static e => e.Seq).ToArray() },
            new() { Value = events.Select(static e => e.At).ToArray() },
            new() { Value = events.Select(static e => e.Kind).ToArray() },
            new() { Value = events.Select(static e => e.From is { } from ? Names.Of(from) : null).ToArray() },
            new() { Value = events.Select(static e => Names.Of(e.To)).ToArray() },
            new() { Value = events.Select(static e => e.Actor).ToArray() },
            new() { Value = events.Select(static e => e.Detail).ToArray() },
            new() { Value = events.Select(static e => e.PreviousHash).ToArray() },
            new() { Value = events.Select(static e => e.Hash).ToArray() },
        },
    };
}
