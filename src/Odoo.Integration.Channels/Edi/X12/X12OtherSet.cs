using System.Collections.Frozen;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>A transaction set that is no purchase order: refused by its name.</summary>
internal sealed class X12OtherSet(X12Head head) : X12Set(head)
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["180"] = "a return authorisation", ["204"] = "a load tender", ["210"] = "a freight invoice", ["214"] = "a shipment status", ["753"] = "a routing request",
        ["754"] = "routing instructions", ["810"] = "an invoice", ["812"] = "a credit or debit adjustment", ["816"] = "organisational relationships", ["820"] = "a remittance advice",
        ["824"] = "an application advice", ["830"] = "a forecast", ["832"] = "a price list", ["840"] = "a request for quotation", ["843"] = "a quotation",
        ["845"] = "a price authorisation", ["846"] = "an inventory advice", ["849"] = "an answer to a product transfer", ["852"] = "product activity data", ["855"] = "an acknowledgement of an order",
        ["856"] = "a ship notice", ["857"] = "a shipment and billing notice", ["862"] = "a shipping schedule", ["864"] = "a text message", ["865"] = "an answer to a change",
        ["867"] = "a product transfer report", ["869"] = "a question for an order's status", ["870"] = "an order's status", ["875"] = "a grocery order", ["876"] = "a change of a grocery order",
        ["880"] = "a grocery invoice", ["940"] = "a warehouse order", ["943"] = "a warehouse stock notice", ["944"] = "a warehouse receipt", ["945"] = "a warehouse ship notice",
        ["997"] = "a functional acknowledgement", ["999"] = "an implementation acknowledgement",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public override bool IsSupported => false;

    public override void Take(Segment segment)
    {
        // Nothing of it is kept: its kind is all that is said.
    }

    public override IEnumerable<ChannelReading> Close() =>
    [
        Refuse(
            $"transaction set {Flaw.Quote(Head.Type)} is {(Names.TryGetValue(Head.Type, out var name) ? name + ", no order" : "no order")}",
            "send purchase orders (850) and their changes (860) to this channel"),
    ];
}
