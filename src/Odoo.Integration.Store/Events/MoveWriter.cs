using Npgsql;
using NpgsqlTypes;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Store.Events;

/// <summary>Writes moves: the orders' rows and their events, together.</summary>
internal static class MoveWriter
{
    private static readonly string Update = Sql.Of<OrderEvent>("move_orders");
    private static readonly string UpdateOne = Sql.Of<OrderEvent>("move_order");
    private static readonly string SetServer = Sql.Of<OrderEvent>("set_server");

    /// <summary>Adds the moves to a batch of the transaction that holds the orders' rows.</summary>
    public static void Add(NpgsqlBatch batch, IReadOnlyList<OrderMove> moves, DateTimeOffset at)
    {
        if (moves.Count == 0)
        {
            return;
        }

        var events = moves.Select(move => EventChain.Link(move.Order.Head, at, move.Kind, move.Order.State, move.To, move.Actor, move.Detail)).ToArray();
        batch.BatchCommands.Add(EventWriter.Append(events));
        foreach (var move in moves.Where(static move => move.OdooServer is not null))
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(SetServer) { Parameters = { new() { Value = move.Order.OrderId }, new() { Value = move.OdooServer } } });
        }

        batch.BatchCommands.Add(moves.Count == 1 ? One(moves[0], events[0]) : Many(moves, events));
    }

    private static NpgsqlBatchCommand One(OrderMove move, OrderEvent link) => new(UpdateOne)
    {
        Parameters =
        {
            new() { Value = link.OrderId }, new() { Value = link.Seq }, new() { Value = link.Hash }, new() { Value = Names.Of(link.To) }, new() { Value = link.At },
            Nullable(move.ReasonCode, NpgsqlDbType.Text), Nullable(move.Reason, NpgsqlDbType.Text), Nullable(move.MatchedOrder, NpgsqlDbType.Uuid), Nullable(move.OdooId, NpgsqlDbType.Bigint),
            Nullable(move.OdooName, NpgsqlDbType.Text), new() { Value = move.Attempts }, Nullable(move.DueAt, NpgsqlDbType.TimestampTz), Nullable(move.LastError, NpgsqlDbType.Text),
        },
    };

    private static NpgsqlBatchCommand Many(IReadOnlyList<OrderMove> moves, OrderEvent[] events) => new(Update)
    {
        Parameters =
        {
            new() { Value = events.Select(static e => e.OrderId).ToArray() },
            new() { Value = events.Select(static e => e.Seq).ToArray() },
            new() { Value = events.Select(static e => e.Hash).ToArray() },
            new() { Value = events.Select(static e => Names.Of(e.To)).ToArray() },
            new() { Value = events.Select(static e => e.At).ToArray() },
            new() { Value = moves.Select(static m => m.ReasonCode).ToArray() },
            new() { Value = moves.Select(static m => m.Reason).ToArray() },
            new() { Value = moves.Select(static m => m.MatchedOrder).ToArray() },
            new() { Value = moves.Select(static m => m.OdooId).ToArray() },
            new() { Value = moves.Select(static m => m.OdooName).ToArray() },
            new() { Value = moves.Select(static m => m.Attempts).ToArray() },
            new() { Value = moves.Select(static m => m.DueAt).ToArray() },
            new() { Value = moves.Select(static m => m.LastError).ToArray() },
        },
    };

    // Of one type, null or not: a statement whose parameters are now of one type, now of none, is prepared twice.
    private static NpgsqlParameter Nullable(object? value, NpgsqlDbType type) => new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };
}
