namespace Odoo.Integration.Store.Browsing;

/// <summary>One delivery of a payload, and what became of what was found in it.</summary>
public sealed record ArrivalSummary
{
    public required Guid ArrivalId { get; init; }

    public required string Channel { get; init; }

    public required string ReceivedFrom { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    public required string PayloadId { get; init; }

    /// <summary>Bytes of the payload.</summary>
    public long? Size { get; init; }

    /// <summary>Null while it is being read.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    public long Found { get; init; }

    public long Accepted { get; init; }

    public long Duplicates { get; init; }

    public long Refused { get; init; }

    /// <summary>The first problem of what was refused, in words.</summary>
    public string? FirstProblem { get; init; }
}
