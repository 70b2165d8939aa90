using Odoo.Integration.Channels.Portal.Xml;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Portal.Ubl;

/// <summary>Reads one UBL document; its lines one at a time.</summary>
internal sealed class UblChannelReader(UblProfile profile) : IChannelReader
{
    public string Adapter => "ubl-order/1";

    public IEnumerable<ChannelReading> Read(Stream payload, Delivery delivery)
    {
        yield return ReadOne(payload, delivery);
    }

    private ChannelReading ReadOne(Stream payload, Delivery delivery)
    {
        var problems = new XmlProblems();
        var order = new PortalOrder(profile);
        var lines = new UblLines(profile, order);
        var root = XmlPayload.Read(payload, problems, static (parent, part) => part.Name == "OrderLine" && UblDocuments.IsOrder(parent.Name), (parent, line) =>
        {
            order.InChange = parent.Name == "OrderChange";
            lines.Take(line);
        });
        if (root is null || problems.Any)
        {
            return new ChannelReading.Refused(string.Empty, null, problems.All);
        }

        var document = root.Name == UblDocuments.Wrapping ? root.Parts.LastOrDefault(static part => part.Name != "StandardBusinessDocumentHeader") ?? root : root;
        if (!UblDocuments.IsOrder(document.Name) || document.Namespace != UblDocuments.Namespace + document.Name + "-2")
        {
            var what = document.Namespace.StartsWith(UblDocuments.Namespace, StringComparison.Ordinal) ? $"the document {Flaw.Quote(document.Name)} is {UblDocuments.Describe(document.Name)}" : $"{Flaw.Quote(document.Name)} of {Flaw.Quote(document.Namespace)} is no document of UBL 2";
            document.Refuse(what, "send Order, OrderChange or OrderCancellation to this channel");
            return new ChannelReading.Refused(string.Empty, null, problems.All);
        }

        return new UblOrderReader(profile, delivery, Adapter, document, order, problems).Read();
    }
}
