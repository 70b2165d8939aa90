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

    /// <summary>By which channels the second arrival comes; as each kind has it by default.</summary>
    public RepeatChannels RepeatChannels { get; init; }

    /// <summary>Nobody says where to and when to deliver.</summary>
    public bool WithoutDelivery { get; init; }

    /// <summary>Nobody states a price or a total.</summary>
    public bool WithoutPrices { get; init; }

    /// <summary>Share of arrivals, first or second, from which reference and release number are missing, beside those that leave them out by habit.</summary>
    public double ReferencesMissing { get; init; }
}
