using Odoo.Integration.Orders;

namespace Odoo.Integration.Store.Events;

/// <summary>A move of an order to its next state, with everything that the order's row says from then on.</summary>
/// <param name="Order">The order, locked.</param>
/// <param name="To">The state it goes to.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Actor">Who or what did it.</param>
/// <param name="Detail">JSON for the audit trail.</param>
public sealed record OrderMove(LockedOrder Order, OrderState To, string Kind, string Actor, string Detail)
{
    /// <summary>Why it waits for a person, as a word for grouping.</summary>
    public string? ReasonCode { get; init; }

    /// <summary>The same in a sentence.</summary>
    public string? Reason { get; init; }

    public Guid? MatchedOrder { get; init; }

    public long? OdooId { get; init; }

    public string? OdooName { get; init; }

    /// <summary>The Odoo server that it is on, with <see cref="OdooId"/>.</summary>
    public string? OdooServer { get; init; }

    /// <summary>Calls made so far that did not succeed.</summary>
    public int Attempts { get; init; }

    /// <summary>When the hub acts on it next by itself.</summary>
    public DateTimeOffset? DueAt { get; init; }

    public string? LastError { get; init; }
}
