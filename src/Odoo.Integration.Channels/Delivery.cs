using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;

namespace Odoo.Integration.Channels;

/// <summary>What is known of a payload beside its bytes: everything that an adapter may not find out for itself.</summary>
/// <param name="Channel">Name of the channel.</param>
/// <param name="Source">The channel's source.</param>
/// <param name="PayloadId">Hash of the bytes.</param>
/// <param name="ReceivedAt">When they came, UTC.</param>
/// <param name="ReceivedFrom">By which way they came.</param>
public sealed record Delivery(string Channel, OrderSource Source, PayloadId PayloadId, DateTimeOffset ReceivedAt, string ReceivedFrom)
{
    /// <summary>The provenance of an order at a position of this payload.</summary>
    public Provenance At(string position, string adapter) => new(PayloadId, position, adapter, ReceivedAt, ReceivedFrom);
}
