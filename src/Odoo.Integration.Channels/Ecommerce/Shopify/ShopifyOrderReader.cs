using Odoo.Integration.Channels.Json;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Ecommerce.Shopify;

/// <summary>Reads Shopify's orders; what is decided stands at <see cref="ShopifyOrderFormat"/>.</summary>
internal sealed class ShopifyOrderReader(ShopifyProfile profile) : JsonOrdersReader
{
    public override string Adapter => "shopify-order/1";

    protected override IReadOnlyList<string> Wrappings { get; } = ["order", "orders"];

    protected override ChannelReading ReadOrder(JsonPlace order, JsonProblems problems, Delivery delivery)
    {
        var id = order["id"].Code();
        var number = order["name"].Code() ?? order["order_number"].Code();
        var externalId = profile.ById ? id : number;
        var topic = TopicOf(delivery);
        CheckOrigin(order, delivery, topic);
        if (topic == ShopifyTopic.Repeated)
        {
            return new ChannelReading.PassedOver(PositionOf(order), externalId ?? id, $"{delivery.Headers["x-shopify-topic"]} is passed over: orders/updated brings the same");
        }

        if (externalId is null)
        {
            order[profile.ById ? "id" : "name"].Refuse("the order's number is missing", "send the whole order, as the topics orders/create and orders/updated do");
        }

        var currency = ShopFields.Currency(order[profile.Presentment ? "presentment_currency" : "currency"]);
        var read = currency is null || problems.Any ? null : ReadWhole(order, externalId, topic, currency, problems);
        return read is null ? new ChannelReading.Refused(PositionOf(order), externalId, problems.All) : Found(order, read with { Channel = delivery.Channel, Source = delivery.Source }, problems, delivery);
    }

    private Order? ReadWhole(JsonPlace order, string? externalId, ShopifyTopic topic, Currency currency, JsonProblems problems)
    {
        var createdAt = order["created_at"].Instant();
        var updatedAt = order["updated_at"].Instant();
        var intent = IntentOf(order, topic, createdAt, updatedAt);
        var lines = new ShopOrder(profile, order, intent, currency, new ShopLineFields());
        var amounts = new ShopifyAmounts(profile, order);
        new ShopifyLines(profile, order, lines, amounts).Read();
        var total = intent == OrderIntent.Cancel ? null : lines.Total(order["total_price"], amounts.TotalWithoutTax());
        var shipTo = AddressOf(order["shipping_address"]);
        var billTo = AddressOf(order["billing_address"]);
        return problems.Any ? null : new Order
        {
            Channel = string.Empty,
            Source = OrderSource.Ecommerce,
            ExternalId = externalId,
            Revision = intent == OrderIntent.Create ? 0 : ShopFields.Revision(order["updated_at"], createdAt, updatedAt),
            Intent = intent,
            CustomerReference = CustomerReference.From(order["po_number"].Text(Text.MaxLength) ?? NoteAttribute(order)),
            Customer = CustomerOf(order),
            ShipTo = shipTo,
            BillTo = billTo == shipTo ? null : billTo,
            OrderedAt = createdAt,
            Currency = currency,
            Total = total,
            Lines = lines.Lines,
        };
    }

    private void CheckOrigin(JsonPlace order, Delivery delivery, ShopifyTopic topic)
    {
        if (topic is ShopifyTopic.Other or ShopifyTopic.Deleted)
        {
            order.Refuse($"the topic {Flaw.Quote(delivery.Headers["x-shopify-topic"])} brings no order", topic == ShopifyTopic.Deleted
                ? "cancel the order in the shop before it is deleted, or cancel it in Odoo" : "subscribe to orders/create, orders/updated and orders/cancelled alone");
        }

        if (profile.Shop is { } shop && delivery.Headers.TryGetValue("x-shopify-shop-domain", out var domain) && !shop.Equals(domain, StringComparison.OrdinalIgnoreCase))
        {
            order.Refuse($"this comes from {Flaw.Quote(domain)}, the channel is of {Flaw.Quote(shop)}", "send it to that shop's own channel");
        }

        if (order["test"].Flag() && !profile.TestOrders)
        {
            order["test"].Refuse("this is a test order", "set TestOrders: true in the channel's profile to take it");
        }
    }

    private static ShopifyTopic TopicOf(Delivery delivery) => !delivery.Headers.TryGetValue("x-shopify-topic", out var topic) ? ShopifyTopic.None : topic switch
    {
        "orders/create" => ShopifyTopic.Create,
        "orders/updated" => ShopifyTopic.Updated,
        "orders/cancelled" => ShopifyTopic.Cancelled,
        "orders/delete" => ShopifyTopic.Deleted,
        "orders/paid" or "orders/fulfilled" or "orders/partially_fulfilled" or "orders/edited" => ShopifyTopic.Repeated,
        _ => ShopifyTopic.Other,
    };

    private static OrderIntent IntentOf(JsonPlace order, ShopifyTopic topic, DateTimeOffset? createdAt, DateTimeOffset? updatedAt) =>
        topic == ShopifyTopic.Cancelled || order["cancelled_at"].Instant() is not null ? OrderIntent.Cancel
        : topic == ShopifyTopic.Updated && updatedAt - createdAt >= TimeSpan.FromSeconds(1) ? OrderIntent.Change
        : OrderIntent.Create;

    private Party CustomerOf(JsonPlace order)
    {
        var customer = order["customer"];
        var email = order["email"].Text() ?? order["contact_email"].Text() ?? customer["email"].Text();
        var name = order["billing_address"]["company"].Text() ?? customer["default_address"]["company"].Text() ?? ShopFields.Join(" ", customer["first_name"].Text(), customer["last_name"].Text());
        return ShopFields.Customer(profile, order["email"], email, name, !customer.Exists);
    }

    private string? NoteAttribute(JsonPlace order) => profile.ReferenceField is not { } field ? null
        : order["note_attributes"].Items().FirstOrDefault(attribute => string.Equals(attribute["name"].Text(), field, StringComparison.OrdinalIgnoreCase))?["value"].Code();

    private static Address? AddressOf(JsonPlace address) => ShopFields.Address(
        address["country_code"],
        ShopFields.Join(", ", address["company"].Text(), address["name"].Text() ?? ShopFields.Join(" ", address["first_name"].Text(), address["last_name"].Text())),
        ShopFields.Join(", ", address["address1"].Text(), address["address2"].Text()), address["city"].Text(), address["zip"].Text());
}
