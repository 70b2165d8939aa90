using Odoo.Integration.Channels;
using Odoo.Integration.Channels.Ecommerce.WooCommerce;
using Odoo.Integration.Orders;

namespace Odoo.Integration.UnitTests.Channels.Shops;

public sealed class WooCommerceOrderTests
{
    // 3 for 28.50 after a coupon, shipping 4, a fee 1.20: 33.70 and 6.40 of tax.
    public const string Example = """
        {"id":727,"number":"727","status":"processing","currency":"EUR","date_created_gmt":"2026-11-20T14:00:00","date_modified_gmt":"2026-11-20T14:00:00","prices_include_tax":true,"total":"40.10","total_tax":"6.40",
        "customer_id":26,"billing":{"first_name":"Ann","last_name":"Lee","company":"ACME","address_1":"1 Road","address_2":"","city":"Köln","postcode":"50667","country":"DE","email":"ann@acme.example"},
        "shipping":{"first_name":"","last_name":"","company":"","address_1":"","city":"","postcode":"","country":""},"meta_data":[{"id":1,"key":"_po","value":"PO 9"},{"id":2,"key":"x","value":{"a":[1]}}],
        "line_items":[{"id":315,"name":"Bolt","sku":"BOLT-M8","quantity":3,"subtotal":"30.00","total":"28.50","total_tax":"5.42","price":9.5}],
        "shipping_lines":[{"id":316,"method_title":"Parcel","total":"4.00","total_tax":"0.76"}],"fee_lines":[{"id":317,"name":"Cash","total":"1.20"}],"coupon_lines":[{"code":"FIVE","discount":"1.50"}],"refunds":[]}
        """;

    private static readonly WooCommerceOrderFormat Format = new();

    private static readonly (string, string)[] Skus = [("Skus:Shipping", "SHIP"), ("Skus:Fee", "FEE"), ("ReferenceField", "_po")];

    [Test]
    public void An_order_is_read_whole()
    {
        var order = Order(Example);
        (order.ExternalId, order.CustomerReference!.Raw, order.Intent, order.Revision).ShouldBe(("727", "PO 9", OrderIntent.Create, 0));
        order.Customer.ShouldBe(new Party(null, Email: "ann@acme.example", Name: "ACME"));
        order.ShipTo.ShouldBe(new Address(null, null, "ACME, Ann Lee", "1 Road", "Köln", "50667", "DE"));
        order.BillTo.ShouldBeNull();
        order.Total!.Value.Amount.ShouldBe(33.7m);
        order.Lines.ShouldBe([
            new OrderLine(315, "BOLT-M8", null, null, "Bolt", Given.Amount(3), Given.Price(9.5m)), new OrderLine(999_000_001, "SHIP", null, null, "Parcel", Given.Amount(1), Given.Price(4)),
            new OrderLine(999_020_001, "FEE", null, null, "Cash", Given.Amount(1), Given.Price(1.2m))]);
    }

    [TestCase("order.created", "14:00:09", "processing", OrderIntent.Create, 0)]
    [TestCase("order.updated", "14:00:00", "processing", OrderIntent.Create, 0)]
    [TestCase("order.updated", "14:00:09", "processing", OrderIntent.Change, 9)]
    [TestCase("order.restored", "14:01:00", "on-hold", OrderIntent.Change, 60)]
    [TestCase("order.updated", "14:00:09", "cancelled", OrderIntent.Cancel, 9)]
    [TestCase("order.created", "14:00:00", "cancelled", OrderIntent.Cancel, 1)]
    [TestCase(null, "14:00:09", "trash", OrderIntent.Cancel, 9)]
    [TestCase(null, "14:00:09", "completed", OrderIntent.Create, 0)]
    public void Status_topic_and_times_say_what_is_wanted(string? topic, string time, string status, OrderIntent intent, int revision)
    {
        var order = Order(Example.Replace("\"date_modified_gmt\":\"2026-11-20T14:00:00", "\"date_modified_gmt\":\"2026-11-20T" + time, StringComparison.Ordinal).Replace("processing", status, StringComparison.Ordinal), topic);
        (order.Intent, order.Revision).ShouldBe((intent, revision));
    }

    [TestCase("failed")]
    [TestCase("checkout-draft")]
    public void What_is_not_placed_is_passed_over(string status) => ShopGiven.One(Format, Example.Replace("processing", status, StringComparison.Ordinal)).ShouldBeOfType<ChannelReading.PassedOver>().ExternalId.ShouldBe("727");

    [Test]
    public void The_greeting_of_a_new_webhook_is_passed_over() => ShopGiven.One(Format, "webhook_id=12").ShouldBeOfType<ChannelReading.PassedOver>();

    [TestCase("\"refunds\":[]", "\"refunds\":[{\"id\":1,\"total\":\"-5.00\"}]", "$.refunds", "refunded")]
    [TestCase("processing", "refunded", "$.status", "refunded")]
    [TestCase("processing", "awaiting-pickup", "$.status", "Statuses")]
    [TestCase("\"status\":\"processing\",", "", "$.status", "Statuses")]
    [TestCase("\"sku\":\"BOLT-M8\"", "\"sku\":\"\"", "$.line_items[0].sku", "Skus:Item")]
    [TestCase("\"total\":\"28.50\"", "\"total\":\"28.55\"", "$.line_items[0].total", "RoundUnitPrices")]
    [TestCase("\"total\":\"40.10\"", "\"total\":\"50.10\"", "$.total", "CheckTotal")]
    [TestCase("\"quantity\":3", "\"quantity\":0", "$.lines", "")]
    [TestCase("\"quantity\":3,", "", "$.line_items[0].quantity", "missing")]
    [TestCase("\"id\":315,", "", "$.line_items[0].id", "missing")]
    [TestCase("\"id\":315,", "\"id\":1999000000,", "$.line_items[0]", "1999000000")]
    [TestCase("\"value\":\"PO 9\"", "\"value\":{}", "$.meta_data[0].value", "an object")]
    public void What_is_wrong_is_said_with_its_path(string right, string wrong, string place, string words)
    {
        Example.ShouldContain(right);
        var refused = ShopGiven.Refused(Format, Example.Replace(right, wrong, StringComparison.Ordinal), null, Skus);
        if (place != "$.lines")
        {
            refused.ShouldName(place, words);
        }
    }

    [Test]
    public void A_discount_that_does_not_divide_is_a_line()
    {
        var odd = Example.Replace("\"total\":\"28.50\"", "\"total\":\"28.55\"", StringComparison.Ordinal).Replace("40.10", "40.15", StringComparison.Ordinal);
        var lines = Order(odd, null, ("Skus:Discount", "DISC")).Lines;
        lines.Single(static line => line.Sku == "DISC").UnitPrice!.Value.Amount.ShouldBe(-1.45m);
        lines[0].UnitPrice!.Value.Amount.ShouldBe(10);
    }

    [Test]
    public void A_bundle_is_one_line_unless_its_parts_have_prices()
    {
        var bundle = Example.Replace("\"price\":9.5}]", "\"price\":9.5},{\"id\":320,\"sku\":\"PART\",\"quantity\":3,\"total\":\"0.00\",\"bundled_by\":315}]", StringComparison.Ordinal);
        Order(bundle).Lines.Select(static line => line.Sku).ShouldNotContain("PART");
        ShopGiven.Refused(Format, bundle.Replace("\"total\":\"0.00\"", "\"total\":\"5.00\"", StringComparison.Ordinal).Replace("40.10", "45.10", StringComparison.Ordinal), null, Skus).ShouldName("$.total", "not among them");
    }

    [TestCase("order.deleted", "{\"id\":727}")]
    [TestCase("coupon.created", "{\"id\":727}")]
    public void Topics_that_bring_no_order_are_refused(string topic, string body) => ShopGiven.Refused(Format, body, topic).ShouldName("$", topic);

    [Test]
    public void An_unpaid_shop_order_of_other_people_is_read()
    {
        var text = ShopGiven.Shared("woocommerce/order_17_pending.json");
        ShopGiven.Refused(Format, text).ShouldName("$.line_items[0].sku", "First Product");
        var order = ShopGiven.Order(Format, text, null, ("Skus:Item", "MISC"));
        (order.ExternalId, order.Currency.Code, order.Total!.Value.Amount).ShouldBe(("17", "USD", 2m));
        order.Lines.Single().ShouldBe(new OrderLine(9, "MISC", null, null, "First Product", Given.Amount(2), Given.Price(1)));
    }

    private static Order Order(string text, string? topic = null, params (string, string)[] profile) => ShopGiven.Order(Format, text, topic, [.. Skus, .. profile]);
}
