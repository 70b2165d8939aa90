using System.Text;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Json;

namespace Odoo.Integration.Store;

/// <summary>Reads orders back as they were stored.</summary>
internal static class StoredOrder
{
    /// <exception cref="InvalidDataException">The stored order does not read: someone changed it.</exception>
    public static Order Read(string body) => OrderJsonReader.Read(Encoding.UTF8.GetBytes(body)) switch
    {
        OrderReading.Good good => good.Order,
        OrderReading.Bad bad => throw new InvalidDataException("a stored order does not read: " + string.Join("; ", bad.Problems)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
