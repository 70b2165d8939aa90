namespace Odoo.Integration.Store.Browsing;

/// <summary>Which held orders to list; null fields do not restrict.</summary>
public sealed record HeldFilter
{
    public string? Channel { get; init; }

    public string? ReasonCode { get; init; }

    public string? Customer { get; init; }

    /// <summary>A group of <see cref="HeldGroup"/>, by its key.</summary>
    public string? Group { get; init; }

    /// <summary>Held since before this moment.</summary>
    public DateTimeOffset? HeldBefore { get; init; }

    /// <summary>Least value, in the order's own currency.</summary>
    public decimal? ValueFrom { get; init; }

    /// <summary>Highest value, in the order's own currency.</summary>
    public decimal? ValueTo { get; init; }

    /// <summary>Part of an order number, customer reference, customer, product number; or the whole of the matched order's number in Odoo.</summary>
    public string? Search { get; init; }

    /// <summary>Given to this person.</summary>
    public string? AssignedTo { get; init; }
}
