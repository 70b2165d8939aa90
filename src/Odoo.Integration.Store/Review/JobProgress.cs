namespace Odoo.Integration.Store.Review;

/// <summary>How far a job is.</summary>
public sealed record JobProgress
{
    public required Guid JobId { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    public required string Actor { get; init; }

    /// <summary>The verdict of each, or undone.</summary>
    public required string Outcome { get; init; }

    public string? ReasonCode { get; init; }

    public string? Note { get; init; }

    public required string Title { get; init; }

    /// <summary>The job that it takes back.</summary>
    public Guid? Undoes { get; init; }

    public DateTimeOffset? CancelledAt { get; init; }

    public string? CancelledBy { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public long Total { get; init; }

    public long Done { get; init; }

    /// <summary>Had moved on since the job was made, and were left alone.</summary>
    public long Changed { get; init; }

    public long Refused { get; init; }

    /// <summary>Were not reached before it was cancelled.</summary>
    public long Cancelled { get; init; }

    /// <summary>The first reason why one was not done, in words.</summary>
    public string? FirstTrouble { get; init; }

    public long Left => Total - Done - Changed - Refused - Cancelled;
}
