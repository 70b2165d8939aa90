using Odoo.Integration.Store.Review;

namespace Odoo.Integration.Hub.Api.Shapes;

/// <summary>One verdict on many orders, and how far it is.</summary>
internal sealed record JobShape
{
    public required Guid Id { get; init; }

    /// <summary>Its address.</summary>
    public required string Href { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    public required string Actor { get; init; }

    /// <summary>The verdict of each, or undone.</summary>
    public required string Outcome { get; init; }

    public string? ReasonCode { get; init; }

    public string? Note { get; init; }

    /// <summary>Which orders, in words.</summary>
    public required string Title { get; init; }

    /// <summary>The job that it takes back.</summary>
    public Guid? Undoes { get; init; }

    public long Total { get; init; }

    public long Done { get; init; }

    /// <summary>Had moved on since the job was made, and were left alone.</summary>
    public long Changed { get; init; }

    public long Refused { get; init; }

    /// <summary>Were not reached before it was cancelled.</summary>
    public long Cancelled { get; init; }

    public long Left { get; init; }

    /// <summary>Why one was not done, in words.</summary>
    public string? FirstTrouble { get; init; }

    public DateTimeOffset? CancelledAt { get; init; }

    public string? CancelledBy { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public static string HrefOf(Guid jobId) => $"/v1/jobs/{jobId}";

    public static JobShape Of(JobProgress job) => new()
    {
        Id = job.JobId, Href = HrefOf(job.JobId), MadeAt = job.MadeAt, Actor = job.Actor, Outcome = job.Outcome, ReasonCode = job.ReasonCode, Note = job.Note, Title = job.Title,
        Undoes = job.Undoes, Total = job.Total, Done = job.Done, Changed = job.Changed, Refused = job.Refused, Cancelled = job.Cancelled, Left = job.Left, FirstTrouble = job.FirstTrouble,
        CancelledAt = job.CancelledAt, CancelledBy = job.CancelledBy, FinishedAt = job.FinishedAt,
    };
}

/// <summary>The newest jobs.</summary>
internal sealed record JobList(IReadOnlyList<JobShape> Jobs);
