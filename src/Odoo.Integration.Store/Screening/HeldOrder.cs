using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Store.Events;

namespace Odoo.Integration.Store.Screening;

/// <summary>The order to decide on, its row held.</summary>
/// <param name="Locked">Where it stands.</param>
/// <param name="ReceivedAt">When it came.</param>
/// <param name="ConflictOf">The order whose key or number it has; null where there is none.</param>
/// <param name="Key">Its idempotency key.</param>
internal sealed record HeldOrder(LockedOrder Locked, DateTimeOffset ReceivedAt, Guid? ConflictOf, IdempotencyKey Key)
{
    /// <summary>Server and id of the sale order that people keyed, where it is one.</summary>
    public (string Server, long Id)? SaleOrder => Key.SaleOrder;
}
