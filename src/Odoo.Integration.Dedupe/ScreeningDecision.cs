namespace Odoo.Integration.Dedupe;

/// <summary>What screening decides of an order. A score alone never discards one: only identity does, at intake.</summary>
/// <param name="PolicyVersion">The policy that decided.</param>
/// <param name="Best">The likeliest earlier order; null when there was none to compare with.</param>
public abstract record ScreeningDecision(string PolicyVersion, ScoredCandidate? Best)
{
    /// <summary>Other earlier orders that came near, the likeliest first.</summary>
    public IReadOnlyList<ScoredCandidate> Near { get; init; } = [];

    /// <summary>The order that this one cancels or returns whole: it is no original any more.</summary>
    public Guid? Withdraws { get; init; }

    /// <summary>It may go to Odoo.</summary>
    public sealed record Clear(string PolicyVersion, ScoredCandidate? Best) : ScreeningDecision(PolicyVersion, Best);

    /// <summary>A person must look at it first.</summary>
    /// <param name="PolicyVersion">The policy that decided.</param>
    /// <param name="Best">The likeliest earlier order.</param>
    /// <param name="Kind">Why.</param>
    /// <param name="MatchedOrder">The order it is held against, if any.</param>
    /// <param name="Words">One sentence for people.</param>
    public sealed record Hold(string PolicyVersion, ScoredCandidate? Best, HoldKind Kind, Guid? MatchedOrder, string Words)
        : ScreeningDecision(PolicyVersion, Best);
}
