using System.Text;
using Npgsql;
using NpgsqlTypes;
using Odoo.Integration.Dedupe.Blocking;
using Odoo.Integration.Dedupe.Profiles;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Json;
using Odoo.Integration.Store.Indexing;

namespace Odoo.Integration.Store.Review;

/// <summary>Keeps an order as corrected, beside how it came, and the index by what it is now: later orders are compared with that.</summary>
internal static class EditedOrders
{
    private const string Set = "update hub.orders set edited = $2::json where order_id = $1";

    public static void Add(NpgsqlBatch batch, ReviewedOrder order, Order edited)
    {
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Set)
        {
            Parameters = { new() { Value = order.Locked.OrderId }, ReviewStore.Maybe(Encoding.UTF8.GetString(OrderJson.Write(edited)), NpgsqlDbType.Text) },
        });
        Index(batch, order, StoredOrder.Read(order.Body), edited, isHeld: false);
    }

    /// <summary>Puts the index from one content of an order to another.</summary>
    public static void Index(NpgsqlBatch batch, ReviewedOrder order, Order was, Order becomes, bool isHeld)
    {
        var before = OrderProfiles.Of(was with { Id = order.Locked.OrderId }, order.ReceivedAt);
        if (order.WasScreened && IndexWriter.Concerns(before))
        {
            var after = OrderProfiles.Of(becomes with { Id = order.Locked.OrderId }, order.ReceivedAt);
            IndexWriter.Remove(batch, before);
            IndexWriter.Add(batch, after, BlockingKeys.Of(after), isHeld);
        }
    }
}
