using Odoo.Integration.Dedupe.Profiles;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;

namespace Odoo.Integration.Dedupe.Streams;

/// <summary>An order of a stream, made ready to be judged. What takes long about it needs no other order, and may be done on any thread.</summary>
/// <param name="Profile">What screening sees of it.</param>
/// <param name="Revision">The channel's version of it.</param>
/// <param name="Content">What tells a retry from a change.</param>
public sealed record StreamOrder(OrderProfile Profile, int Revision, ContentFingerprint Content)
{
    /// <param name="order">The order, with a hub id.</param>
    /// <param name="receivedAt">When it came.</param>
    public static StreamOrder Of(Order order, DateTimeOffset receivedAt) => new(OrderProfiles.Of(order, receivedAt), order.Revision, ContentFingerprint.Of(order));
}
