namespace Odoo.Integration.Dedupe.Profiles;

/// <summary>What screening sees of an order: normalised, without what does not matter.</summary>
public sealed record OrderProfile
{
    public required Guid OrderId { get; init; }

    public required string Channel { get; init; }

    public string? ExternalId { get; init; }

    /// <summary>When the hub got it, UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When the customer ordered, as the sender states it, UTC.</summary>
    public DateTimeOffset? OrderedAt { get; init; }

    /// <summary>Every name the customer goes by: <c>c:</c> code, <c>g:</c> GLN, <c>v:</c> VAT, <c>e:</c> e-mail.</summary>
    public required IReadOnlyList<string> Customers { get; init; }

    /// <summary>The reference as written.</summary>
    public string? Reference { get; init; }

    public string? NormalisedReference { get; init; }

    public string? ReleaseNumber { get; init; }

    /// <summary>What names the delivery address best: <c>c:</c> code, <c>g:</c> GLN, else <c>a:</c> postal code and street.</summary>
    public string? ShipTo { get; init; }

    public DateOnly? RequestedDelivery { get; init; }

    public required string Currency { get; init; }

    /// <summary>The stated total, else the lines' sum; null where neither is known.</summary>
    public decimal? Value { get; init; }

    public required IReadOnlyList<ProfileLine> Lines { get; init; }

    /// <summary>When the demand arose, as far as it is known.</summary>
    public DateTimeOffset At => OrderedAt ?? ReceivedAt;

    /// <summary>Whether <see cref="OrderedAt"/> names a day only: midnight, as EDI and many files have it.</summary>
    public bool StatesDayOnly => OrderedAt is { } at && at.TimeOfDay == TimeSpan.Zero;
}
