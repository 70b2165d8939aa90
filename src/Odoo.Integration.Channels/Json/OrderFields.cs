using System.Collections.Frozen;

namespace Odoo.Integration.Channels.Json;

/// <summary>The fields of a canonical order by the names that profiles use.</summary>
internal static class OrderFields
{
    public static readonly FrozenSet<string> All = new[]
    {
        "externalId", "revision", "intent", "customerReference", "releaseNumber", "orderedAt", "requestedDelivery", "currency", "total",
        "customer.code", "customer.gln", "customer.vat", "customer.email", "customer.name",
        "shipTo.code", "shipTo.gln", "shipTo.name", "shipTo.street", "shipTo.city", "shipTo.zip", "shipTo.country",
        "billTo.code", "billTo.gln", "billTo.name", "billTo.street", "billTo.city", "billTo.zip", "billTo.country",
        "line.number", "line.sku", "line.buyerSku", "line.gtin", "line.description", "line.quantity", "line.uom", "line.unitPrice", "line.requestedDelivery",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsLine(string field) => field.StartsWith("line.", StringComparison.Ordinal);
}
