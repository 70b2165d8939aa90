namespace Odoo.Integration.Dedupe;

/// <summary>Why an order is held; written in kebab-case.</summary>
public enum HoldKind
{
    /// <summary>It is probably another order once more.</summary>
    SuspectedDuplicate,

    /// <summary>It carries another order's number with other lines.</summary>
    SuspectedAmendment,

    /// <summary>Its key or order number was used before, with other content.</summary>
    IdentityConflict,

    /// <summary>It changes, cancels or returns something: a person applies that.</summary>
    NotANewOrder,
}
