namespace Odoo.Integration.Orders.Identity;

/// <summary>Gives the ids of orders, arrivals and messages: UUID version 7 (RFC 9562 §5.7), so that they sort by time.</summary>
public sealed class OrderIds(TimeProvider time)
{
    public Guid Next() => Guid.CreateVersion7(time.GetUtcNow());
}
