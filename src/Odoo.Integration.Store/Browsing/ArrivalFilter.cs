namespace Odoo.Integration.Store.Browsing;

/// <summary>Which deliveries to list; null fields do not restrict.</summary>
public sealed record ArrivalFilter
{
    public string? Channel { get; init; }

    /// <summary>Only those that something was refused in.</summary>
    public bool OnlyWithProblems { get; init; }

    /// <summary>Delivered before this one: the next page of a list.</summary>
    public Guid? Before { get; init; }

    /// <summary>Most rows. Default: 50.</summary>
    public int Limit { get; init; } = 50;
}
