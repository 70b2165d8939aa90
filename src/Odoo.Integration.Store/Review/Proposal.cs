namespace Odoo.Integration.Store.Review;

/// <summary>The first of two verdicts that must agree.</summary>
public sealed record Proposal
{
    public required string Actor { get; init; }

    public required string Outcome { get; init; }

    public Guid? MatchedOrder { get; init; }

    public DateTimeOffset At { get; init; }
}
