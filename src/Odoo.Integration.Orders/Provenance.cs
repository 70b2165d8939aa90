using Odoo.Integration.Orders.Identity;

namespace Odoo.Integration.Orders;

/// <summary>Where an order came from; no part of its content.</summary>
/// <param name="PayloadId">The bytes it was read from.</param>
/// <param name="Position">Where in them, in the format's own words.</param>
/// <param name="Adapter">Format and version of what read it, such as <c>x12-850/1</c>.</param>
/// <param name="ReceivedAt">When the payload reached the hub, UTC.</param>
/// <param name="ReceivedFrom">By which way: <c>file:NAME</c>, <c>http:KEY NAME</c>, <c>cli:USER</c>.</param>
public sealed record Provenance(PayloadId PayloadId, string Position, string Adapter, DateTimeOffset ReceivedAt, string ReceivedFrom);
