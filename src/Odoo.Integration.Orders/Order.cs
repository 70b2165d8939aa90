using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Orders;

/// <summary>The canonical order, version 1: what every channel's orders become. Immutable; a change is another order.</summary>
public sealed record Order
{
    /// <summary>The schema this type reads and writes.</summary>
    public const string Schema = "order/1";

    /// <summary>Most lines of one order.</summary>
    public const int MaxLines = 50_000;

    /// <summary>The hub order id, UUIDv7; null until intake has given it.</summary>
    public Guid? Id { get; init; }

    /// <summary>Name of the channel in the hub's configuration.</summary>
    public required string Channel { get; init; }

    public required OrderSource Source { get; init; }

    /// <summary>The channel's own order number; null where it has none.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The channel's version of the order, 0 and up.</summary>
    public int Revision { get; init; }

    public OrderIntent Intent { get; init; }

    public CustomerReference? CustomerReference { get; init; }

    /// <summary>Which call-off of a blanket order this is.</summary>
    public string? ReleaseNumber { get; init; }

    public required Party Customer { get; init; }

    public Address? ShipTo { get; init; }

    public Address? BillTo { get; init; }

    /// <summary>When the customer ordered, UTC; midnight where the sender names a day only.</summary>
    public DateTimeOffset? OrderedAt { get; init; }

    public DateOnly? RequestedDelivery { get; init; }

    public required Currency Currency { get; init; }

    /// <summary>The total that the sender states, without tax; null where it states none.</summary>
    public Money? Total { get; init; }

    /// <summary>In the sender's sequence.</summary>
    public required IReadOnlyList<OrderLine> Lines { get; init; }

    /// <summary>Where it came from; null before intake for what was built by hand.</summary>
    public Provenance? Provenance { get; init; }

    /// <summary>Sum of quantity times unit price, unrounded; null when a line has no price.</summary>
    public decimal? LinesValue()
    {
        decimal sum = 0;
        foreach (var line in Lines)
        {
            if (line.UnitPrice is not { } price)
            {
                return null;
            }

            sum = checked(sum + (line.Quantity.Value * price.Amount));
        }

        return sum;
    }
}
