using System.Collections.Frozen;
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
    private static readonly FrozenDictionary<string, string> None = FrozenDictionary<string, string>.Empty;

    /// <summary>What came with the bytes: the headers of a request, by their names in lower case. Empty for a file.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = None;

    /// <summary>The provenance of an order at a position of this payload.</summary>
    public Provenance At(string position, string adapter) => new(PayloadId, position, adapter, ReceivedAt, ReceivedFrom);
}
