namespace Odoo.Integration.Store.Browsing;

/// <summary>One order's life: content, moves, decisions, calls to Odoo, and how often it was sent.</summary>
/// <param name="Summary">The order.</param>
/// <param name="Body">Canonical JSON, as it came.</param>
/// <param name="Events">Its moves, the oldest first.</param>
/// <param name="Decisions">What was decided on it, the oldest first.</param>
/// <param name="Attempts">Calls to Odoo, the oldest first.</param>
/// <param name="Resends">How often it came again and was answered with this order.</param>
/// <param name="Edited">Canonical JSON, as a person corrected it; null: it goes on as it came.</param>
public sealed record OrderDetail(
    OrderSummary Summary, string Body, IReadOnlyList<EventLine> Events, IReadOnlyList<DecisionLine> Decisions, IReadOnlyList<AttemptLine> Attempts, long Resends, string? Edited);

/// <summary>A move.</summary>
public sealed record EventLine
{
    public int Seq { get; init; }

    public DateTimeOffset At { get; init; }

    public required string Kind { get; init; }

    public required string ToState { get; init; }

    public required string Actor { get; init; }

    public required string Detail { get; init; }
}

/// <summary>A decision.</summary>
public sealed record DecisionLine
{
    public DateTimeOffset At { get; init; }

    public required string Actor { get; init; }

    public required string Outcome { get; init; }

    public string? Kind { get; init; }

    public double? Probability { get; init; }

    public double? Bits { get; init; }

    public Guid? MatchedOrder { get; init; }

    public string? Words { get; init; }

    /// <summary>JSON array of field, level, bits and words.</summary>
    public string? Evidence { get; init; }

    /// <summary>Other orders that came near: JSON array of order, bits, probability and evidence.</summary>
    public string? Near { get; init; }

    /// <summary>Why a person decided so, as a word for grouping.</summary>
    public string? ReasonCode { get; init; }

    /// <summary>When the verdict was taken back; it says nothing then.</summary>
    public DateTimeOffset? UndoneAt { get; init; }

    /// <summary>Whether there were more earlier orders than the policy compares.</summary>
    public bool CapReached { get; init; }
}

/// <summary>A call to Odoo; no outcome while it is under way or when the process died in it.</summary>
public sealed record AttemptLine
{
    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public string? Outcome { get; init; }

    public string? Words { get; init; }
}
