using System.Text;

namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>Reads interchanges of EDIFACT; one order in memory at a time.</summary>
internal sealed class EdifactChannelReader(EdifactProfile profile, TimeZoneInfo zone, Encoding? encoding) : IChannelReader
{
    public string Adapter => "edifact-orders/1";

    public IEnumerable<ChannelReading> Read(Stream payload, Delivery delivery)
    {
        if (PayloadKind.FlawOf(payload) is { } flaw)
        {
            yield return new ChannelReading.Refused(string.Empty, null, [flaw.At(string.Empty)]);
            yield break;
        }

        var unmarked = encoding ?? Encoding.Latin1;
        var (bytes, marked) = InterchangeBytes.Open(payload, unmarked);
        var any = false;
        foreach (var reading in new EdifactFile(bytes, ReferenceEquals(marked, unmarked) ? encoding : marked, profile, zone, delivery, Adapter).Read())
        {
            any = true;
            yield return reading;
        }

        if (!any)
        {
            yield return new ChannelReading.Refused(string.Empty, null, [new("", "the file holds no interchange", "send it from its UNA or UNB segment on")]);
        }
    }
}
