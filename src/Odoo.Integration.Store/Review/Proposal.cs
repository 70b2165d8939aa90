namespace Odoo.Integration.Store.Review;

/// <summary>The first of two verdicts that must agree.</summary>
public sealed record Proposal
{
    public required string Actor { get; init; }

    public required string Outcome { get; init; }

    public Guid? MatchedOrder { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>What is to be corrected, JSON: customer, and number, sku and quantity of lines; null for other verdicts.</summary>
    public string? Edit { get; init; }
}
