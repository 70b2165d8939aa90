namespace Odoo.Integration.Store.Policies;

/// <summary>An order that the policy that is tried would have decided otherwise.</summary>
public sealed record ShadowDifference
{
    public Guid OrderId { get; init; }

    public DateTimeOffset At { get; init; }

    public required string Channel { get; init; }

    public string? ExternalId { get; init; }

    public string? CustomerReference { get; init; }

    /// <summary>What was decided: clear, or why it was held.</summary>
    public required string Now { get; init; }

    /// <summary>What it would have been.</summary>
    public required string Then { get; init; }

    public Guid? MatchedOrder { get; init; }

    public double? Probability { get; init; }

    /// <summary>What a person said of the order since; null for nothing.</summary>
    public string? Verdict { get; init; }
}
