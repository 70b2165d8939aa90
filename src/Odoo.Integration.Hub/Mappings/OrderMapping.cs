using Odoo.Integration.Erp.SaleOrders;
using Odoo.Integration.Orders;
using Odoo.Integration.Store.Mappings;

namespace Odoo.Integration.Hub.Mappings;

/// <summary>Puts what people said that keys mean into orders on their way to Odoo; what is stored stays as it came.</summary>
internal sealed class OrderMapping(MappingStore mappings)
{
    /// <summary>The orders with Odoo's own numbers where a person has mapped a key.</summary>
    public async Task<IReadOnlyDictionary<Guid, Order>> ApplyAsync(string server, IReadOnlyCollection<Order> orders, CancellationToken cancellation)
    {
        var known = await mappings.FindAsync(server, [.. orders.SelectMany(OrderKeys.Of).Distinct()], cancellation);
        return orders.ToDictionary(static order => order.Id!.Value, order => known.Count == 0 ? order : Mapped(order, known));
    }

    /// <summary>The keys for which Odoo has nothing, of an order as it came.</summary>
    public static IReadOnlyList<MappedKey> Missing(Order order, SaleOrderResult.Held held)
    {
        var lines = held.LacksProductsOf.ToHashSet();
        var keys = order.Lines.Where(line => lines.Contains(line.Number)).Select(line => OrderKeys.OfProduct(order.Customer, line));
        return [.. (held.LacksCustomer ? keys.Prepend(OrderKeys.OfCustomer(order.Customer)) : keys).OfType<MappedKey>().Distinct()];
    }

    private static Order Mapped(Order order, IReadOnlyDictionary<MappedKey, string> known)
    {
        string? Target(MappedKey? key) => key is not null && known.TryGetValue(key, out var target) ? target : null;
        return order with
        {
            Customer = Target(OrderKeys.OfCustomer(order.Customer)) is { } customer ? order.Customer with { Code = customer } : order.Customer,
            Lines = [.. order.Lines.Select(line => Target(OrderKeys.OfProduct(order.Customer, line)) is { } product ? line with { Sku = product } : line)],
        };
    }
}
