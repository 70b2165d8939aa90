using Odoo.Integration.Store.Browsing;

namespace Odoo.Integration.Hub.Api.Shapes;

/// <summary>An order that waits for a person, in a list.</summary>
internal sealed record HeldOrderShape
{
    public required Guid Id { get; init; }

    /// <summary>What a verdict names as <c>If-Match</c>.</summary>
    public required string ETag { get; init; }

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

    /// <summary>Who looks at it now, separated by commas.</summary>
    public string? LookedAtBy { get; init; }

    public static HeldOrderShape Of(HeldOrderRow row) => new()
    {
        Id = row.OrderId, ETag = EntityTag.Of(row.HeadSeq), Channel = row.Channel, ExternalId = row.ExternalId, CustomerReference = row.CustomerReference, Customer = row.Customer,
        CustomerName = row.CustomerName, ReasonCode = row.ReasonCode, Reason = row.Reason, MatchedOrder = row.MatchedOrder, Value = row.Value, Currency = row.Currency, Risk = row.Risk,
        ReceivedAt = row.ReceivedAt, HeldAt = row.HeldAt, AssignedTo = row.AssignedTo, LookedAtBy = row.LookedAtBy,
    };
}

/// <summary>A page of held orders.</summary>
/// <param name="Orders">The rows.</param>
/// <param name="Total">How many fit the filter; counted up to 100,000.</param>
/// <param name="HasMore">Whether more follow behind these.</param>
internal sealed record HeldOrderPage(IReadOnlyList<HeldOrderShape> Orders, long Total, bool HasMore)
{
    public static HeldOrderPage Of(HeldPage page) => new([.. page.Orders.Select(HeldOrderShape.Of)], page.Total, page.HasMore);
}
