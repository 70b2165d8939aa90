using System.Data;
using Npgsql;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Store.Ledger;

/// <summary>Reads the account of every channel.</summary>
public sealed class LedgerStore(NpgsqlDataSource database)
{
    private static readonly string CountReceipts = Sql.Of<LedgerStore>("count_receipts");
    private static readonly string CountOrders = Sql.Of<LedgerStore>("count_orders");

    /// <summary>All channels that ever received anything, by name, as of one moment.</summary>
    public async Task<IReadOnlyList<ChannelBalance>> ReadAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        var receipts = await CountAsync(connection, CountReceipts, cancellation);
        var orders = await CountAsync(connection, CountOrders, cancellation);
        return [.. receipts.Keys.Concat(orders.Keys).Select(static key => key.Channel).Distinct().Order(StringComparer.Ordinal).Select(channel => Balance(channel, receipts, orders))];
    }

    private static ChannelBalance Balance(string channel, Dictionary<(string Channel, string Name), long> receipts, Dictionary<(string Channel, string Name), long> orders)
    {
        long Receipts(string outcome) => receipts.GetValueOrDefault((channel, outcome));
        long Orders(params ReadOnlySpan<OrderState> states)
        {
            long sum = 0;
            foreach (var state in states)
            {
                sum += orders.GetValueOrDefault((channel, Names.Of(state)));
            }

            return sum;
        }

        return new ChannelBalance(
            channel,
            Received: Receipts("accepted") + Receipts("duplicate") + Receipts("rejected"),
            Submitted: Orders(OrderState.Submitted),
            Duplicate: Receipts("duplicate") + Orders(OrderState.Duplicate),
            Quarantined: Orders(OrderState.Quarantined, OrderState.Failed),
            Rejected: Receipts("rejected") + Orders(OrderState.Rejected),
            InFlight: Orders(OrderState.Received, OrderState.Cleared, OrderState.Submitting, OrderState.Waiting))
        {
            Waiting = Orders(OrderState.Waiting), Resent = Receipts("duplicate"), Refused = Receipts("rejected"),
        };
    }

    private static async Task<Dictionary<(string Channel, string Name), long>> CountAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var counts = new Dictionary<(string, string), long>();
        while (await rows.ReadAsync(cancellation))
        {
            counts.Add((rows.GetString(0), rows.GetString(1)), rows.GetInt64(2));
        }

        return counts;
    }
}
