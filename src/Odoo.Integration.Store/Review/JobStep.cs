namespace Odoo.Integration.Store.Review;

/// <summary>One order of a job that is to be carried out.</summary>
internal sealed record JobStep
{
    public Guid JobId { get; init; }

    public Guid OrderId { get; init; }

    public required string Outcome { get; init; }

    public required string Actor { get; init; }

    public string? ReasonCode { get; init; }

    public string? Note { get; init; }

    /// <summary>The order's last event when the job was made.</summary>
    public int HeadSeq { get; init; }

    /// <summary>Its state now.</summary>
    public required string State { get; init; }

    /// <summary>Whether it has moved since the job was made.</summary>
    public bool HasMoved { get; init; }

    /// <summary>What it is held against.</summary>
    public Guid? MatchedOrder { get; init; }
}
