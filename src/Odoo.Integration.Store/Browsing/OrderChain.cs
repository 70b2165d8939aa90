namespace Odoo.Integration.Store.Browsing;

/// <summary>What <see cref="OrderDetail"/> leaves out, for who wants to know why: how the order came, what its identity was checked by, and each decision with its policy.</summary>
/// <param name="Origin">How it came.</param>
/// <param name="Resends">When it came again, the oldest first.</param>
/// <param name="Decisions">What was decided on it, the oldest first.</param>
public sealed record OrderChain(OrderOrigin Origin, IReadOnlyList<ResendLine> Resends, IReadOnlyList<ChainDecision> Decisions);

/// <summary>How an order came, and its identity.</summary>
public sealed record OrderOrigin
{
    public DateTimeOffset ReceivedAt { get; init; }

    public required string PayloadId { get; init; }

    public long? Size { get; init; }

    public Guid? ArrivalId { get; init; }

    public string? ReceivedFrom { get; init; }

    /// <summary>Where in the payload it stands.</summary>
    public string? Position { get; init; }

    public required string IdempotencyKey { get; init; }

    public string? ExternalId { get; init; }

    public int Revision { get; init; }

    public required string Fingerprint { get; init; }

    /// <summary>The order that had its key or number first, with other content; null for none.</summary>
    public Guid? ConflictOf { get; init; }

    public string? OdooServer { get; init; }

    public long? OdooId { get; init; }
}

/// <summary>The order came again and was answered with itself.</summary>
public sealed record ResendLine
{
    public DateTimeOffset ReceivedAt { get; init; }

    public required string ReceivedFrom { get; init; }

    public string? Note { get; init; }
}

/// <summary>A decision with all that it rests on.</summary>
public sealed record ChainDecision
{
    public DateTimeOffset At { get; init; }

    public required string Actor { get; init; }

    public string? PolicyVersion { get; init; }

    public required string Outcome { get; init; }

    public string? Kind { get; init; }

    public double? Probability { get; init; }

    public double? Bits { get; init; }

    public Guid? MatchedOrder { get; init; }

    /// <summary>The matched order's number or reference, and its channel.</summary>
    public string? MatchedNumber { get; init; }

    public string? Words { get; init; }

    /// <summary>Why a person decided so, as a word for grouping; null for none.</summary>
    public string? ReasonCode { get; init; }

    /// <summary>What a verdict changes in the order or asks for in Odoo: JSON with <c>changes</c> or <c>differences</c>; null for nothing.</summary>
    public string? Detail { get; init; }

    /// <summary>When a person took it back; null: it stands.</summary>
    public DateTimeOffset? UndoneAt { get; init; }

    /// <summary>JSON array of field, level, bits and words.</summary>
    public string? Evidence { get; init; }

    /// <summary>Other orders that came near: JSON array of order, bits and probability; null where that was not kept.</summary>
    public string? Near { get; init; }

    /// <summary>Offered to people for a label, as one of so many; null where not.</summary>
    public double? SampleRate { get; init; }

    /// <summary>What the policy gives before it looks further; null where the version is not in the table.</summary>
    public double? PolicyPrior { get; init; }
}
