using System.Text;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>Reads interchanges of X12; one transaction set in memory at a time.</summary>
internal sealed class X12ChannelReader(X12Profile profile, Encoding encoding) : IChannelReader
{
    private static readonly Dictionary<string, string> NotOrders = new(StringComparer.Ordinal)
    {
        ["810"] = "an invoice", ["855"] = "an acknowledgement of an order", ["856"] = "a ship notice", ["860"] = "a change of an order",
        ["865"] = "an answer to a change", ["997"] = "a functional acknowledgement", ["999"] = "an implementation acknowledgement", ["830"] = "a forecast",
        ["862"] = "a shipping schedule", ["875"] = "a grocery order", ["940"] = "a warehouse order", ["846"] = "an inventory advice", ["832"] = "a price list",
    };

    public string Adapter => "x12-850/1";

    public IEnumerable<ChannelReading> Read(Stream payload, Delivery delivery)
    {
        if (PayloadKind.FlawOf(payload) is { } flaw)
        {
            yield return new ChannelReading.Refused(string.Empty, null, [flaw.At(string.Empty)]);
            yield break;
        }

        var (bytes, read) = InterchangeBytes.Open(payload, encoding);
        var any = false;
        foreach (var message in new X12Envelope(new SegmentReader(bytes), read).Read())
        {
            any = true;
            yield return message switch
            {
                X12Message.Whole { Type: "850" } order => new X12PurchaseOrderReader(profile, delivery, Adapter, order).Read(),
                X12Message.Whole other => Refuse(
                    other.Position, $"transaction set {Flaw.Quote(other.Type)} is {NotOrders.GetValueOrDefault(other.Type, "no order")}", "send purchase orders (850) to this channel"),
                X12Message.Damaged damaged => Refuse(damaged.Position, damaged.What, damaged.Remedy),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }

        if (!any)
        {
            yield return Refuse(string.Empty, "the file holds no interchange", "send it from its ISA segment on");
        }
    }

    private static ChannelReading.Refused Refuse(string position, string what, string remedy) =>
        new(position, null, [new Problem(position, what, remedy)]);
}
