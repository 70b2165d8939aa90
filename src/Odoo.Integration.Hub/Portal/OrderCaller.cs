using Odoo.Integration.Hub.Configuration;

namespace Odoo.Integration.Hub.Portal;

/// <summary>Whoever sends or asks for an order.</summary>
internal abstract record OrderCaller
{
    private OrderCaller()
    {
    }

    /// <param name="Channel">Where it sends, and whose orders it sees; null for all, which can be seen alone.</param>
    /// <param name="Name">The key's name.</param>
    public sealed record Known(HubChannel? Channel, string Name) : OrderCaller;

    public sealed record Refused(PortalProblem Problem) : OrderCaller;
}
