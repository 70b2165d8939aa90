using System.Collections.Frozen;

namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>A message of an interchange, as its UNH names it.</summary>
/// <param name="Interchange">It stands in.</param>
/// <param name="Group">Reference of its group (0048); null where it stands in none.</param>
/// <param name="Head">Of UNH.</param>
internal sealed record EdifactMessage(EdifactInterchange Interchange, string? Group, EdifactMessageHead Head)
{
    private static readonly FrozenDictionary<string, string> NotOrders = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ORDRSP"] = "an answer to an order", ["DESADV"] = "a despatch advice", ["INVOIC"] = "an invoice", ["CONTRL"] = "a receipt for what was sent", ["APERAK"] = "an application's receipt",
        ["DELFOR"] = "a delivery forecast", ["DELJIT"] = "a just-in-time delivery call", ["RECADV"] = "a receiving advice", ["REMADV"] = "a remittance advice", ["PRICAT"] = "a price list",
        ["INVRPT"] = "an inventory report", ["SLSRPT"] = "a sales report", ["SLSFCT"] = "a sales forecast", ["OSTENQ"] = "a question about an order", ["OSTRPT"] = "an order's status",
        ["QUOTES"] = "a quotation", ["REQOTE"] = "a request for a quotation", ["PARTIN"] = "party information", ["IFTMIN"] = "a transport instruction", ["IFTMBF"] = "a transport booking",
        ["RETANN"] = "an announcement of returns", ["RETINS"] = "an instruction for returns", ["PRODAT"] = "product data", ["GENRAL"] = "a general message", ["COMDIS"] = "a commercial dispute",
        ["INSDES"] = "an instruction to despatch", ["HANMOV"] = "a handling instruction", ["PAYMUL"] = "a payment order", ["PAYORD"] = "a payment order", ["AUTACK"] = "a security message",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Where it stands, as people name it.</summary>
    public string Position { get; } = Group is null ? $"{Interchange.Position}, message {Head.Reference}" : $"{Interchange.Position}, group {Group}, message {Head.Reference}";

    public bool IsOrder => Head.Type is "ORDERS" or "ORDCHG";

    /// <summary>A receipt, which is never answered with another.</summary>
    public bool IsReceipt => Head.Type == "CONTRL";

    /// <summary>What it is, where it is no order.</summary>
    public string Kind => NotOrders.GetValueOrDefault(Head.Type, "no order");
}
