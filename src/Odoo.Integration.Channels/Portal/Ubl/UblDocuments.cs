namespace Odoo.Integration.Channels.Portal.Ubl;

/// <summary>The documents of UBL that partners mix up with orders, by their root's name.</summary>
internal static class UblDocuments
{
    public const string Namespace = "urn:oasis:names:specification:ubl:schema:xsd:";

    /// <summary>The wrapping that Peppol's network puts around a document.</summary>
    public const string Wrapping = "StandardBusinessDocument";

    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["Invoice"] = "an invoice", ["CreditNote"] = "a credit note", ["DebitNote"] = "a debit note", ["OrderResponse"] = "an answer to an order", ["OrderResponseSimple"] = "an answer to an order",
        ["DespatchAdvice"] = "a despatch advice", ["ReceiptAdvice"] = "a receipt advice", ["Catalogue"] = "a catalogue", ["Quotation"] = "a quotation", ["RequestForQuotation"] = "a request for a quotation",
        ["Forecast"] = "a forecast", ["Reminder"] = "a reminder", ["Statement"] = "a statement", ["ApplicationResponse"] = "an application's response", ["RemittanceAdvice"] = "a remittance advice",
    };

    /// <summary>Types of orders that ask for something else than goods against payment, by UNCL1001.</summary>
    private static readonly Dictionary<string, string> OtherTypes = new(StringComparer.Ordinal)
    {
        ["221"] = "a blanket order: its call-offs are the orders", ["223"] = "a lease order", ["225"] = "a repair order", ["227"] = "a consignment order", ["229"] = "a swap order",
    };

    private static readonly string[] OrderTypes = ["105", "220", "222", "224", "226", "228"];

    public static bool IsOrder(string name) => name is "Order" or "OrderChange" or "OrderCancellation";

    public static string Describe(string name) => Others.GetValueOrDefault(name, "no order");

    /// <summary>What an order's type says beside "this is an order"; null for an order.</summary>
    public static string? OtherType(string code) => OrderTypes.Contains(code) ? null : OtherTypes.GetValueOrDefault(code, "not known here");
}
