using Odoo.Integration.Channels.Portal.Xml;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Portal.Cxml;

/// <summary>Reads one cXML document; its items one at a time.</summary>
internal sealed class CxmlChannelReader(CxmlProfile profile) : IChannelReader
{
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["PunchOutOrderMessage"] = "a basket of a PunchOut, which the buyer has not ordered yet", ["PunchOutSetupRequest"] = "the beginning of a PunchOut", ["ProfileRequest"] = "a question for this system's profile",
        ["StatusUpdateRequest"] = "news of a status", ["ConfirmationRequest"] = "an answer to an order", ["ShipNoticeRequest"] = "a ship notice", ["InvoiceDetailRequest"] = "an invoice", ["InvoiceRequest"] = "an invoice",
        ["QuoteRequest"] = "a request for a quotation", ["MasterAgreementRequest"] = "an agreement", ["OrderStatusRequest"] = "a question for an order's status", ["ReceiptRequest"] = "a receipt of goods", ["CatalogUploadRequest"] = "a catalogue",
    };

    public string Adapter => "cxml-order/1";

    public IEnumerable<ChannelReading> Read(Stream payload, Delivery delivery)
    {
        yield return ReadOne(payload, delivery);
    }

    private ChannelReading ReadOne(Stream payload, Delivery delivery)
    {
        var problems = new XmlProblems();
        var order = new PortalOrder(profile);
        var items = new CxmlItems(profile, order);
        var root = XmlPayload.Read(payload, problems, static (parent, part) => parent.Name == "OrderRequest" && part.Name == "ItemOut", (request, item) => items.Take(request["OrderRequestHeader"], item));
        if (root is null || problems.Any)
        {
            return new ChannelReading.Refused(string.Empty, root?["Request"]["OrderRequest"]["OrderRequestHeader"].Attribute("orderID"), problems.All);
        }

        var request = root["Request"]["OrderRequest"];
        if (root.Name == "cXML" && request.Exists)
        {
            return new CxmlOrderReader(profile, delivery, Adapter, root, order, items, problems).Read();
        }

        Refuse(root);
        return new ChannelReading.Refused(string.Empty, null, problems.All);
    }

    private static void Refuse(XmlPart root)
    {
        if (root.Name != "cXML")
        {
            root.Refuse($"the root is {Flaw.Quote(root.Name)}, not cXML", "send cXML to this channel");
            return;
        }

        var content = root.Parts.SelectMany(static part => part.Name is "Request" or "Message" ? part.Parts : part.Name == "Response" ? [part] : []).FirstOrDefault();
        var name = content?.Name ?? "nothing";
        (content ?? root).Refuse($"this cXML holds {Flaw.Quote(name)}: {Others.GetValueOrDefault(name, "no order")}", "send OrderRequest to this channel");
    }
}
