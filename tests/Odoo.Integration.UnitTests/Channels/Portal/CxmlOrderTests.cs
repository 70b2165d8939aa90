using Odoo.Integration.Channels;
using Odoo.Integration.Channels.Portal.Cxml;
using Odoo.Integration.Orders;
using Odoo.Integration.UnitTests.Channels.Shops;

namespace Odoo.Integration.UnitTests.Channels.Portal;

public sealed class CxmlOrderTests
{
    // 100 at 12 for 10 is 120, and 2 at 1,000.00: 2120; shipping 15.
    public const string Example = """
        <?xml version="1.0"?>
        <!DOCTYPE cXML SYSTEM "http://xml.cXML.org/schemas/cXML/1.2.050/cXML.dtd">
        <cXML payloadID="20261120.1@acme.example" timestamp="2026-11-20T14:03:00+00:00">
          <Header><From><Credential domain="DUNS"><Identity>123456789</Identity></Credential><Credential domain="NetworkId"><Identity>AN01</Identity></Credential></From>
            <Sender><Credential domain="NetworkId"><Identity>AN01</Identity><SharedSecret>hush</SharedSecret></Credential></Sender></Header>
          <Request deploymentMode="production"><OrderRequest>
            <OrderRequestHeader orderID="PO-4711" orderDate="2026-11-20T15:03:00+01:00" type="new" requestedDeliveryDate="2026-11-30T00:00:00+01:00">
              <Total><Money currency="USD">2,120.00</Money></Total>
              <ShipTo><Address addressID="PLANT-2"><Name xml:lang="en">ACME</Name><PostalAddress><DeliverTo>Ann</DeliverTo><Street>1 Road</Street><Street>Dock 4</Street><City>Toledo</City><PostalCode>43604</PostalCode><Country isoCountryCode="US">United States</Country></PostalAddress></Address></ShipTo>
              <BillTo><Address addressID="HQ"><Name>ACME Inc</Name></Address></BillTo>
              <Shipping><Money currency="USD">15.00</Money><Description>Truck</Description></Shipping>
              <Tax><Money currency="USD">120.00</Money></Tax>
            </OrderRequestHeader>
            <ItemOut quantity="100" lineNumber="1"><ItemID><SupplierPartID>BOLT-M8</SupplierPartID><SupplierPartAuxiliaryID>q-1</SupplierPartAuxiliaryID><BuyerPartID>77-001</BuyerPartID></ItemID>
              <ItemDetail><UnitPrice><Money currency="USD">12.00</Money></UnitPrice><Description xml:lang="en"><ShortName>Bolt M8</ShortName></Description><UnitOfMeasure>EA</UnitOfMeasure><PriceBasisQuantity quantity="10" conversionFactor="1"><UnitOfMeasure>EA</UnitOfMeasure></PriceBasisQuantity></ItemDetail>
              <Distribution><Accounting name="x"/><Charge><Money currency="EUR">1</Money></Charge></Distribution></ItemOut>
            <ItemOut quantity="2" lineNumber="2" requestedDeliveryDate="2026-12-05"><ItemID><SupplierPartID>MOTOR</SupplierPartID></ItemID>
              <ItemDetail><UnitPrice><Money currency="USD">1,000.00</Money></UnitPrice><Description>Motor</Description><UnitOfMeasure>BX</UnitOfMeasure></ItemDetail></ItemOut>
          </OrderRequest></Request>
        </cXML>
        """;

    private static readonly CxmlOrderFormat Format = new();

    private static readonly (string, string) Shipping = ("ShippingSku", "SHIP");

    [Test]
    public void An_order_is_read_whole()
    {
        var order = Order(Example);
        (order.ExternalId, order.CustomerReference!.Raw, order.Revision, order.Intent).ShouldBe(("PO-4711", "PO-4711", 0, OrderIntent.Create));
        order.Customer.ShouldBe(new Party("123456789", Name: "ACME Inc"));
        order.ShipTo.ShouldBe(new Address("PLANT-2", null, "ACME", "1 Road, Dock 4", "Toledo", "43604", "US"));
        order.OrderedAt.ShouldBe(new DateTimeOffset(2026, 11, 20, 14, 3, 0, TimeSpan.Zero));
        order.RequestedDelivery.ShouldBe(new DateOnly(2026, 11, 30));
        order.Total!.Value.Amount.ShouldBe(2135);
        order.Lines.ShouldBe([
            new OrderLine(1, "BOLT-M8", "77-001", null, "Bolt M8", Given.Amount(100, "EA"), Given.Price(1.2m)),
            new OrderLine(2, "MOTOR", null, null, "Motor", Given.Amount(2, "XBX"), Given.Price(1000), new DateOnly(2026, 12, 5)),
            new OrderLine(999_000_001, "SHIP", null, null, "Truck", Given.Amount(1), Given.Price(15))]);
    }

    [TestCase("type=\"update\" orderVersion=\"3\"", OrderIntent.Change, 3, 3)]
    [TestCase("type=\"update\"", OrderIntent.Change, 848_498_580, 3)]
    [TestCase("type=\"delete\" orderVersion=\"2\"", OrderIntent.Cancel, 2, 0)]
    [TestCase("", OrderIntent.Create, 0, 3)]
    public void The_type_is_the_intent(string type, OrderIntent intent, int revision, int lines)
    {
        var order = Order(Example.Replace("type=\"new\"", type, StringComparison.Ordinal));
        (order.Intent, order.Revision, order.Lines.Count).ShouldBe((intent, revision, lines));
    }

    [Test]
    public void The_key_is_of_sender_and_payload_id()
    {
        ChannelReading.Found Found(string text) => ShopGiven.One(Format, text, null, Shipping).ShouldBeOfType<ChannelReading.Found>();
        Found(Example).Key.ShouldBe(Found(Example).Key);
        Found(Example).Key.ShouldNotBe(Found(Example.Replace("20261120.1@", "20261120.2@", StringComparison.Ordinal)).Key);
        Found(Example).Key.ShouldNotBe(Found(Example.Replace(">123456789<", ">123456780<", StringComparison.Ordinal)).Key);
    }

    [TestCase("type=\"new\"", "type=\"other\"", "'other'")]
    [TestCase("payloadID=\"20261120.1@acme.example\"", "", "payloadID")]
    [TestCase("orderID=\"PO-4711\"", "", "orderID")]
    [TestCase("deploymentMode=\"production\"", "deploymentMode=\"test\"", "TestOrders")]
    [TestCase("type=\"new\"", "type=\"new\" orderType=\"blanket\"", "blanket")]
    [TestCase("type=\"new\"", "type=\"update\" orderVersion=\"x\"", "'x'")]
    [TestCase("lineNumber=\"2\"", "lineNumber=\"2\" itemType=\"composite\"", "composite")]
    [TestCase("lineNumber=\"2\"", "lineNumber=\"2\" isReturn=\"yes\"", "return")]
    [TestCase("quantity=\"2\"", "", "quantity is missing")]
    [TestCase("quantity=\"2\"", "quantity=\"two\"", "'two'")]
    [TestCase("<UnitOfMeasure>BX</UnitOfMeasure>", "", "unit is missing")]
    [TestCase("1,000.00", "1.000,00", "'1.000,00'")]
    [TestCase("2,120.00", "2,121.00", "2136")]
    [TestCase("<Money currency=\"USD\">1,000.00", "<Money currency=\"EUR\">1,000.00", "'EUR'")]
    [TestCase("quantity=\"10\" conversionFactor=\"1\"", "quantity=\"10\" conversionFactor=\"5\"", "another unit")]
    [TestCase("<SupplierPartID>MOTOR</SupplierPartID>", "", "which product")]
    [TestCase("</ItemDetail></ItemOut>", "</ItemDetail><ScheduleLine quantity=\"1\"/><ScheduleLine quantity=\"1\"/></ItemOut>", "several parts")]
    [TestCase("</ItemDetail></ItemOut>", "</ItemDetail><ShipTo><Address addressID=\"OTHER\"/></ShipTo></ItemOut>", "place of its own")]
    [TestCase("</ItemDetail></ItemOut>", "</ItemDetail><Shipping><Money currency=\"USD\">1</Money></Shipping></ItemOut>", "both")]
    [TestCase("2,120.00</Money>", "2,120.00</Money><Modifications><Modification><AdditionalDeduction><DeductionPercent percent=\"5\"/></AdditionalDeduction></Modification></Modifications>", "no amount")]
    [TestCase("2,120.00</Money>", "2,120.00</Money><Modifications><Modification><AdditionalCost><Money currency=\"USD\">5</Money></AdditionalCost></Modification></Modifications>", "ChargeSku")]
    public void What_is_wrong_is_said_with_line_and_column(string right, string wrong, string words)
    {
        Example.ShouldContain(right);
        ShopGiven.Refused(Format, Example.Replace(right, wrong, StringComparison.Ordinal), null, Shipping).ShouldName(":", words);
    }

    [Test]
    public void Shipping_without_a_sku_is_refused() => ShopGiven.Refused(Format, Example).ShouldName("11:", "ShippingSku");

    [Test]
    public void Who_buys_and_what_is_drawn_on_are_the_profiles_and_the_orders()
    {
        var order = ShopGiven.Order(
            Format, Example.Replace("type=\"new\"", "type=\"new\" orderType=\"release\" agreementID=\"AGR-1\"", StringComparison.Ordinal), null, Shipping, ("CredentialDomain", "networkid"), ("Customers:AN01", "ACME"), ("ManyPartners", "true"));
        (order.Customer.Code, order.ExternalId, order.CustomerReference!.Raw, order.ReleaseNumber).ShouldBe(("ACME", "AN01/PO-4711", "AGR-1", "PO-4711"));
    }

    [TestCase("<cXML><Message><PunchOutOrderMessage/></Message></cXML>", "basket")]
    [TestCase("<cXML><Request><InvoiceDetailRequest/></Request></cXML>", "an invoice")]
    [TestCase("<cXML><Response/></cXML>", "Response")]
    [TestCase("<cXML/>", "nothing")]
    [TestCase("<html/>", "'html'")]
    public void Others_are_refused_by_name(string text, string words) => ShopGiven.Refused(Format, text).ShouldName("1:", words);

    [Test]
    public void The_order_of_other_people_is_read_when_tests_are_taken()
    {
        var text = ShopGiven.Shared("cxml/OrderRequest.xml");
        ShopGiven.Refused(Format, text).ShouldName("25:", "TestOrders");
        var order = ShopGiven.Order(Format, text, null, ("TestOrders", "true"));
        (order.ExternalId, order.Customer.Code, order.Total!.Value.Amount, order.Currency.Code).ShouldBe(("DO1234", "inbound@prominate-platform.com", 85m, "EUR"));
        order.Lines.Select(static line => (line.Number, line.Sku, line.Quantity.Value, line.UnitPrice!.Value.Amount)).ShouldBe([(1, "1233244", 10m, 2.1m), (2, "1233245", 20m, 3.2m)]);
        order.Lines[0].RequestedDelivery.ShouldBe(new DateOnly(2020, 2, 28));
    }

    [Test]
    public void The_built_order_of_other_people_is_read()
    {
        var order = ShopGiven.Order(Format, ShopGiven.Shared("cxml/builder_order_request.xml"));
        (order.ExternalId, order.Total!.Value.Amount, order.Lines[1].BuyerSku).ShouldBe(("myorder-1", 3420.6m, "KD666"));
    }

    [Test]
    public void The_basket_of_other_people_is_refused() => ShopGiven.Refused(Format, ShopGiven.Shared("cxml/PunchoutOrderMessage.xml")).ShouldName("23:", "PunchOutOrderMessage");

    private static Order Order(string text) => ShopGiven.Order(Format, text, null, Shipping);
}
