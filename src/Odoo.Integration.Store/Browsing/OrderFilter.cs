namespace Odoo.Integration.Store.Browsing;

/// <summary>Which orders to list; null fields do not restrict.</summary>
public sealed record OrderFilter
{
    public string? Channel { get; init; }

    public IReadOnlyList<string>? States { get; init; }

    /// <summary>Customer reference or the channel's order number, as written.</summary>
    public string? Number { get; init; }

    /// <summary>Most rows. Default: 50.</summary>
    public int Limit { get; init; } = 50;
}
