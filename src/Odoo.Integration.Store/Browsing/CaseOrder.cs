using Odoo.Integration.Orders;

namespace Odoo.Integration.Store.Browsing;

/// <summary>An order with all that a person compares.</summary>
public sealed record CaseOrder
{
    public required Guid OrderId { get; init; }

    public required string State { get; init; }

    public string? ReasonCode { get; init; }

    /// <summary>Why it waits, or ended so, in a sentence.</summary>
    public string? Reason { get; init; }

    public Guid? MatchedOrder { get; init; }

    public string? OdooName { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    public DateTimeOffset StateAt { get; init; }

    /// <summary>Its last event: a verdict that names it is refused once the order has moved on.</summary>
    public int HeadSeq { get; init; }

    /// <summary>From when it may go on; null where it does not.</summary>
    public DateTimeOffset? DueAt { get; init; }

    public string? LastError { get; init; }

    public bool IsHeld { get; init; }

    public string? AssignedTo { get; init; }

    /// <summary>What it is worth; null where that is not known, or it is not held.</summary>
    public decimal? Value { get; init; }

    /// <summary>From where it came: a file's name, a caller.</summary>
    public string? ReceivedFrom { get; init; }

    /// <summary>Whether the last verdict on it can still be taken back.</summary>
    public bool CanUndo { get; init; }

    /// <summary>As it came.</summary>
    public required Order Original { get; init; }

    /// <summary>As a person corrected it; null: as it came.</summary>
    public Order? Edited { get; init; }

    /// <summary>As it is to be delivered.</summary>
    public Order Current => Edited ?? Original;
}
