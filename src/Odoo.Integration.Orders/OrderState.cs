namespace Odoo.Integration.Orders;

/// <summary>Where an order stands; written in lower case.</summary>
/// <remarks>
/// <c>screening</c> is no state of its own: the decision is one transaction, so no order is ever seen half-way in it.
/// </remarks>
public enum OrderState
{
    /// <summary>Stored and due for screening.</summary>
    Received,

    /// <summary>Held for a person.</summary>
    Quarantined,

    /// <summary>May go to Odoo.</summary>
    Cleared,

    /// <summary>A call that may create it in Odoo was made or is under way; its outcome is not known yet.</summary>
    Submitting,

    /// <summary>Nothing was sent or everything was undone; due again at a known time.</summary>
    Waiting,

    /// <summary>One sale order in Odoo stands for it.</summary>
    Submitted,

    /// <summary>A person said that it repeats another order.</summary>
    Duplicate,

    /// <summary>A person said no.</summary>
    Rejected,

    /// <summary>Cannot go on by itself; a person must act.</summary>
    Failed,
}
