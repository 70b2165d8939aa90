using Odoo.Integration.Orders;

namespace Odoo.Integration.Dedupe.Profiles;

/// <summary>What screening sees of an order: normalised, without what does not matter. Two profiles are compared without allocating.</summary>
public sealed record OrderProfile
{
    public required Guid OrderId { get; init; }

    public required string Channel { get; init; }

    public string? ExternalId { get; init; }

    /// <summary>What its sender wants done.</summary>
    public OrderIntent Intent { get; init; }

    /// <summary>When the hub got it, UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When the customer ordered, as the sender states it, UTC.</summary>
    public DateTimeOffset? OrderedAt { get; init; }

    /// <summary>Every name that says who the customer is: <c>c:</c> code, <c>g:</c> GLN, <c>v:</c> VAT, <c>e:</c> e-mail.</summary>
    public required string[] Customers { get; init; }

    /// <summary>What hints at who it is: <c>n:</c> the company's name without its legal form, <c>c:</c> the digits of a code that has letters.</summary>
    public string[] CustomerHints { get; init; } = [];

    /// <summary>Other names of the customer, that an earlier order carries beside one of these.</summary>
    public string[] LinkedNames { get; init; } = [];

    /// <summary>The reference as written.</summary>
    public string? Reference { get; init; }

    public string? NormalisedReference { get; init; }

    public string? ReleaseNumber { get; init; }

    /// <summary>What names the delivery address: <c>c:</c> code, <c>g:</c> GLN, <c>a:</c> postal code and house number.</summary>
    public string[] Places { get; init; } = [];

    public DateOnly? RequestedDelivery { get; init; }

    public required string Currency { get; init; }

    /// <summary>The stated total, else the lines' sum; null where neither is known.</summary>
    public decimal? Value { get; init; }

    /// <summary>In ascending order of product, then unit.</summary>
    public required ProfileLine[] Lines { get; init; }

    /// <summary>One number for products and quantities: equal for equal baskets.</summary>
    public long Basket { get; init; }

    /// <summary>Whether it is a later version of that order, which is compared with it, and not it with them.</summary>
    public bool IsChangeOf(OrderProfile order) => Intent != OrderIntent.Create && ExternalId is not null && ExternalId == order.ExternalId && Channel == order.Channel;

    /// <summary>When the demand arose, as far as it is known.</summary>
    public DateTimeOffset At => OrderedAt ?? ReceivedAt;

    /// <summary>Whether <see cref="OrderedAt"/> names a day only: midnight, as EDI and many files have it.</summary>
    public bool StatesDayOnly => OrderedAt is { } at && at.TimeOfDay == TimeSpan.Zero;
}
