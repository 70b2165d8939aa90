namespace Odoo.Integration.Orders;

/// <summary>What the sender wants done; written in lower case.</summary>
public enum OrderIntent
{
    Create,
    Change,
    Cancel,
    Return,
}
