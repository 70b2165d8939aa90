using System.Buffers;
using Odoo.Integration.Channels.Portal.Ubl;
using Odoo.Integration.Channels.Portal.Xml;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Portal;

/// <summary>Hands a document to the format that it is of. The orders bear that format's adapter.</summary>
internal sealed class PortalChannelReader(IChannelReader json, IChannelReader ubl, IChannelReader cxml) : IChannelReader
{
    // Blanks, the marks of UTF-8 and UTF-16, and the zero beside a character of UTF-16.
    private static readonly SearchValues<byte> BeforeText = SearchValues.Create([0x20, 0x0D, 0x0A, 0x09, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x00]);

    public string Adapter => "portal/1";

    public IEnumerable<ChannelReading> Read(Stream payload, Delivery delivery)
    {
        if (PayloadKind.FlawOf(payload) is { } flaw)
        {
            return [new ChannelReading.Refused(string.Empty, null, [flaw.At(string.Empty)])];
        }

        if (!IsXml(payload))
        {
            return json.Read(payload, delivery);
        }

        var root = XmlPayload.RootOf(payload);
        return root is { Name: "cXML" } ? cxml.Read(payload, delivery)
            : root is null || root.Value.Name == UblDocuments.Wrapping || root.Value.Namespace.StartsWith(UblDocuments.Namespace, StringComparison.Ordinal) ? ubl.Read(payload, delivery)
            : [new ChannelReading.Refused(string.Empty, null, [new Problem(string.Empty, $"an XML document {Flaw.Quote(root.Value.Name)} of {Flaw.Quote(root.Value.Namespace)} is neither UBL nor cXML", "send a UBL Order, a cXML OrderRequest or canonical JSON")])];
    }

    private static bool IsXml(Stream payload)
    {
        Span<byte> start = stackalloc byte[512];
        payload.Position = 0;
        var read = payload.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        payload.Position = 0;
        var at = start[..read].IndexOfAnyExcept(BeforeText);
        return at >= 0 && start[at] == '<';
    }
}
