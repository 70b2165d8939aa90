using Odoo.Integration.Channels;
using Odoo.Integration.Channels.Ecommerce.Shopify;
using Odoo.Integration.Orders;

namespace Odoo.Integration.UnitTests.Channels.Shops;

public sealed class ShopifyOrderTests
{
    // Two lines, one with a discount that divides; shipping; taxes beside the prices. 3 × 10 − 1.50 = 28.50; 5; shipping 4: 37.50.
    public const string Example = """
        {"id":820982911946154508,"name":"#1001","order_number":1001,"created_at":"2026-11-20T09:00:00-05:00","updated_at":"2026-11-20T09:00:00-05:00","cancelled_at":null,
        "currency":"USD","presentment_currency":"EUR","taxes_included":false,"test":false,"email":"ann@acme.example","po_number":"PO-77","total_price":"40.50","total_tax":"3.00","total_tip_received":"0.00",
        "line_items":[{"id":466157049,"sku":"BOLT-M8","name":"Bolt M8","quantity":3,"current_quantity":3,"price":"10.00","gift_card":false,"discount_allocations":[{"amount":"1.50"}],
        "tax_lines":[{"price":"2.20"}]},{"id":518995019,"sku":"NUT-M8","name":"Nut M8","quantity":2,"price":"2.50","tax_lines":[{"price":"0.80"}]}],
        "shipping_lines":[{"title":"Standard","price":"4.00","discount_allocations":[],"tax_lines":[]}],
        "customer":{"id":1,"email":"ann@acme.example","first_name":"Ann","last_name":"Lee"},
        "billing_address":{"company":"ACME","name":"Ann Lee","address1":"1 Road","address2":"Dock 4","city":"Toledo","zip":"43604","country_code":"US"},
        "shipping_address":{"company":"ACME","name":"Ann Lee","address1":"1 Road","address2":"Dock 4","city":"Toledo","zip":"43604","country_code":"US"}}
        """;

    private static readonly ShopifyOrderFormat Format = new();

    private static readonly (string, string) Shipping = ("Skus:Shipping", "SHIP");

    [Test]
    public void An_order_is_read_whole()
    {
        var order = Order(Example);
        order.ExternalId.ShouldBe("#1001");
        order.CustomerReference!.Raw.ShouldBe("PO-77");
        order.Customer.ShouldBe(new Party(null, Email: "ann@acme.example", Name: "ACME"));
        order.ShipTo.ShouldBe(new Address(null, null, "ACME, Ann Lee", "1 Road, Dock 4", "Toledo", "43604", "US"));
        order.BillTo.ShouldBeNull();
        order.OrderedAt.ShouldBe(new DateTimeOffset(2026, 11, 20, 14, 0, 0, TimeSpan.Zero));
        order.Currency.Code.ShouldBe("USD");
        order.Total!.Value.Amount.ShouldBe(37.5m);
        (order.Revision, order.Intent, order.Source, order.Channel).ShouldBe((0, OrderIntent.Create, OrderSource.Ecommerce, "shop"));
        order.Lines.ShouldBe([
            new OrderLine(1, "BOLT-M8", null, null, "Bolt M8", Given.Amount(3), Given.Price(9.5m)), new OrderLine(2, "NUT-M8", null, null, "Nut M8", Given.Amount(2), Given.Price(2.5m)),
            new OrderLine(999_000_001, "SHIP", null, null, "Standard", Given.Amount(1), Given.Price(4))]);
        order.Provenance!.Adapter.ShouldBe("shopify-order/1");
    }

    [TestCase("{\"order\":", "}")]
    [TestCase("{\"orders\":[", "]}")]
    [TestCase("[", "]")]
    public void It_may_stand_in_a_wrapping(string before, string after) => Order(before + Example + after).ExternalId.ShouldBe("#1001");

    [TestCase(null, "T09:00:00", OrderIntent.Create, 0)]
    [TestCase(null, "T09:00:40", OrderIntent.Create, 0)]
    [TestCase("orders/create", "T09:00:02", OrderIntent.Create, 0)]
    [TestCase("orders/updated", "T09:00:00", OrderIntent.Create, 0)]
    [TestCase("orders/updated", "T09:00:01", OrderIntent.Change, 1)]
    [TestCase("orders/updated", "T10:00:00", OrderIntent.Change, 3600)]
    [TestCase("orders/cancelled", "T10:00:00", OrderIntent.Cancel, 3600)]
    public void Topic_and_times_say_what_is_wanted(string? topic, string time, OrderIntent intent, int revision)
    {
        var order = Order(Example.Replace("\"updated_at\":\"2026-11-20T09:00:00", "\"updated_at\":\"2026-11-20" + time, StringComparison.Ordinal), topic);
        (order.Intent, order.Revision).ShouldBe((intent, revision));
        order.Lines.Count.ShouldBe(intent == OrderIntent.Cancel ? 0 : 3);
    }

    [Test]
    public void A_cancelled_order_is_a_cancellation_by_any_topic_with_one_key()
    {
        var cancelled = Changed("\"cancelled_at\":null", "\"cancelled_at\":\"2026-11-20T10:00:00-05:00\"").Replace("\"updated_at\":\"2026-11-20T09:00", "\"updated_at\":\"2026-11-20T10:00", StringComparison.Ordinal);
        var keys = new[] { "orders/updated", "orders/cancelled", null }.Select(topic => ShopGiven.One(Format, cancelled, topic, Shipping).ShouldBeOfType<ChannelReading.Found>()).ToArray();
        keys.Select(static found => found.Order.Intent).ShouldAllBe(static intent => intent == OrderIntent.Cancel);
        keys.Select(static found => found.Key).Distinct().Count().ShouldBe(1);
    }

    [Test]
    public void The_same_state_has_one_key_and_another_state_another()
    {
        ChannelReading.Found At(string time, string topic) => ShopGiven.One(
            Format, Example.Replace("\"updated_at\":\"2026-11-20T09:00:00", "\"updated_at\":\"2026-11-20T" + time, StringComparison.Ordinal), topic, Shipping).ShouldBeOfType<ChannelReading.Found>();
        At("09:00:05", "orders/updated").Key.ShouldBe(At("09:00:05", "orders/updated").Key);
        At("09:00:05", "orders/updated").Key.ShouldNotBe(At("09:00:06", "orders/updated").Key);
        At("09:00:05", "orders/create").Key.ShouldNotBe(At("09:00:05", "orders/updated").Key);
    }

    [Test]
    public void What_was_removed_is_zero_in_a_change_and_absent_in_a_new_order()
    {
        var removed = Changed("\"quantity\":2,", "\"quantity\":2,\"current_quantity\":0,").Replace("40.50", "35.50", StringComparison.Ordinal);
        Order(removed).Lines.Select(static line => line.Number).ShouldBe([1, 999_000_001]);
        var change = Order(removed.Replace("\"updated_at\":\"2026-11-20T09:00:00", "\"updated_at\":\"2026-11-20T09:30:00", StringComparison.Ordinal), "orders/updated");
        change.Lines[1].Quantity.Value.ShouldBe(0);
        change.Lines[1].Number.ShouldBe(2);
    }

    // 11.90 gross each with 19 %: 35.70 less 5.70 is 30 for three.
    [TestCase("11.90", "5.70", 10)]
    [TestCase("10.00", "0.00", 10)]
    public void Tax_within_the_price_is_taken_out(string price, string tax, decimal net)
    {
        var order = Order(Changed("\"taxes_included\":false", "\"taxes_included\":true").Replace("\"price\":\"10.00\"", $"\"price\":\"{price}\"", StringComparison.Ordinal)
            .Replace("\"amount\":\"1.50\"", "\"amount\":\"0.00\"", StringComparison.Ordinal).Replace("2.20", tax, StringComparison.Ordinal).Replace("0.80", "0.00", StringComparison.Ordinal).Replace("40.50", "42.00", StringComparison.Ordinal));
        order.Lines[0].UnitPrice!.Value.Amount.ShouldBe(net);
    }

    [Test]
    public void A_price_that_does_not_divide_is_refused_rounded_or_has_a_discount_line()
    {
        var odd = Changed("\"amount\":\"1.50\"", "\"amount\":\"1.00\"").Replace("40.50", "41.00", StringComparison.Ordinal);
        Refused(odd).ShouldName("$.line_items[0].price", "RoundUnitPrices");
        Order(odd, null, ("RoundUnitPrices", "true")).Lines[0].UnitPrice!.Value.Amount.ShouldBe(9.666667m);
        var lines = Order(odd, null, ("Skus:Discount", "DISC")).Lines;
        lines[0].UnitPrice!.Value.Amount.ShouldBe(10);
        lines.Single(static line => line.Sku == "DISC").UnitPrice!.Value.Amount.ShouldBe(-1);
    }

    [TestCase("\"sku\":\"NUT-M8\"", "\"sku\":\"\"", "$.line_items[1].sku", "Skus:Item")]
    [TestCase("\"sku\":\"NUT-M8\"", "\"sku\":null,\"gift_card\":true", "$.line_items[1].sku", "Skus:GiftCard")]
    [TestCase("\"total_tip_received\":\"0.00\"", "\"total_tip_received\":\"5.00\"", "$.total_tip_received", "Skus:Tip")]
    [TestCase("\"sku\":\"NUT-M8\"", "\"sku\":\"NUT-M8\",\"duties\":[{\"shop_money\":{\"amount\":\"3.00\"}}]", "$.line_items[1].duties[0]", "Skus:Duty")]
    [TestCase("\"test\":false", "\"test\":true", "$.test", "TestOrders")]
    [TestCase("\"test\":false", "\"test\":\"maybe\"", "$.test", "'maybe'")]
    [TestCase("\"40.50\"", "\"41.50\"", "$.total_price", "CheckTotal")]
    [TestCase("\"40.50\"", "\"4O.50\"", "$.total_price", "'4O.50'")]
    [TestCase("\"currency\":\"USD\"", "\"currency\":\"Dollar\"", "$.currency", "'Dollar'")]
    [TestCase("\"price\":\"10.00\"", "\"price\":\"10,00\"", "$.line_items[0].price", "'10,00'")]
    [TestCase("\"price\":\"10.00\"", "\"price\":{}", "$.line_items[0].price", "an object")]
    [TestCase("\"price\":\"10.00\"", "\"price\":\"99999999999999\"", "$.line_items[0].price", "beyond")]
    [TestCase("\"quantity\":3,\"current_quantity\":3", "\"quantity\":-3", "$.line_items[0].quantity", "-3")]
    [TestCase("\"quantity\":3,\"current_quantity\":3,", "", "$.line_items[0].quantity", "missing")]
    [TestCase("\"name\":\"#1001\",\"order_number\":1001,", "", "$.name", "missing")]
    [TestCase("\"created_at\":\"2026-11-20T09:00:00-05:00\"", "\"created_at\":\"yesterday\"", "$.created_at", "'yesterday'")]
    [TestCase("\"email\":\"ann@acme.example\"", "\"email\":\"\"", "$.email", "Customer")]
    [TestCase("\"country_code\":\"US\"", "\"country_code\":\"USA\"", "$ (shipTo.country", "'USA'")]
    [TestCase("\"id\":466157049", "\"sku\":\"BOLT-M9\"", "$ (line", "Duplicate")]
    public void What_is_wrong_is_said_with_its_path(string right, string wrong, string place, string words)
    {
        Example.ShouldContain(right);
        Refused(Example.Replace(right, wrong, StringComparison.Ordinal)).ShouldName(place, words);
    }

    [TestCase("orders/paid", typeof(ChannelReading.PassedOver))]
    [TestCase("orders/fulfilled", typeof(ChannelReading.PassedOver))]
    [TestCase("orders/delete", typeof(ChannelReading.Refused))]
    [TestCase("products/update", typeof(ChannelReading.Refused))]
    public void Other_topics_are_passed_over_or_refused(string topic, Type kind) => ShopGiven.One(Format, Example, topic, Shipping).ShouldBeOfType(kind);

    [Test]
    public void Shipping_without_a_sku_is_refused_with_the_key_to_set() => ShopGiven.Refused(Format, Example).ShouldName("$.shipping_lines[0].price", "Skus:Shipping");

    [Test]
    public void Goods_that_came_back_are_no_change() => ShopGiven.Refused(
        Format, Changed("\"test\":false", "\"refunds\":[{\"refund_line_items\":[{\"restock_type\":\"return\"}]}]").Replace("\"updated_at\":\"2026-11-20T09", "\"updated_at\":\"2026-11-20T10", StringComparison.Ordinal), "orders/updated", Shipping)
        .ShouldName("$.refunds[0].refund_line_items[0].restock_type", "return");

    [Test]
    public void The_buyers_currency_is_taken_by_profile()
    {
        Refused(Example, ("Money", "presentment")).ShouldName("$.line_items[0].price_set.presentment_money.amount", "Money: shop");
        var both = """
            {"id":1,"name":"#2","created_at":"2026-11-20T09:00:00Z","updated_at":"2026-11-20T09:00:00Z","currency":"USD","presentment_currency":"EUR","email":"a@b.example","total_price":"10.00","total_price_set":
            {"presentment_money":{"amount":"9.00"}},"line_items":[{"sku":"A","quantity":2,"price":"5.00","price_set":{"shop_money":{"amount":"5.00"},"presentment_money":{"amount":"4.50"}}}]}
            """;
        var order = Order(both, null, ("Money", "presentment"));
        (order.Currency.Code, order.Total!.Value.Amount, order.Lines[0].UnitPrice!.Value.Amount).ShouldBe(("EUR", 9m, 4.5m));
    }

    [Test]
    public void Another_shops_webhook_is_refused()
    {
        var payload = System.Text.Encoding.UTF8.GetBytes(Example);
        using var stream = new MemoryStream(payload);
        var delivery = Given.Delivery(payload) with { Headers = new Dictionary<string, string> { ["x-shopify-topic"] = "orders/create", ["x-shopify-shop-domain"] = "other.myshopify.com" } };
        Format.Configure(Given.Profile(("Shop", "acme.myshopify.com"), Shipping)).Read(stream, delivery).Single().ShouldBeOfType<ChannelReading.Refused>().ShouldName("$", "other.myshopify.com");
    }

    [Test]
    public void Identity_reference_and_guests_are_the_profiles_choice()
    {
        Order(Example, null, ("ExternalId", "id")).ExternalId.ShouldBe("820982911946154508");
        var guest = Changed("\"customer\":{", "\"was\":{").Replace("\"po_number\":\"PO-77\"", "\"note_attributes\":[{\"name\":\"Your PO\",\"value\":\"X 9\"}]", StringComparison.Ordinal);
        var order = Order(guest, null, ("GuestCustomer", "WEB"), ("ReferenceField", "your po"));
        order.Customer.Code.ShouldBe("WEB");
        order.CustomerReference!.Raw.ShouldBe("X 9");
    }

    [TestCase("Money", "euro")]
    [TestCase("ExternalId", "name")]
    [TestCase("Uom", "pieces")]
    [TestCase("Skus:Shiping", "S")]
    [TestCase("Shopp", "S")]
    public void A_wrong_profile_is_named(string key, string value) => Should.Throw<ProfileException>(() => Format.Configure(Given.Profile((key, value)))).Message.ShouldStartWith("Profile");

    [TestCase("")]
    [TestCase("{")]
    [TestCase("[]")]
    [TestCase("[1]")]
    [TestCase("{}")]
    [TestCase("null")]
    [TestCase("\"\"")]
    [TestCase("{\"orders\":[]}")]
    [TestCase("{\"order\":5}")]
    [TestCase("{\"\\ud800\":5}")]
    [TestCase("{\"name\":\"\\ud800\"}")]
    [TestCase("{\"name\":1,\"name\":2}")]
    [TestCase("<order/>")]
    public void What_is_no_order_is_refused(string text) => ShopGiven.All(Format, text).ShouldAllBe(static reading => reading is ChannelReading.Refused);

    // Its lines come to 597, its total without tax is 398: as the fixture of Shopify's own library has it.
    [Test]
    public void The_fixture_of_shopifys_python_library_is_read_but_for_its_total()
    {
        var text = ShopGiven.Shared("shopify/order_1001_shopify_python_api.json");
        ShopGiven.Refused(Format, text).ShouldName("$.order.total_price", "597");
        var order = ShopGiven.Order(Format, text, null, ("CheckTotal", "false"));
        order.ExternalId.ShouldBe("#1001");
        order.Lines.Select(static line => line.Sku).ShouldBe(["IPOD2008GREEN", "IPOD2008RED", "IPOD2008BLACK"]);
        order.Total!.Value.Amount.ShouldBe(398);
    }

    private static string Changed(string right, string other)
    {
        Example.ShouldContain(right);
        return Example.Replace(right, other, StringComparison.Ordinal);
    }

    private static Order Order(string text, string? topic = null, params (string, string)[] profile) => ShopGiven.Order(Format, text, topic, [Shipping, .. profile]);

    private static ChannelReading.Refused Refused(string text, params (string, string)[] profile) => ShopGiven.Refused(Format, text, null, [Shipping, .. profile]);
}
