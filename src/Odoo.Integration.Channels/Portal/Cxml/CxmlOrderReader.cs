using System.Globalization;
using Odoo.Integration.Channels.Portal.Xml;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Portal.Cxml;

/// <summary>Makes the order of a document whose items are read. What is decided stands at <see cref="CxmlOrderFormat"/>.</summary>
internal sealed class CxmlOrderReader(CxmlProfile profile, Delivery delivery, string adapter, XmlPart root, PortalOrder collected, CxmlItems items, XmlProblems problems)
{
    private static readonly DateTimeOffset FirstInstant = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly XmlPart _header = root["Request"]["OrderRequest"]["OrderRequestHeader"];

    public ChannelReading Read()
    {
        var number = _header.Attribute("orderID");
        if (number is null)
        {
            _header.Refuse("the order's number, orderID, is missing", "send it");
        }

        if (root.Attribute("payloadID") is null)
        {
            root.Refuse("payloadID is missing, so a resend could not be told", "send one, the same when a document is sent again");
        }

        CheckKind();
        var intent = IntentOf();
        var order = number is null || intent is not { } wanted ? null : ReadOrder(number, wanted);
        foreach (var problem in order is null || problems.Any ? [] : OrderRules.Check(order))
        {
            problems.Add(problem with { Position = PlaceOf(problem.Position) });
        }

        return order is null || problems.Any
            ? new ChannelReading.Refused(_header.Position, number, problems.All)
            : new ChannelReading.Found(_header.Position, order, IdempotencyKey.ForMessage("cxml", Credential()?["Identity"].Text() ?? string.Empty, root.Attribute("payloadID")!));
    }

    private void CheckKind()
    {
        if (root["Request"].Attribute("deploymentMode") == "test" && !profile.TestOrders)
        {
            root["Request"].Refuse("this is a test order (deploymentMode)", "set TestOrders: true in the channel's profile to take it");
        }

        if (_header.Attribute("orderType") is "blanket")
        {
            _header.Refuse("this is a blanket order", "send its releases: they are the orders");
        }
        else if (_header.Attribute("orderType") is not (null or "regular" or "release"))
        {
            _header.Refuse($"an order of type {Flaw.Quote(_header.Attribute("orderType"))} is not read here", "send orders of type regular or release");
        }
    }

    private OrderIntent? IntentOf()
    {
        switch (_header.Attribute("type"))
        {
            case null or "new":
                return OrderIntent.Create;
            case "update":
                return OrderIntent.Change;
            case "delete":
                return OrderIntent.Cancel;
            case { } other:
                _header.Refuse($"{Flaw.Quote(other)} is none of new, update, delete", "send one of them");
                return null;
        }
    }

    private Order? ReadOrder(string number, OrderIntent intent)
    {
        if (intent != OrderIntent.Cancel)
        {
            items.TakeHeader(_header);
        }

        var total = CxmlMoney.Of(_header["Total"], collected);
        if (!Currency.TryFind(collected.CurrencyCode ?? (intent == OrderIntent.Cancel ? "EUR" : null), out var currency))
        {
            _header["Total"]["Money"].Refuse(collected.CurrencyCode is null ? "the currency is missing" : $"{Flaw.Quote(collected.CurrencyCode)} is no currency", "send a code of ISO 4217 such as EUR");
            return null;
        }

        var agreement = _header.Attribute("orderType") == "release" ? _header.Attribute("agreementID") : null;
        var identity = Credential()?["Identity"].Text();
        var externalId = profile.ManyPartners ? $"{identity}/{number}" : number;
        if (externalId.Length > Text.MaxCodeLength)
        {
            _header.Refuse($"{externalId.Length} characters are too long for an order's number", $"send at most {Text.MaxCodeLength}");
        }

        return new Order
        {
            Channel = delivery.Channel,
            Source = delivery.Source,
            ExternalId = externalId,
            Revision = intent == OrderIntent.Create ? 0 : RevisionOf(),
            Intent = intent,
            CustomerReference = CustomerReference.From(agreement ?? number),
            ReleaseNumber = agreement is null ? null : number,
            Customer = CustomerOf(identity),
            ShipTo = AddressOf(_header["ShipTo"]["Address"]),
            BillTo = AddressOf(_header["BillTo"]["Address"]),
            OrderedAt = _header.Attribute("orderDate") is { } date ? _header.Instant(date) : null,
            RequestedDelivery = _header.DayOf("requestedDeliveryDate"),
            Currency = currency,
            Total = intent == OrderIntent.Create ? collected.Total(_header["Total"], total + collected.Shipped, currency) : null,
            Lines = intent == OrderIntent.Cancel ? [] : collected.Lines(),
            Provenance = delivery.At(_header.Position, adapter),
        };
    }

    private int RevisionOf()
    {
        if (_header.Attribute("orderVersion") is { } text)
        {
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0)
            {
                return version;
            }

            _header.Refuse($"the orderVersion {Flaw.Quote(text)} is none", "send 2 for the first change, and so on");
            return 1;
        }

        if (root.Attribute("timestamp") is { } timestamp)
        {
            return root.Instant(timestamp) is { } at ? (int)Math.Clamp((at - FirstInstant).Ticks / TimeSpan.TicksPerSecond, 1, int.MaxValue) : 1;
        }

        _header.Refuse("nothing says which version of the order this is, so an older one could undo a newer one", "send orderVersion, or a timestamp of the document");
        return 1;
    }

    private XmlPart? Credential()
    {
        var all = root["Header"]["From"].All("Credential").ToArray();
        return profile.CredentialDomain is { } domain ? Array.Find(all, credential => domain.Equals(credential.Attribute("domain"), StringComparison.OrdinalIgnoreCase)) : all.FirstOrDefault();
    }

    private Party CustomerOf(string? identity)
    {
        var name = (_header["BillTo"].Exists ? _header["BillTo"] : _header["ShipTo"])["Address"]["Name"].Text(Text.MaxLength);
        var code = identity is null ? profile.Customer : profile.Customers.GetValueOrDefault(identity) ?? profile.Customer;
        var isGln = Credential()?.Attribute("domain") is "GLN" or "EAN" && identity?.Length == 13;
        return isGln ? new Party(code, identity, Name: name) : new Party(code ?? identity, Name: name);
    }

    private static Address? AddressOf(XmlPart part)
    {
        var postal = part["PostalAddress"];
        var streets = string.Join(", ", postal.All("Street").Select(static street => street.Text(Text.MaxLength)).Where(static street => street is not null));
        var address = new Address(
            part.Attribute("addressID"), null, part["Name"].Text(Text.MaxLength), streets.Length == 0 ? null : streets, postal["City"].Text(Text.MaxLength), postal["PostalCode"].Text(),
            (postal["Country"].Attribute("isoCountryCode") ?? part.Attribute("isoCountryCode"))?.ToUpperInvariant());
        return address == new Address(null) ? null : address;
    }

    // A rule's JSON path, as the element that the person sees.
    private string PlaceOf(string path)
    {
        if (path.StartsWith("$.lines[", StringComparison.Ordinal)
            && int.TryParse(path.AsSpan(8, path.IndexOf(']', StringComparison.Ordinal) - 8), NumberStyles.None, CultureInfo.InvariantCulture, out var at))
        {
            return collected.PositionOf(at) ?? _header.Position;
        }

        return path.StartsWith("$.customer", StringComparison.Ordinal) ? root["Header"]["From"].Position
            : path.StartsWith("$.shipTo", StringComparison.Ordinal) ? _header["ShipTo"].Position
            : path.StartsWith("$.billTo", StringComparison.Ordinal) ? _header["BillTo"].Position
            : _header.Position;
    }
}
