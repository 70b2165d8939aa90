using System.Text.Json;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Json;

/// <summary>Reads orders where a profile's paths say.</summary>
internal sealed class JsonMappedReader(JsonProfile profile, JsonPath orders, JsonPath lines, IReadOnlyDictionary<string, JsonPath> paths) : JsonOrdersReader
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone);

    public override string Adapter => "json/1";

    protected override IReadOnlyList<string> Wrappings { get; } = [];

    protected override IEnumerable<JsonPlace> Orders(JsonPlace root) => orders.From(root) is not { } found ? [] : found.Kind == JsonValueKind.Array ? found.Items() : [found];

    protected override ChannelReading ReadOrder(JsonPlace order, JsonProblems problems, Delivery delivery)
    {
        var head = new JsonMappedFields(profile, _zone, paths, order, order, problems);
        var intent = head.Intent();
        var currency = head.Currency();
        var read = new Order
        {
            Channel = delivery.Channel,
            Source = delivery.Source,
            ExternalId = head.Text("externalId"),
            Revision = head.Integer("revision", 0, int.MaxValue) ?? 0,
            Intent = intent,
            CustomerReference = CustomerReference.From(head.Text("customerReference", Text.MaxLength)),
            ReleaseNumber = head.Text("releaseNumber"),
            Customer = new Party(head.Text("customer.code"), head.Text("customer.gln"), head.Text("customer.vat"), head.Text("customer.email"), head.Text("customer.name", Text.MaxLength)),
            ShipTo = AddressOf(head, "shipTo"),
            BillTo = AddressOf(head, "billTo"),
            OrderedAt = head.Instant("orderedAt"),
            RequestedDelivery = head.Day("requestedDelivery"),
            Currency = currency ?? Currency.Of("EUR"),
            Total = currency is null ? null : head.Money("total", currency),
            Lines = [.. (lines.From(order)?.Items() ?? []).Select((line, at) => ReadLine(line, order, at, intent, problems)).OfType<OrderLine>()],
        };
        return problems.Any ? new ChannelReading.Refused(PositionOf(order), read.ExternalId, problems.All)
            : Found(order, read, problems, delivery, read.ExternalId is null ? IdempotencyKey.ForContent(ContentFingerprint.Of(read)) : null);
    }

    private OrderLine? ReadLine(JsonPlace line, JsonPlace order, int at, OrderIntent intent, JsonProblems problems)
    {
        var fields = new JsonMappedFields(profile, _zone, paths, line, order, problems);
        var quantity = fields.Quantity(intent == OrderIntent.Change);
        return quantity is not { } amount ? null : new OrderLine(
            fields.Integer("line.number", 1, 999_999_999) ?? at + 1, fields.Text("line.sku"), fields.Text("line.buyerSku"), fields.Text("line.gtin"), fields.Text("line.description", Text.MaxLength),
            amount, fields.UnitPrice(), fields.Day("line.requestedDelivery"));
    }

    private static Address? AddressOf(JsonMappedFields head, string place)
    {
        var address = new Address(
            head.Text(place + ".code"), head.Text(place + ".gln"), head.Text(place + ".name", Text.MaxLength), head.Text(place + ".street", Text.MaxLength), head.Text(place + ".city", Text.MaxLength),
            head.Text(place + ".zip"), head.Text(place + ".country"));
        return address == new Address(null) ? null : address;
    }
}
