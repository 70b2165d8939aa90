using Odoo.Integration.Channels.Json;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Ecommerce.WooCommerce;

/// <summary>Reads WooCommerce's orders; what is decided stands at <see cref="WooCommerceOrderFormat"/>.</summary>
internal sealed class WooCommerceOrderReader(WooCommerceProfile profile) : JsonOrdersReader
{
    private static readonly string[] Undecided = ["failed", "checkout-draft", "auto-draft", "draft"];

    private readonly HashSet<string> _wanted = [.. profile.Statuses.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)];

    public override string Adapter => "woocommerce-order/1";

    protected override IReadOnlyList<string> Wrappings { get; } = ["order", "orders"];

    // A form, not JSON: WooCommerce sends it when a webhook is saved.
    protected override ChannelReading? Known(Stream payload, Delivery delivery)
    {
        Span<byte> start = stackalloc byte[11];
        payload.Position = 0;
        var read = payload.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        payload.Position = 0;
        return start[..read].SequenceEqual("webhook_id="u8) ? new ChannelReading.PassedOver(string.Empty, null, "this is WooCommerce's greeting for a new webhook") : null;
    }

    protected override ChannelReading ReadOrder(JsonPlace order, JsonProblems problems, Delivery delivery)
    {
        var id = order["id"].Code();
        var externalId = profile.ById ? id : order["number"].Code();
        var topic = delivery.Headers.GetValueOrDefault("x-wc-webhook-topic");
        if (topic is not (null or "order.created" or "order.updated" or "order.restored"))
        {
            order.Refuse($"the topic {Flaw.Quote(topic)} brings no order", topic == "order.deleted" ? "cancel the order in the shop before it is deleted, or cancel it in Odoo" : "send order.created and order.updated to this channel");
            return new ChannelReading.Refused(PositionOf(order), externalId ?? id, problems.All);
        }

        var status = order["status"].Text();
        if (Undecided.Contains(status))
        {
            return new ChannelReading.PassedOver(PositionOf(order), externalId, $"an order in status {status} is not placed; a later message says what becomes of it");
        }

        if (externalId is null)
        {
            order[profile.ById ? "id" : "number"].Refuse("the order's number is missing", "send the whole order");
        }

        CheckStatus(order, status);
        var currency = ShopFields.Currency(order["currency"]);
        var read = currency is null || problems.Any ? null : ReadWhole(order, externalId, topic, status, currency, problems);
        return read is null ? new ChannelReading.Refused(PositionOf(order), externalId, problems.All) : Found(order, read with { Channel = delivery.Channel, Source = delivery.Source }, problems, delivery);
    }

    private void CheckStatus(JsonPlace order, string? status)
    {
        if (status == "refunded" || (status != "cancelled" && order["refunds"].Items().Any()))
        {
            order[status == "refunded" ? "status" : "refunds"].Refuse("the order is refunded, in part or as a whole: this does not say which goods are still wanted", "change, cancel or return the order in Odoo");
        }
        else if (status is not ("cancelled" or "trash") && (status is null || !_wanted.Contains(status)))
        {
            order["status"].Refuse($"orders in status {Flaw.Quote(status)} are not taken", "name the status under Statuses in the channel's profile to take them");
        }
    }

    private Order? ReadWhole(JsonPlace order, string? externalId, string? topic, string? status, Currency currency, JsonProblems problems)
    {
        var createdAt = (order["date_created_gmt"].Exists ? order["date_created_gmt"] : order["date_created"]).Instant();
        var changedAt = (order["date_modified_gmt"].Exists ? order["date_modified_gmt"] : order["date_modified"]).Instant();
        var intent = status is "cancelled" or "trash" ? OrderIntent.Cancel
            : topic is "order.updated" or "order.restored" && changedAt - createdAt >= TimeSpan.FromSeconds(1) ? OrderIntent.Change
            : OrderIntent.Create;
        var lines = new ShopOrder(profile, order, intent, currency, new ShopLineFields(Price: "total"));
        new WooCommerceLines(profile, order, lines).Read();
        var total = intent == OrderIntent.Cancel ? null : lines.Total(order["total"], order["total"].Amount() - (order["total_tax"].Amount() ?? 0));
        var billing = order["billing"];
        var (shipTo, billTo) = ShopFields.Places(AddressOf(order["shipping"]), AddressOf(billing));
        return problems.Any ? null : new Order
        {
            Channel = string.Empty,
            Source = OrderSource.Ecommerce,
            ExternalId = externalId,
            Revision = intent == OrderIntent.Create ? 0 : ShopFields.Revision(order["date_modified_gmt"], createdAt, changedAt),
            Intent = intent,
            CustomerReference = CustomerReference.From(MetaData(order)),
            Customer = ShopFields.Customer(profile, order, billing),
            ShipTo = shipTo,
            BillTo = billTo,
            OrderedAt = createdAt,
            Currency = currency,
            Total = total,
            Lines = lines.Lines,
        };
    }

    private string? MetaData(JsonPlace order) => profile.ReferenceField is not { } field ? null
        : order["meta_data"].Items().FirstOrDefault(data => data["key"].Text() == field)?["value"].Code();

    private static Address? AddressOf(JsonPlace address) => ShopFields.Address(
        address["country"], ShopFields.Join(", ", address["company"].Text(), ShopFields.Join(" ", address["first_name"].Text(), address["last_name"].Text())),
        ShopFields.Join(", ", address["address_1"].Text(), address["address_2"].Text()), address["city"].Text(), address["postcode"].Text());
}
