namespace Odoo.Integration.Store.Browsing;

/// <summary>Held orders that one decision may settle.</summary>
public sealed record HeldGroup
{
    /// <summary>What they have in common: file, need, customer or reason.</summary>
    public required string Kind { get; init; }

    public required string Key { get; init; }

    public long Orders { get; init; }

    /// <summary>Sum of values, where all are of one currency; else null.</summary>
    public decimal? Value { get; init; }

    public string? Currency { get; init; }

    public double HighestRisk { get; init; }

    public DateTimeOffset OldestHeldAt { get; init; }

    // Of one of them, to name the group by.
    public required Guid SampleId { get; init; }

    public required string Channel { get; init; }

    public required string ReasonCode { get; init; }

    public string? Reason { get; init; }

    public required string Customer { get; init; }

    public string? CustomerName { get; init; }

    /// <summary>From where the sample came: a file's name, a caller.</summary>
    public string? ReceivedFrom { get; init; }

    /// <summary>From where the order that it is held against came.</summary>
    public string? MatchedReceivedFrom { get; init; }
}
