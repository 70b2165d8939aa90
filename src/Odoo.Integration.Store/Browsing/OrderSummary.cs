namespace Odoo.Integration.Store.Browsing;

/// <summary>An order as a row of a list.</summary>
public sealed record OrderSummary
{
    public required Guid OrderId { get; init; }

    public required string Channel { get; init; }

    public string? ExternalId { get; init; }

    public string? CustomerReference { get; init; }

    public required string Customer { get; init; }

    public required string State { get; init; }

    public string? ReasonCode { get; init; }

    /// <summary>Why it waits for a person, in a sentence.</summary>
    public string? Reason { get; init; }

    public Guid? MatchedOrder { get; init; }

    public string? OdooName { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    public string? LastError { get; init; }

    /// <summary>The order's last event: a verdict that names it is refused once the order has moved on.</summary>
    public int HeadSeq { get; init; }

    /// <summary>What Odoo keeps otherwise than it was asked, a line each. Only where one order is shown.</summary>
    public string? Differences { get; init; }

    /// <summary>due, done or refused; null where the hub does not confirm the sale order. Only where one order is shown.</summary>
    public string? Confirmation { get; init; }

    public string? ConfirmationWords { get; init; }
}
