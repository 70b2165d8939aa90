namespace Odoo.Integration.Store.Browsing;

/// <summary>One order's life: content, moves, decisions, calls to Odoo, and how often it was sent.</summary>
/// <param name="Summary">The order.</param>
/// <param name="Body">Canonical JSON.</param>
/// <param name="Events">Its moves, the oldest first.</param>
/// <param name="Decisions">What was decided on it, the oldest first.</param>
/// <param name="Attempts">Calls to Odoo, the oldest first.</param>
/// <param name="Resends">How often it came again and was answered with this order.</param>
public sealed record OrderDetail(
    OrderSummary Summary, string Body, IReadOnlyList<EventLine> Events, IReadOnlyList<DecisionLine> Decisions, IReadOnlyList<AttemptLine> Attempts, long Resends);

/// <summary>A move.</summary>
public sealed record EventLine(int Seq, DateTimeOffset At, string Kind, string ToState, string Actor, string Detail);

/// <summary>A decision; evidence is a JSON array of field, level, bits and words.</summary>
public sealed record DecisionLine(
    DateTimeOffset At, string Actor, string Outcome, string? Kind, double? Probability, double? Bits, Guid? MatchedOrder, string? Words, string? Evidence);

/// <summary>A call to Odoo; no outcome while it is under way or when the process died in it.</summary>
public sealed record AttemptLine(DateTimeOffset StartedAt, DateTimeOffset? EndedAt, string? Outcome, string? Words);
