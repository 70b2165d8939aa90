namespace Odoo.Integration.Store.Policies;

/// <summary>An order that passed, and that people are asked about: is it one demand with the one it came nearest to?</summary>
public sealed record SampledOrder
{
    public Guid OrderId { get; init; }

    public DateTimeOffset At { get; init; }

    public required string Channel { get; init; }

    public string? ExternalId { get; init; }

    public string? CustomerReference { get; init; }

    public required string Customer { get; init; }

    public Guid MatchedOrder { get; init; }

    public string? MatchedChannel { get; init; }

    /// <summary>The other order's number, or its reference.</summary>
    public string? MatchedNumber { get; init; }

    public double Probability { get; init; }

    public double Bits { get; init; }

    /// <summary>JSON array of field, level, bits and words.</summary>
    public string? Evidence { get; init; }

    /// <summary>labelled-new or labelled-duplicate; null where nobody said.</summary>
    public string? Label { get; init; }

    public string? LabelledBy { get; init; }
}
