using Odoo.Integration.Orders;

namespace Odoo.Integration.Store.Intake;

/// <summary>What intake did with one thing found in an arrival; said only after the commit.</summary>
/// <param name="Number">Its place in the arrival.</param>
public abstract record IntakeOutcome(int Number)
{
    /// <summary>A new order.</summary>
    public sealed record Accepted(int Number, Guid OrderId) : IntakeOutcome(Number);

    /// <summary>The same key or order number with the same content, or a version that brings nothing: answered with the original.</summary>
    /// <param name="Number">Its place in the arrival.</param>
    /// <param name="OriginalId">The order that was there.</param>
    /// <param name="State">Its state.</param>
    /// <param name="ReceivedAt">When it came.</param>
    /// <param name="Why">Why it is one although it says something else; null where it says the same.</param>
    public sealed record Duplicate(int Number, Guid OriginalId, OrderState State, DateTimeOffset ReceivedAt, string? Why = null) : IntakeOutcome(Number);

    /// <summary>
    /// The same key or order number with other content. <paramref name="OrderId"/> is where it was stored for a person to
    /// see; null where the sender is told instead.
    /// </summary>
    /// <param name="Number">Its place in the arrival.</param>
    /// <param name="OriginalId">The order that was there first.</param>
    /// <param name="ByKey">Whether the key is the same; else the order number.</param>
    /// <param name="OrderId">The stored order, if any.</param>
    public sealed record Conflict(int Number, Guid OriginalId, bool ByKey, Guid? OrderId) : IntakeOutcome(Number);

    /// <summary>No order, on purpose.</summary>
    public sealed record PassedOver(int Number) : IntakeOutcome(Number);

    /// <summary>Not an order.</summary>
    public sealed record Rejected(int Number) : IntakeOutcome(Number);
}
