using Npgsql;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Store.Events;

/// <summary>Writes moves: the orders' rows and their events, together.</summary>
internal static class MoveWriter
{
    private static readonly string Update = Sql.Of<OrderEvent>("move_orders");
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

        batch.BatchCommands.Add(new NpgsqlBatchCommand(Update)
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
        });
    }
}
