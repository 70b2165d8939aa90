namespace Odoo.Integration.Dedupe.Evidence;

/// <summary>What two orders are compared by; written in kebab-case.</summary>
public enum EvidenceField
{
    Customer,
    Reference,
    Lines,

    /// <summary>How often the customer orders this basket.</summary>
    Habit,
    Time,
    Value,
    ShipTo,
    RequestedDelivery,
    Channels,
}
