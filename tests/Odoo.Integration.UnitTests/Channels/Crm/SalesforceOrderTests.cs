using Odoo.Integration.Channels;
using Odoo.Integration.Channels.Crm;
using Odoo.Integration.Orders;
using Odoo.Integration.UnitTests.Channels.Shops;

namespace Odoo.Integration.UnitTests.Channels.Crm;

public sealed class SalesforceOrderTests
{
    public const string Example = """
        {"attributes":{"type":"Order","url":"/services/data/v60.0/sobjects/Order/801"},"Id":"801000000000001AAA","OrderNumber":"00000100","StatusCode":"Activated","EffectiveDate":"2026-11-20","ActivatedDate":"2026-11-20T14:03:00.000+0000","PoNumber":"PO 9",
        "CurrencyIsoCode":"EUR","TotalAmount":100.0,"Account":{"Name":"ACME","AccountNumber":"K-1"},"ShippingAddress":{"street":"1 Road\r\nDock 4","city":"Köln","postalCode":"50667","countryCode":"DE"},
        "OrderItems":{"totalSize":1,"done":true,"records":[{"OrderItemNumber":"0000000042","Quantity":10.0,"UnitPrice":10.0,"TotalPrice":100.0,"Product2":{"ProductCode":"BOLT","Name":"Bolt"}}]}}
        """;

    public const string Opportunity = """
        {"attributes":{"type":"Opportunity"},"Id":"006000000000001AAA","StageName":"Closed Won","CloseDate":"2026-11-20","Amount":95.0,"Account":{"AccountNumber":"K-1"},
        "OpportunityLineItems":{"done":true,"records":[{"Quantity":10.0,"UnitPrice":10.0,"Discount":5.0,"TotalPrice":95.0,"Product2":{"ProductCode":"BOLT"}}]}}
        """;

    private static readonly SalesforceOrderFormat Format = new();

    [Test]
    public void An_activated_order_is_read_whole()
    {
        var order = ShopGiven.Order(Format, Example);
        (order.ExternalId, order.CustomerReference!.Raw, order.Customer.Code, order.Total!.Value.Amount).ShouldBe(("00000100", "PO 9", "K-1", 100m));
        order.OrderedAt.ShouldBe(new DateTimeOffset(2026, 11, 20, 14, 3, 0, TimeSpan.Zero));
        order.ShipTo.ShouldBe(new Address(null, null, null, "1 Road Dock 4", "Köln", "50667", "DE"));
        order.Lines.ShouldBe([new OrderLine(42, "BOLT", null, null, "Bolt", Given.Amount(10), Given.Price(10))]);
    }

    [Test]
    public void A_won_opportunity_is_an_order_at_net_prices()
    {
        var order = ShopGiven.Order(Format, Opportunity, null, ("Currency", "USD"));
        (order.ExternalId, order.Currency.Code, order.Lines[0].UnitPrice!.Value.Amount).ShouldBe(("006000000000001AAA", "USD", 9.5m));
    }

    [Test]
    public void Lists_and_composites_bring_several()
    {
        ShopGiven.All(Format, $$"""{"done":true,"records":[{{Example}},{{Example.Replace("Activated", "Draft", StringComparison.Ordinal)}}]}""").Select(static reading => reading.GetType().Name).ShouldBe(["Found", "PassedOver"]);
        ShopGiven.All(Format, $$"""{"compositeResponse":[{"body":{"records":[{{Example}}]},"httpStatusCode":200},{"body":{{Example}}}]}""").OfType<ChannelReading.Found>().Count().ShouldBe(2);
    }

    [TestCase("\"done\":true", "\"done\":false", "$.OrderItems.done", "nextRecordsUrl")]
    [TestCase("\"OrderItems\"", "\"Items\"", "$.OrderItems", "subquery")]
    [TestCase("\"type\":\"Order\"", "\"type\":\"Quote\"", "$.attributes.type", "Quote")]
    [TestCase("\"ProductCode\":\"BOLT\",", "", "$.OrderItems.records[0].Product2", "Skus:Item")]
    [TestCase("\"CurrencyIsoCode\":\"EUR\",", "", "$.CurrencyIsoCode", "currency")]
    [TestCase("\"PoNumber\"", "\"IsReductionOrder\":true,\"PoNumber\"", "$.IsReductionOrder", "takes off")]
    [TestCase("\"AccountNumber\":\"K-1\"", "\"AccountNumber\":null", "$.Account.AccountNumber", "customer")]
    public void What_is_wrong_is_said_with_its_path(string right, string wrong, string place, string words)
    {
        Example.ShouldContain(right);
        ShopGiven.Refused(Format, Example.Replace(right, wrong, StringComparison.Ordinal)).ShouldName(place, words);
    }
}
