using Odoo.Integration.Channels;
using Odoo.Integration.Channels.Ecommerce.BigCommerce;
using Odoo.Integration.Orders;

namespace Odoo.Integration.UnitTests.Channels.Shops;

public sealed class BigCommerceOrderTests
{
    // 4 × 5 less 2 is 18, shipping 3, a coupon of 1 over the whole: 20.
    public const string Example = """
        {"id":250,"status_id":11,"status":"Awaiting Fulfillment","customer_id":7,"date_created":"Fri, 20 Nov 2026 14:00:00 +0000","date_modified":"Fri, 20 Nov 2026 14:05:00 +0000","currency_code":"USD",
        "total_ex_tax":"20.0000","shipping_cost_ex_tax":"3.0000","handling_cost_ex_tax":"0.0000","wrapping_cost_ex_tax":"0.0000","coupon_discount":"3.0000","discount_amount":"0.0000",
        "billing_address":{"first_name":"Ann","last_name":"Lee","company":"ACME","street_1":"1 Road","street_2":"","city":"Toledo","zip":"43604","country_iso2":"US","email":"ann@acme.example","form_fields":[{"name":"PO","value":"PO 9"}]},
        "shipping_addresses":{"url":"https://api.example/v2/orders/250/shipping_addresses"},
        "products":[{"id":31,"sku":"BOLT","name":"Bolt","quantity":4,"total_ex_tax":"20.0000","applied_discounts":[{"amount":"2.0000"}],"parent_order_product_id":null},{"id":32,"sku":"PART","quantity":4,"total_ex_tax":"0.0000","parent_order_product_id":31}]}
        """;

    private static readonly BigCommerceOrderFormat Format = new();

    private static readonly (string, string)[] Profile = [("Skus:Shipping", "SHIP"), ("Skus:Discount", "DISC"), ("ReferenceField", "po")];

    [Test]
    public void An_order_is_read_whole()
    {
        var order = ShopGiven.Order(Format, Example, null, Profile);
        (order.ExternalId, order.CustomerReference!.Raw, order.Intent, order.Revision, order.Total!.Value.Amount).ShouldBe(("250", "PO 9", OrderIntent.Create, 0, 20m));
        order.OrderedAt.ShouldBe(new DateTimeOffset(2026, 11, 20, 14, 0, 0, TimeSpan.Zero));
        order.Lines.Select(static line => (line.Number, line.Sku, line.UnitPrice!.Value.Amount)).ShouldBe([(31, "BOLT", 4.5m), (999_000_001, "SHIP", 3m), (999_010_001, "DISC", -1m)]);
    }

    [TestCase("store/order/created", OrderIntent.Create, 0)]
    [TestCase("store/order/updated", OrderIntent.Change, 300)]
    [TestCase("store/order/statusUpdated", OrderIntent.Change, 300)]
    public void The_scope_beside_it_says_what_happened(string scope, OrderIntent intent, int revision)
    {
        var order = ShopGiven.Order(Format, $$"""{"scope":"{{scope}}","order":{{Example}},"products":1}""", null, Profile);
        (order.Intent, order.Revision).ShouldBe((intent, revision));
    }

    [TestCase("\"status_id\":11", "\"status_id\":5", OrderIntent.Cancel)]
    [TestCase("\"status_id\":11", "\"status_id\":6", OrderIntent.Cancel)]
    public void The_status_cancels(string right, string other, OrderIntent intent) => ShopGiven.Order(Format, Example.Replace(right, other, StringComparison.Ordinal), null, Profile).Intent.ShouldBe(intent);

    [Test]
    public void An_incomplete_order_is_passed_over() => ShopGiven.One(Format, Example.Replace("\"status_id\":11", "\"status_id\":0", StringComparison.Ordinal)).ShouldBeOfType<ChannelReading.PassedOver>();

    [TestCase("\"status_id\":11", "\"status_id\":14", "$.status_id", "refunded")]
    [TestCase("\"products\":[", "\"goods\":[", "$.products", "/products")]
    [TestCase("\"total_ex_tax\":\"20.0000\",\"shipping", "\"total_ex_tax\":\"25.0000\",\"shipping", "$.total_ex_tax", "CheckTotal")]
    [TestCase("\"quantity\":4,\"total_ex_tax\":\"20", "\"quantity\":4,\"quantity_refunded\":1,\"total_ex_tax\":\"20", "$.products[0].quantity_refunded", "refunded")]
    [TestCase("{\"url\":\"https://api.example/v2/orders/250/shipping_addresses\"}", "[{\"city\":\"A\"},{\"city\":\"B\"}]", "$.shipping_addresses[1]", "several places")]
    public void What_is_wrong_is_said_with_its_path(string right, string wrong, string place, string words)
    {
        Example.ShouldContain(right);
        ShopGiven.Refused(Format, Example.Replace(right, wrong, StringComparison.Ordinal), null, Profile).ShouldName(place, words);
    }

    [Test]
    public void A_notice_of_other_people_is_refused_with_the_words_to_fetch_the_order()
    {
        var refused = ShopGiven.Refused(Format, ShopGiven.Shared("bigcommerce/store_order_created_250.json"));
        refused.ShouldName("$.data", "have the order fetched");
        refused.ExternalId.ShouldBe("250");
    }
}
