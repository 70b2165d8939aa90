using System.Text.Json;
using Odoo.Integration.Channels.Json;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Ecommerce.Magento;

/// <summary>Reads Magento's orders; what is decided stands at <see cref="MagentoOrderFormat"/>.</summary>
internal sealed class MagentoOrderReader(MagentoProfile profile) : JsonOrdersReader
{
    /// <summary>What one edit adds to the version: more seconds than three years have.</summary>
    private const int VersionsOfAnEdit = 100_000_000;

    private const int MaxEdits = 20;

    public override string Adapter => "magento-order/1";

    protected override IReadOnlyList<string> Wrappings { get; } = ["order", "value", "items"];

    // An order has items of its own; so has a list of orders.
    protected override bool IsListOfOrders(JsonPlace array) => array.Element(0)["increment_id"].Exists || array.Element(0).Kind == JsonValueKind.Undefined;

    protected override IEnumerable<JsonPlace> Orders(JsonPlace root)
    {
        if (root["increment_id"].Exists)
        {
            return [root];
        }

        foreach (var data in new[] { root["event"]["data"], root["data"] })
        {
            if (data["value"]["increment_id"].Exists || data["increment_id"].Exists)
            {
                return [data["value"].Exists ? data["value"] : data];
            }
        }

        return base.Orders(root);
    }

    protected override ChannelReading ReadOrder(JsonPlace order, JsonProblems problems, Delivery delivery)
    {
        var externalId = order["original_increment_id"].Code() ?? order["increment_id"].Code();
        var state = order["state"].Text();
        if (state == "canceled" && order["relation_child_id"].Code() is not (null or "0"))
        {
            return new ChannelReading.PassedOver(PositionOf(order), externalId, $"the order was edited: {order["relation_child_real_id"].Code()} stands for it now and says what is wanted");
        }

        if (externalId is null)
        {
            order["increment_id"].Refuse("the order's number is missing", "send the whole order, as GET /V1/orders/ID answers it");
        }

        if (state == "closed")
        {
            order["state"].Refuse("the order is refunded: this does not say whether goods come back", "cancel or return the order in Odoo");
        }

        var currency = ShopFields.Currency(order["order_currency_code"]);
        var read = currency is null || problems.Any ? null : ReadWhole(order, externalId, state, currency, problems);
        return read is null ? new ChannelReading.Refused(PositionOf(order), externalId, problems.All) : Found(order, read with { Channel = delivery.Channel, Source = delivery.Source }, problems, delivery);
    }

    private Order? ReadWhole(JsonPlace order, string? externalId, string? state, Currency currency, JsonProblems problems)
    {
        var createdAt = order["created_at"].Instant();
        var changedAt = order["updated_at"].Instant();
        var edits = order["relation_parent_id"].Code() is null or "0" ? 0 : order["edit_increment"].Integer(1, MaxEdits) ?? 1;

        // Only an event of saving is a change; REST answers, and files, bring the order as it is.
        var saved = !order.Path.EndsWith(".order", StringComparison.Ordinal) && order.Path.Contains("value", StringComparison.Ordinal) && changedAt - createdAt >= TimeSpan.FromSeconds(1);
        var intent = state == "canceled" ? OrderIntent.Cancel : edits > 0 || saved ? OrderIntent.Change : OrderIntent.Create;
        var lines = new ShopOrder(profile, order, intent, currency, new ShopLineFields(Quantity: "qty_ordered", Price: "row_total"));
        new MagentoLines(profile, order, lines).Read();
        var total = intent == OrderIntent.Cancel ? null : lines.Total(order["grand_total"], MagentoAmounts.TotalWithoutTax(order));
        var billing = order["billing_address"];
        var (shipTo, billTo) = ShopFields.Places(AddressOf(order["extension_attributes"]["shipping_assignments"].Element(0)["shipping"]["address"]), AddressOf(billing));
        return problems.Any ? null : new Order
        {
            Channel = string.Empty,
            Source = OrderSource.Ecommerce,
            ExternalId = externalId,
            Revision = intent == OrderIntent.Create ? 0 : (edits * VersionsOfAnEdit) + ShopFields.Revision(order["updated_at"], createdAt, changedAt, VersionsOfAnEdit - 1),
            Intent = intent,
            CustomerReference = CustomerReference.From(order["payment"]["po_number"].Code() ?? (profile.ReferenceField is { } field ? order["extension_attributes"][field].Code() : null)),
            Customer = ShopFields.Customer(
                profile, order["customer_email"], order["customer_email"].Text(), billing["company"].Text() ?? ShopFields.Join(" ", order["customer_firstname"].Text(), order["customer_lastname"].Text()), order["customer_is_guest"].Flag()),
            ShipTo = shipTo,
            BillTo = billTo,
            OrderedAt = createdAt,
            Currency = currency,
            Total = total,
            Lines = lines.Lines,
        };
    }

    private static Address? AddressOf(JsonPlace address) => ShopFields.Address(
        address["country_id"], ShopFields.Join(", ", address["company"].Text(), ShopFields.Join(" ", address["firstname"].Text(), address["lastname"].Text())),
        ShopFields.Join(", ", address["street"].Items(10).Select(static line => line.Text())), address["city"].Text(), address["postcode"].Text());
}
