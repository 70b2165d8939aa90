using Npgsql;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Store.Events;

/// <summary>An order whose row this transaction holds: what its next move is decided on.</summary>
public sealed record LockedOrder(Guid OrderId, OrderState State, int Attempts, ChainHead Head)
{
    /// <summary>Reads a row that begins with state, attempts, head_seq and head_hash.</summary>
    internal static LockedOrder Read(Guid orderId, NpgsqlDataReader row) =>
        new(orderId, Names.Read<OrderState>(row.GetString(0)), row.GetInt32(1), new ChainHead(orderId, row.GetInt32(2), row.GetFieldValue<byte[]>(3)));
}
