namespace Odoo.Integration.Store.Browsing;

/// <summary>An order that waits for a person, as a row of a list.</summary>
public sealed record HeldOrderRow
{
    public required Guid OrderId { get; init; }

    public required string Channel { get; init; }

    public string? ExternalId { get; init; }

    public string? CustomerReference { get; init; }

    public required string Customer { get; init; }

    public string? CustomerName { get; init; }

    public required string ReasonCode { get; init; }

    /// <summary>Why, in a sentence.</summary>
    public string? Reason { get; init; }

    public Guid? MatchedOrder { get; init; }

    /// <summary>In <see cref="Currency"/>; null where lines have no price.</summary>
    public decimal? Value { get; init; }

    public string? Currency { get; init; }

    /// <summary>Probability that it is a duplicate; 0 where it is held for something else.</summary>
    public double Risk { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    public DateTimeOffset HeldAt { get; init; }

    public string? AssignedTo { get; init; }

    /// <summary>Who looks at it now, separated by commas; null for nobody.</summary>
    public string? LookedAtBy { get; init; }

    /// <summary>The order's last event: a verdict that names it is refused once the order has moved on.</summary>
    public int HeadSeq { get; init; }
}

/// <summary>A page of held orders.</summary>
/// <param name="Orders">The rows.</param>
/// <param name="Total">How many fit the filter; counted up to <see cref="HeldBrowser.MostCounted"/>.</param>
/// <param name="HasMore">Whether more follow.</param>
public sealed record HeldPage(IReadOnlyList<HeldOrderRow> Orders, long Total, bool HasMore);
