using Odoo.Integration.Dedupe.Profiles;

namespace Odoo.Integration.Dedupe.Streams;

/// <summary>What became of an order of a stream.</summary>
/// <param name="Order">The order.</param>
public abstract record StreamDecision(OrderProfile Order)
{
    /// <summary>The very same order came before, by channel, number and content.</summary>
    /// <param name="Order">The order.</param>
    /// <param name="Original">That which came before.</param>
    public sealed record Duplicate(OrderProfile Order, OrderProfile Original) : StreamDecision(Order);

    /// <summary>It was scored.</summary>
    /// <param name="Order">The order.</param>
    /// <param name="Decision">Clear or held, and why.</param>
    /// <param name="CapReached">Whether a blocking key had more orders than the policy compares.</param>
    public sealed record Screened(OrderProfile Order, ScreeningDecision Decision, bool CapReached) : StreamDecision(Order);
}
