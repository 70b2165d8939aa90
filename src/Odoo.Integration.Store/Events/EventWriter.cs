using Npgsql;
using NpgsqlTypes;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Store.Events;

/// <summary>Appends events within the transaction of the move they record.</summary>
internal static class EventWriter
{
    private static readonly string Insert = Sql.Of<OrderEvent>("insert_events");
    private static readonly string InsertOne = Sql.Of<OrderEvent>("insert_event");

    public static NpgsqlBatchCommand Append(IReadOnlyList<OrderEvent> events) => events.Count == 1 ? One(events[0]) : Many(events);

    private static NpgsqlBatchCommand One(OrderEvent link) => new(InsertOne)
    {
        Parameters =
        {
            new() { Value = link.OrderId }, new() { Value = link.Seq }, new() { Value = link.At }, new() { Value = link.Kind },
            new() { Value = link.From is { } from ? Names.Of(from) : DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text }, new() { Value = Names.Of(link.To) }, new() { Value = link.Actor },
            new() { Value = link.Detail }, new() { Value = link.PreviousHash }, new() { Value = link.Hash },
        },
    };

    private static NpgsqlBatchCommand Many(IReadOnlyList<OrderEvent> events) => new(Insert)
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
