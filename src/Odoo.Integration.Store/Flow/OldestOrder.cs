namespace Odoo.Integration.Store.Flow;

/// <summary>The order that has been longest in a state that it should leave.</summary>
public sealed record OldestOrder
{
    public required string State { get; init; }

    public DateTimeOffset StateAt { get; init; }

    public Guid OrderId { get; init; }
}
