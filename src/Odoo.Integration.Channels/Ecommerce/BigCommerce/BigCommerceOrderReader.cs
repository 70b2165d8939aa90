using System.Text.Json;
using Odoo.Integration.Channels.Json;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Ecommerce.BigCommerce;

/// <summary>Reads BigCommerce's orders; what is decided stands at <see cref="BigCommerceOrderFormat"/>.</summary>
internal sealed class BigCommerceOrderReader(BigCommerceProfile profile) : JsonOrdersReader
{
    private const int Incomplete = 0;
    private const int Cancelled = 5;
    private const int Declined = 6;
    private static readonly int[] Refunded = [4, 14];

    public override string Adapter => "bigcommerce-order/1";

    protected override IReadOnlyList<string> Wrappings { get; } = ["order", "orders"];

    protected override ChannelReading ReadOrder(JsonPlace order, JsonProblems problems, Delivery delivery)
    {
        if (!order["products"].Exists && order["scope"].Exists)
        {
            order["data"].Refuse(
                $"this is a notice of order {order["data"]["id"].Code()}, not the order", "have the order fetched (GET /v2/orders/ID, and its products) and sent to this channel");
            return new ChannelReading.Refused(PositionOf(order), order["data"]["id"].Code(), problems.All);
        }

        var externalId = order["id"].Code();
        if (externalId is null)
        {
            order["id"].Refuse("the order's number is missing", "send the whole order");
        }

        var status = order["status_id"].Integer();
        if (status == Incomplete)
        {
            return new ChannelReading.PassedOver(PositionOf(order), externalId, "an incomplete order is not placed; a later message says what becomes of it");
        }

        if (status is null || Refunded.Contains(status.Value))
        {
            order["status_id"].Refuse(status is null ? "the status is missing" : "the order is refunded: this does not say whether goods come back", status is null ? "send the whole order" : "change, cancel or return the order in Odoo");
        }

        if (order["products"].Kind != JsonValueKind.Array && status is not (Cancelled or Declined))
        {
            order["products"].Refuse("the order's products are missing", "have them fetched (GET /v2/orders/ID/products) and put here as an array");
        }

        var currency = ShopFields.Currency(order[order["default_currency_code"].Exists ? "default_currency_code" : "currency_code"]);
        var read = currency is null || problems.Any ? null : ReadWhole(order, externalId, status!.Value, currency, problems);
        return read is null ? new ChannelReading.Refused(PositionOf(order), externalId, problems.All) : Found(order, read with { Channel = delivery.Channel, Source = delivery.Source }, problems, delivery);
    }

    private Order? ReadWhole(JsonPlace order, string? externalId, int status, Currency currency, JsonProblems problems)
    {
        var createdAt = order["date_created"].Instant();
        var changedAt = order["date_modified"].Instant();
        var intent = status is Cancelled or Declined ? OrderIntent.Cancel
            : (order["scope"].Text() ?? order.Parent?["scope"].Text()) is "store/order/updated" or "store/order/statusUpdated" && changedAt - createdAt >= TimeSpan.FromSeconds(1) ? OrderIntent.Change
            : OrderIntent.Create;
        var lines = new ShopOrder(profile, order, intent, currency, new ShopLineFields(Price: "total_ex_tax"));
        new BigCommerceLines(order, lines).Read();
        var total = intent == OrderIntent.Cancel ? null : lines.Total(order["total_ex_tax"], order["total_ex_tax"].Amount());
        var billing = order["billing_address"];
        var (shipTo, billTo) = ShopFields.Places(
            billTo: AddressOf(billing), shipTo: order["shipping_addresses"].Kind == JsonValueKind.Array ? ShipTo(order["shipping_addresses"]) : null);
        return problems.Any ? null : new Order
        {
            Channel = string.Empty,
            Source = OrderSource.Ecommerce,
            ExternalId = externalId,
            Revision = intent == OrderIntent.Create ? 0 : ShopFields.Revision(order["date_modified"], createdAt, changedAt),
            Intent = intent,
            CustomerReference = CustomerReference.From(FormField(billing)),
            Customer = ShopFields.Customer(profile, order, billing),
            ShipTo = shipTo,
            BillTo = billTo,
            OrderedAt = createdAt,
            Currency = currency,
            Total = total,
            Lines = lines.Lines,
        };
    }

    private static Address? ShipTo(JsonPlace addresses)
    {
        if (addresses.Element(1).Exists)
        {
            addresses.Element(1).Refuse("the order goes to several places", "have an order for each place");
        }

        return AddressOf(addresses.Element(0));
    }

    private string? FormField(JsonPlace billing) => profile.ReferenceField is not { } field ? null
        : billing["form_fields"].Items().FirstOrDefault(other => string.Equals(other["name"].Text(), field, StringComparison.OrdinalIgnoreCase))?["value"].Code();

    private static Address? AddressOf(JsonPlace address) => ShopFields.Address(
        address["country_iso2"], ShopFields.Join(", ", address["company"].Text(), ShopFields.Join(" ", address["first_name"].Text(), address["last_name"].Text())),
        ShopFields.Join(", ", address["street_1"].Text(), address["street_2"].Text()), address["city"].Text(), address["zip"].Text());
}
