using System.Collections.Frozen;

namespace Odoo.Integration.Channels.Csv;

/// <summary>The fields of a canonical order that a CSV column or constant can fill, by the names profiles use.</summary>
public static class CsvFields
{
    public const string ExternalId = "externalId";
    public const string Revision = "revision";
    public const string Intent = "intent";
    public const string CustomerReference = "customerReference";
    public const string ReleaseNumber = "releaseNumber";
    public const string OrderedAt = "orderedAt";
    public const string RequestedDelivery = "requestedDelivery";
    public const string Currency = "currency";
    public const string Total = "total";
    public const string LinePrefix = "line.";
    public const string LineNumber = "line.number";
    public const string LineSku = "line.sku";
    public const string LineBuyerSku = "line.buyerSku";
    public const string LineGtin = "line.gtin";
    public const string LineDescription = "line.description";
    public const string LineQuantity = "line.quantity";
    public const string LineUom = "line.uom";
    public const string LineUnitPrice = "line.unitPrice";
    public const string LineRequestedDelivery = "line.requestedDelivery";

    public static readonly FrozenSet<string> All = new[]
    {
        ExternalId, Revision, Intent, CustomerReference, ReleaseNumber, OrderedAt, RequestedDelivery, Currency, Total,
        "customer.code", "customer.gln", "customer.vat", "customer.email", "customer.name",
        "shipTo.code", "shipTo.gln", "shipTo.name", "shipTo.street", "shipTo.city", "shipTo.zip", "shipTo.country",
        "billTo.code", "billTo.gln", "billTo.name", "billTo.street", "billTo.city", "billTo.zip", "billTo.country",
        LineNumber, LineSku, LineBuyerSku, LineGtin, LineDescription, LineQuantity, LineUom, LineUnitPrice, LineRequestedDelivery,
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The fields that say which product a line is about.</summary>
    public static readonly IReadOnlyList<string> Products = [LineSku, LineBuyerSku, LineGtin];

    /// <summary>The fields that hold codes: what a spreadsheet must not take for a number.</summary>
    public static readonly FrozenSet<string> Codes = new[]
    {
        ExternalId, CustomerReference, ReleaseNumber, "customer.code", "customer.gln", "customer.vat", "shipTo.code", "shipTo.gln", "shipTo.zip",
        "billTo.code", "billTo.gln", "billTo.zip", LineSku, LineBuyerSku, LineGtin,
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsLine(string field) => field.StartsWith(LinePrefix, StringComparison.Ordinal);
}
