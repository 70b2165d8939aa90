using Npgsql;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Store.Versions;

/// <summary>The order that a change or a cancellation speaks of: the channel's order with the same number, as it was last known.</summary>
internal static class ChangedOrder
{
    /// <summary>Whether it says which order it speaks of.</summary>
    public static bool IsNamedBy(Order order) => order is { Intent: OrderIntent.Change or OrderIntent.Cancel, ExternalId: not null };

    /// <summary>The latest version before this one; null where the order itself never came.</summary>
    public static async Task<KnownVersion?> FindAsync(NpgsqlConnection connection, Guid orderId, Order order, CancellationToken cancellation)
    {
        if (order.ExternalId is not { } number)
        {
            return null;
        }

        var known = (await VersionRows.ReadAsync(connection, order.Channel, [number], cancellation))[number].Where(version => version.Id != orderId).ToArray();
        return Array.Exists(known, static version => version.Order.Intent == OrderIntent.Create)
            ? known.Where(version => version.Order.Revision <= order.Revision).MaxBy(static version => version.Order.Revision)
            : null;
    }
}
