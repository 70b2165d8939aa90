namespace Odoo.Integration.Store.Browsing;

/// <summary>Which orders to list; null fields do not restrict.</summary>
public sealed record OrderFilter
{
    public string? Channel { get; init; }

    public IReadOnlyList<string>? States { get; init; }

    /// <summary>The channel's order number, the customer's reference however it is written, Odoo's number, or the beginning of our id.</summary>
    public string? Number { get; init; }

    /// <summary>Received before this order: the next page of a list.</summary>
    public Guid? Before { get; init; }

    /// <summary>Most rows. Default: 50.</summary>
    public int Limit { get; init; } = 50;
}
