namespace Odoo.Integration.Messaging;

/// <summary>The exchanges that orders go through: durable, fanout, each bound to a quorum queue of its own name.</summary>
public static class OrderExchanges
{
    /// <summary>Orders to be screened. Adapters written elsewhere may publish canonical orders here.</summary>
    public const string Received = "orders.received";

    /// <summary>Orders that may go to Odoo.</summary>
    public const string Cleared = "orders.cleared";
}
