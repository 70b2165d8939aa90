using Odoo.Integration.Orders.Identity;

namespace Odoo.Integration.Store.Intake;

/// <summary>One delivery of a payload to a channel.</summary>
/// <param name="Id">Stays the same when a delivery is read again after a crash, so that nothing of it counts twice.</param>
/// <param name="Channel">The channel.</param>
/// <param name="PayloadId">Hash of the payload.</param>
/// <param name="ReceivedFrom">By which way it came.</param>
/// <param name="ReceivedAt">When, UTC.</param>
public sealed record Arrival(Guid Id, string Channel, PayloadId PayloadId, string ReceivedFrom, DateTimeOffset ReceivedAt);
