using Odoo.Integration.Channels;
using Odoo.Integration.Channels.Ecommerce.Magento;
using Odoo.Integration.Orders;

namespace Odoo.Integration.UnitTests.Channels.Shops;

public sealed class MagentoOrderTests
{
    // 2 × 30 less 6 is 54, shipping 5: 59 and 11.21 of tax, which PHP writes with a remnant.
    public const string Example = """
        {"entity_id":9,"increment_id":"000000013","state":"new","status":"pending","order_currency_code":"EUR","created_at":"2026-11-20 14:00:00","updated_at":"2026-11-20 14:00:00","customer_email":"ann@acme.example",
        "customer_is_guest":0,"customer_firstname":"Ann","customer_lastname":"Lee","grand_total":70.209999999999994,"tax_amount":11.21,"shipping_amount":5,"shipping_description":"Truck","discount_amount":-6,
        "items":[{"item_id":16,"sku":"HOODIE-XS","name":"Hoodie","product_type":"configurable","qty_ordered":2,"qty_canceled":0,"row_total":60,"discount_amount":6},
        {"item_id":17,"parent_item_id":16,"sku":"HOODIE-XS","name":"Hoodie XS","product_type":"simple","qty_ordered":2,"row_total":0}],
        "billing_address":{"company":"ACME","firstname":"Ann","lastname":"Lee","street":["1 Road","Dock 4"],"city":"Köln","postcode":"50667","country_id":"DE"},"payment":{"method":"purchaseorder","po_number":"PO 9"}}
        """;

    private static readonly MagentoOrderFormat Format = new();

    private static readonly (string, string) Shipping = ("Skus:Shipping", "SHIP");

    [Test]
    public void An_order_is_read_whole_and_parent_and_child_are_one_line()
    {
        var order = Order(Example);
        (order.ExternalId, order.CustomerReference!.Raw, order.Revision, order.Intent, order.Total!.Value.Amount).ShouldBe(("000000013", "PO 9", 0, OrderIntent.Create, 59m));
        order.ShipTo.ShouldBe(new Address(null, null, "ACME, Ann Lee", "1 Road, Dock 4", "Köln", "50667", "DE"));
        order.Lines.ShouldBe([
            new OrderLine(1, "HOODIE-XS", null, null, "Hoodie", Given.Amount(2), Given.Price(27)), new OrderLine(999_000_001, "SHIP", null, null, "Truck", Given.Amount(1), Given.Price(5))]);
    }

    [TestCase("{\"items\":[", "],\"total_count\":1}", "14:00:30", OrderIntent.Create, 0)]
    [TestCase("{\"order\":", "}", "14:00:30", OrderIntent.Create, 0)]
    [TestCase("{\"event\":{\"data\":{\"value\":", "}}}", "14:00:30", OrderIntent.Change, 30)]
    [TestCase("{\"data\":{\"value\":", "}}", "14:00:00", OrderIntent.Create, 0)]
    [TestCase("", "", "14:00:30", OrderIntent.Create, 0)]
    public void It_may_stand_in_a_wrapping(string before, string after, string time, OrderIntent intent, int revision)
    {
        var order = Order(before + Example.Replace("\"updated_at\":\"2026-11-20 14:00:00", "\"updated_at\":\"2026-11-20 " + time, StringComparison.Ordinal) + after);
        (order.Intent, order.Revision).ShouldBe((intent, revision));
    }

    [TestCase("\"state\":\"new\"", "\"state\":\"closed\"", "$.state", "refunded")]
    [TestCase("\"qty_canceled\":0", "\"qty_refunded\":1", "$.items[0].qty_refunded", "refunded")]
    [TestCase("\"qty_ordered\":2,\"qty_canceled\":0", "\"qty_ordered\":-2", "$.items[0].qty_ordered", "-2")]
    [TestCase("\"row_total\":60", "\"row_total\":61", "$.grand_total", "CheckTotal")]
    [TestCase("\"sku\":\"HOODIE-XS\",\"name\":\"Hoodie\",", "\"name\":\"Hoodie\",", "$.items[0].sku", "Skus:Item")]
    [TestCase("\"increment_id\":\"000000013\",", "", "$.increment_id", "missing")]
    [TestCase("\"shipping_amount\":5", "\"extension_attributes\":{\"gw_price\":5}", "$.extension_attributes.gw_price", "Skus:Wrapping")]
    public void What_is_wrong_is_said_with_its_path(string right, string wrong, string place, string words)
    {
        Example.ShouldContain(right);
        ShopGiven.Refused(Format, Example.Replace(right, wrong, StringComparison.Ordinal), null, Shipping).ShouldName(place, words);
    }

    [Test]
    public void What_gift_cards_paid_is_still_ordered() => Order(
        Example.Replace("70.209999999999994", "50.21", StringComparison.Ordinal).Replace("\"state\":\"new\"", "\"state\":\"new\",\"extension_attributes\":{\"gift_cards_amount\":20}", StringComparison.Ordinal)).Total!.Value.Amount.ShouldBe(59);

    [Test]
    public void A_recorded_edit_is_one_order_amended()
    {
        var placed = Order(ShopGiven.Shared("magento2/order_000000013_pending_c9_0.json"));
        placed.Lines.Select(static line => (line.Sku, line.Quantity.Value, line.UnitPrice!.Value.Amount)).ShouldBe([("MH09-XS-Blue", 2m, 69m), ("RACER", 1m, 224m), ("SHIP", 1m, 5m)]);
        ShopGiven.One(Format, ShopGiven.Shared("magento2/order_000000013_canceled_c10_2.json")).ShouldBeOfType<ChannelReading.PassedOver>().Why.ShouldContain("000000013-1");
        var amended = Order(ShopGiven.Shared("magento2/order_000000013-1_pending_c10_0.json"));
        (amended.ExternalId, amended.Intent).ShouldBe((placed.ExternalId, OrderIntent.Change));
        amended.Revision.ShouldBeGreaterThan(placed.Revision);
        amended.Lines[0].Quantity.Value.ShouldBe(1);
        (placed.Total!.Value.Amount, amended.Total!.Value.Amount).ShouldBe((367m, 298m));
    }

    [Test]
    public void A_cancelled_order_is_a_cancellation() => Order(Example.Replace("\"state\":\"new\"", "\"state\":\"canceled\"", StringComparison.Ordinal)).Intent.ShouldBe(OrderIntent.Cancel);

    private static Order Order(string text) => ShopGiven.Order(Format, text, null, Shipping);
}
