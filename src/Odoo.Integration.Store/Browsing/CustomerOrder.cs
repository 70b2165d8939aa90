namespace Odoo.Integration.Store.Browsing;

/// <summary>One of a customer's orders, as a point in time.</summary>
public sealed record CustomerOrder
{
    public required Guid OrderId { get; init; }

    public required string Channel { get; init; }

    public string? ExternalId { get; init; }

    public string? CustomerReference { get; init; }

    public required string State { get; init; }

    public string? OdooName { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    public Guid? MatchedOrder { get; init; }
}
