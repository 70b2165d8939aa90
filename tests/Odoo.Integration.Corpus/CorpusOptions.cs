namespace Odoo.Integration.Corpus;

/// <summary>Which corpus to make.</summary>
public sealed record CorpusOptions
{
    /// <summary>The same seed gives the same orders.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Only this half of the customers; null for all.</summary>
    public CorpusPart? Part { get; init; }

    /// <summary>Share of demands that arrive twice.</summary>
    public double DuplicateShare { get; init; } = 0.019;

    /// <summary>Share of plain orders that others are made to resemble; each is followed by one to nine of them.</summary>
    public double LookAlikeShare { get; init; } = 0.06;

    /// <summary>Orders of one very busy customer, beside the streams: what blocking has to bear. None by default.</summary>
    public int HeavyOrders { get; init; }
}
