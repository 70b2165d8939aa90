using System.Text;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>Reads interchanges of X12; one transaction set in memory at a time.</summary>
internal sealed class X12ChannelReader(X12Profile profile, Encoding encoding) : IChannelReader
{
    public string Adapter => "x12-850/2";

    public IEnumerable<ChannelReading> Read(Stream payload, Delivery delivery)
    {
        if (PayloadKind.FlawOf(payload) is { } flaw)
        {
            return [new ChannelReading.Refused(string.Empty, null, [flaw.At(string.Empty)])];
        }

        var (bytes, read) = InterchangeBytes.Open(payload, encoding);
        return new X12File(
            new SegmentReader(bytes), read, profile,
            head => head.Type is "850" or "860" ? new X12OrderSet(head, profile, delivery, Adapter) : new X12OtherSet(head)).Read();
    }
}
