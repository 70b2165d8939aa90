namespace Odoo.Integration.Store.Intake;

/// <summary>What to do with an order whose key or number was used before with other content.</summary>
public enum ConflictRule
{
    /// <summary>Store it beside the original, for screening to hold: no one is there to be told.</summary>
    Hold,

    /// <summary>Refuse it: the sender reads the answer.</summary>
    Refuse,
}
