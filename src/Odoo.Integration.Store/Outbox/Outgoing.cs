using Npgsql;

namespace Odoo.Integration.Store.Outbox;

/// <summary>Puts messages into the outbox within the transaction of the move they announce.</summary>
internal static class Outgoing
{
    public const string Received = "orders.received";

    public const string Cleared = "orders.cleared";

    private static readonly string Insert = Sql.Of<OutboxStore>("insert_outbox");

    public static void Add(NpgsqlBatch batch, string exchange, IReadOnlyCollection<Guid> orders, DateTimeOffset at)
    {
        if (orders.Count == 0)
        {
            return;
        }

        batch.BatchCommands.Add(new NpgsqlBatchCommand(Insert) { Parameters = { new() { Value = exchange }, new() { Value = orders.ToArray() }, new() { Value = at } } });
    }
}
