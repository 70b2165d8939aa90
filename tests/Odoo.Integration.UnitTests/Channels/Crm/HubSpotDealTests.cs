using Odoo.Integration.Channels;
using Odoo.Integration.Channels.Crm;
using Odoo.Integration.Orders;
using Odoo.Integration.UnitTests.Channels.Shops;

namespace Odoo.Integration.UnitTests.Channels.Crm;

public sealed class HubSpotDealTests
{
    public const string Example = """
        {"id":"9001","properties":{"amount":"190.00","closedate":"2026-11-20T14:00:00.678Z","dealname":"Bolts","dealstage":"closedwon","deal_currency_code":"EUR","po_number":"PO 9"},
        "line_items":[{"id":"1","properties":{"hs_sku":"BOLT","name":"Bolt","quantity":"10","price":"20.00","discount":"1.00","amount":"190.00","hs_line_item_currency_code":"EUR"}}],
        "company":{"properties":{"name":"ACME","customer_no":"K-1"}},"contact":{"properties":{"email":"ann@acme.example"}}}
        """;

    private static readonly HubSpotDealFormat Format = new();

    [Test]
    public void A_won_deal_is_an_order()
    {
        var order = ShopGiven.Order(Format, Example, null, ("CustomerField", "customer_no"), ("ReferenceField", "po_number"));
        (order.ExternalId, order.CustomerReference!.Raw, order.Total!.Value.Amount, order.Revision).ShouldBe(("9001", "PO 9", 190m, 0));
        order.Customer.ShouldBe(new Party("K-1", Email: "ann@acme.example", Name: "ACME"));
        order.Lines.ShouldBe([new OrderLine(1, "BOLT", null, null, "Bolt", Given.Amount(10), Given.Price(19))]);
    }

    [TestCase("contractsent", typeof(ChannelReading.PassedOver))]
    [TestCase("closedlost", typeof(ChannelReading.PassedOver))]
    [TestCase("12345", typeof(ChannelReading.Found))]
    [TestCase("ClosedWon", typeof(ChannelReading.Found))]
    public void Only_what_is_won_becomes_one(string stage, Type kind) => ShopGiven.One(Format, Example.Replace("closedwon", stage, StringComparison.Ordinal), null, ("Stages", "closedwon, 12345")).ShouldBeOfType(kind);

    [TestCase("\"properties\":{\"hs_sku\"", "\"props\":{\"hs_sku\"", "$.line_items[0].properties", "id alone")]
    [TestCase("\"amount\":\"190.00\",\"hs_line", "\"hs_line", "$.line_items[0].properties.amount", "discount")]
    [TestCase("\"hs_sku\":\"BOLT\",", "", "$.line_items[0].properties.hs_sku", "Skus:Item")]
    [TestCase("\"quantity\":\"10\"", "\"quantity\":\"0\"", "$ (lines", "")]
    [TestCase("\"hs_line_item", "\"recurringbillingfrequency\":\"monthly\",\"hs_line_item", "$.line_items[0].properties.recurringbillingfrequency", "monthly")]
    [TestCase("\"deal_currency_code\":\"EUR\",", "", "$.properties.deal_currency_code", "currency")]
    [TestCase("\"email\":\"ann@acme.example\"", "\"email\":null", "$.company", "CustomerField")]
    [TestCase("\"amount\":\"190.00\",\"closedate\"", "\"amount\":\"200.00\",\"closedate\"", "$.properties.amount", "CheckTotal")]
    [TestCase("\"dealstage\":\"closedwon\",", "", "$.properties.dealstage", "stage")]
    public void What_is_wrong_is_said_with_its_path(string right, string wrong, string place, string words)
    {
        Example.ShouldContain(right);
        var refused = ShopGiven.Refused(Format, Example.Replace(right, wrong, StringComparison.Ordinal));
        if (words.Length > 0)
        {
            refused.ShouldName(place, words);
        }
    }

    [Test]
    public void A_notice_of_an_object_is_refused() => ShopGiven.Refused(Format, """[{"eventId":1,"objectId":9001,"subscriptionType":"deal.propertyChange"}]""").ShouldName("$[0]", "notice");

    [Test]
    public void The_deal_of_the_vendors_documentation_is_not_won() =>
        ShopGiven.One(Format, ShopGiven.Shared("hubspot/deal_create.json")).ShouldBeOfType<ChannelReading.PassedOver>().Why.ShouldContain("contractsent");
}
