using System.Text;
using Odoo.Integration.Channels;
using Odoo.Integration.Channels.Portal.Ubl;
using Odoo.Integration.Orders;
using Odoo.Integration.UnitTests.Channels.Shops;

namespace Odoo.Integration.UnitTests.Channels.Portal;

public sealed class UblOrderTests
{
    public const string Space = """xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2" """;

    // 100 at 12 for 10 is 120, less 5 is 115; 2 KGM at 7.50 is 15: 130 and nothing for the order as a whole.
    public const string Example = $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <Order {Space}>
          <cbc:CustomizationID>urn:fdc:peppol.eu:poacc:trns:order:3</cbc:CustomizationID>
          <cbc:ID>PO-4711</cbc:ID>
          <cbc:IssueDate>2026-11-20</cbc:IssueDate>
          <cbc:IssueTime>14:03:00+01:00</cbc:IssueTime>
          <cbc:OrderTypeCode>220</cbc:OrderTypeCode>
          <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
          <cac:BuyerCustomerParty><cbc:SupplierAssignedAccountID>ACME</cbc:SupplierAssignedAccountID><cac:Party>
            <cbc:EndpointID schemeID="0088">4012345000009</cbc:EndpointID><cac:PartyName><cbc:Name>ACME GmbH</cbc:Name></cac:PartyName>
            <cac:PartyTaxScheme><cbc:CompanyID>DE 123456789</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
            <cac:Contact><cbc:ElectronicMail>buy@acme.example</cbc:ElectronicMail></cac:Contact></cac:Party></cac:BuyerCustomerParty>
          <cac:Delivery><cac:DeliveryLocation><cbc:ID schemeID="0088">4012345000016</cbc:ID><cac:Address><cbc:StreetName>Werkstr. 1</cbc:StreetName><cbc:CityName>Köln</cbc:CityName><cbc:PostalZone>50667</cbc:PostalZone>
            <cac:Country><cbc:IdentificationCode>DE</cbc:IdentificationCode></cac:Country></cac:Address></cac:DeliveryLocation>
            <cac:RequestedDeliveryPeriod><cbc:StartDate>2026-11-28</cbc:StartDate><cbc:EndDate>2026-11-30</cbc:EndDate></cac:RequestedDeliveryPeriod></cac:Delivery>
          <cac:AnticipatedMonetaryTotal><cbc:LineExtensionAmount currencyID="EUR">130.00</cbc:LineExtensionAmount><cbc:PayableAmount currencyID="EUR">154.70</cbc:PayableAmount></cac:AnticipatedMonetaryTotal>
          <cac:OrderLine><cac:LineItem><cbc:ID>10</cbc:ID><cbc:Quantity unitCode="C62">100</cbc:Quantity><cbc:LineExtensionAmount currencyID="EUR">115.00</cbc:LineExtensionAmount>
            <cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:Amount currencyID="EUR">5.00</cbc:Amount></cac:AllowanceCharge>
            <cac:Price><cbc:PriceAmount currencyID="EUR">12.00</cbc:PriceAmount><cbc:BaseQuantity unitCode="C62">10</cbc:BaseQuantity></cac:Price>
            <cac:Item><cbc:Name>Bolt M8</cbc:Name><cac:BuyersItemIdentification><cbc:ID>77-001</cbc:ID></cac:BuyersItemIdentification><cac:SellersItemIdentification><cbc:ID>BOLT-M8</cbc:ID></cac:SellersItemIdentification>
            <cac:StandardItemIdentification><cbc:ID schemeID="0160">4006381333931</cbc:ID></cac:StandardItemIdentification></cac:Item></cac:LineItem></cac:OrderLine>
          <cac:OrderLine><cac:LineItem><cbc:ID>20</cbc:ID><cbc:Quantity unitCode="KGM">2</cbc:Quantity><cac:Price><cbc:PriceAmount currencyID="EUR">7.5</cbc:PriceAmount></cac:Price>
            <cac:Item><cbc:Description>Grease</cbc:Description><cac:SellersItemIdentification><cbc:ID>GREASE</cbc:ID></cac:SellersItemIdentification></cac:Item></cac:LineItem></cac:OrderLine>
        </Order>
        """;

    public const string Change = """
        <OrderChange xmlns="urn:oasis:names:specification:ubl:schema:xsd:OrderChange-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
          <cbc:ID>CH-1</cbc:ID><cbc:SequenceNumberID>2</cbc:SequenceNumberID><cbc:IssueDate>2026-11-21</cbc:IssueDate><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
          <cac:OrderReference><cbc:ID>PO-4711</cbc:ID></cac:OrderReference>
          <cac:BuyerCustomerParty><cbc:SupplierAssignedAccountID>ACME</cbc:SupplierAssignedAccountID></cac:BuyerCustomerParty>
          <cac:OrderLine><cac:LineItem><cbc:ID>10</cbc:ID><cbc:LineStatusCode>3</cbc:LineStatusCode><cbc:Quantity unitCode="C62">80</cbc:Quantity><cac:Item><cac:SellersItemIdentification><cbc:ID>BOLT-M8</cbc:ID></cac:SellersItemIdentification></cac:Item></cac:LineItem></cac:OrderLine>
          <cac:OrderLine><cac:LineItem><cbc:ID>20</cbc:ID><cbc:LineStatusCode>2</cbc:LineStatusCode><cbc:Quantity unitCode="KGM">2</cbc:Quantity><cac:Item><cac:SellersItemIdentification><cbc:ID>GREASE</cbc:ID></cac:SellersItemIdentification></cac:Item></cac:LineItem></cac:OrderLine>
          <cac:OrderLine><cac:LineItem><cbc:ID>30</cbc:ID><cbc:LineStatusCode>4</cbc:LineStatusCode></cac:LineItem></cac:OrderLine>
        </OrderChange>
        """;

    private static readonly UblOrderFormat Format = new();

    [Test]
    public void An_order_is_read_whole()
    {
        var order = ShopGiven.Order(Format, Example);
        (order.ExternalId, order.CustomerReference!.Raw, order.ReleaseNumber, order.Revision, order.Intent).ShouldBe(("PO-4711", "PO-4711", null, 0, OrderIntent.Create));
        order.Customer.ShouldBe(new Party("ACME", "4012345000009", "DE123456789", "buy@acme.example", "ACME GmbH"));
        order.ShipTo.ShouldBe(new Address(null, "4012345000016", null, "Werkstr. 1", "Köln", "50667", "DE"));
        order.OrderedAt.ShouldBe(new DateTimeOffset(2026, 11, 20, 13, 3, 0, TimeSpan.Zero));
        order.RequestedDelivery.ShouldBe(new DateOnly(2026, 11, 30));
        order.Total!.Value.Amount.ShouldBe(130);
        order.Lines.ShouldBe([
            new OrderLine(10, "BOLT-M8", "77-001", "4006381333931", "Bolt M8", Given.Amount(100), Given.Price(1.15m)), new OrderLine(20, "GREASE", null, null, "Grease", Given.Amount(2, "KGM"), Given.Price(7.5m))]);
        order.Provenance!.Position.ShouldBe("2:2");
    }

    [Test]
    public void A_change_says_how_much_is_to_be()
    {
        var order = ShopGiven.Order(Format, Change);
        (order.ExternalId, order.Revision, order.Intent).ShouldBe(("PO-4711", 2, OrderIntent.Change));
        order.Lines.Select(static line => (line.Number, line.Quantity.Value)).ShouldBe([(10, 80m), (20, 0m)]);
    }

    [Test]
    public void A_cancellation_names_the_order_alone()
    {
        var order = ShopGiven.Order(Format, """
            <OrderCancellation xmlns="urn:oasis:names:specification:ubl:schema:xsd:OrderCancellation-2" xmlns:cac="urn:x" xmlns:cbc="urn:y"><cbc:ID>C-1</cbc:ID><cac:OrderReference><cbc:ID>PO-4711</cbc:ID></cac:OrderReference>
            <cac:BuyerCustomerParty><cbc:SupplierAssignedAccountID>ACME</cbc:SupplierAssignedAccountID></cac:BuyerCustomerParty></OrderCancellation>
            """);
        (order.ExternalId, order.Intent, order.Lines.Count).ShouldBe(("PO-4711", OrderIntent.Cancel, 0));
    }

    [Test]
    public void A_call_off_names_the_order_it_draws_on()
    {
        var order = ShopGiven.Order(Format, Changed("<cbc:OrderTypeCode>220</cbc:OrderTypeCode>", "<cbc:OrderTypeCode>226</cbc:OrderTypeCode><cac:OrderDocumentReference><cbc:ID>BLANKET-1</cbc:ID></cac:OrderDocumentReference>"));
        (order.ExternalId, order.CustomerReference!.Raw, order.ReleaseNumber).ShouldBe(("PO-4711", "BLANKET-1", "PO-4711"));
    }

    [Test]
    public void Peppols_wrapping_is_passed_over() => ShopGiven.Order(
        Format, "<StandardBusinessDocument xmlns=\"http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader\"><StandardBusinessDocumentHeader/>" + Example[(Example.IndexOf("?>", StringComparison.Ordinal) + 2)..] + "</StandardBusinessDocument>")
        .Lines.Count.ShouldBe(2);

    [TestCase("220", "221", "7:", "blanket")]
    [TestCase("220", "999", "", "not known")]
    [TestCase("<cbc:ID>PO-4711</cbc:ID>", "", "2:2", "number is missing")]
    [TestCase("<cbc:OrderTypeCode>220", "<cbc:CopyIndicator>true</cbc:CopyIndicator><cbc:OrderTypeCode>220", "7:4", "copy")]
    [TestCase("2026-11-20<", "20.11.2026<", "5:4", "'20.11.2026'")]
    [TestCase("currencyID=\"EUR\">12.00", "currencyID=\"USD\">12.00", "", "'USD'")]
    [TestCase(">12.00<", ">12,00<", "19:", "'12,00'")]
    [TestCase(">12.00<", ">1e3<", "19:", "'1e3'")]
    [TestCase(">115.00<", ">1150.00<", "17:", "1150")]
    [TestCase(">130.00<", ">230.00<", "16:", "230")]
    [TestCase(">100</cbc:Quantity>", ">-100</cbc:Quantity>", "17:", "-100")]
    [TestCase("unitCode=\"KGM\"", "", "22:", "unit is missing")]
    [TestCase("unitCode=\"KGM\"", "unitCode=\"kilo\"", "22:", "'kilo'")]
    [TestCase("<cbc:ID>GREASE</cbc:ID>", "", "22:", "which product")]
    [TestCase("4012345000009", "40123450", "9:", "GLN")]
    [TestCase("</cac:Delivery>", "</cac:Delivery><cac:Delivery/>", "15:", "several")]
    [TestCase(">10</cbc:BaseQuantity>", ">7</cbc:BaseQuantity>", "19:", "decimal places")]
    [TestCase("unitCode=\"C62\">10<", "unitCode=\"KGM\">10<", "19:", "one unit")]
    [TestCase("<cac:Item><cbc:Description>Grease", "<cac:Delivery><cac:DeliveryLocation><cbc:ID>X</cbc:ID></cac:DeliveryLocation></cac:Delivery><cac:Item><cbc:Description>Grease", "23:", "place of its own")]
    [TestCase("</cac:Delivery>", "</cac:Delivery><cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator><cbc:Amount currencyID=\"EUR\">9.00</cbc:Amount></cac:AllowanceCharge>", "15:", "ChargeSku")]
    [TestCase("</cac:Delivery>", "</cac:Delivery><cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:Amount currencyID=\"EUR\">9.00</cbc:Amount></cac:AllowanceCharge>", "15:", "AllowanceSku")]
    [TestCase("<cbc:SupplierAssignedAccountID>ACME</cbc:SupplierAssignedAccountID>", "&secret;", "9:", "secret")]
    public void What_is_wrong_is_said_with_line_and_column(string right, string wrong, string place, string words)
    {
        Example.ShouldContain(right);
        ShopGiven.Refused(Format, Example.Replace(right, wrong, StringComparison.Ordinal)).ShouldName(place, words);
    }

    [Test]
    public void What_is_charged_for_the_whole_order_is_a_line()
    {
        var order = ShopGiven.Order(
            Format, Changed("</cac:Delivery>", "</cac:Delivery><cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator><cbc:Amount currencyID=\"EUR\">9.00</cbc:Amount></cac:AllowanceCharge>"), null, ("ChargeSku", "FREIGHT"));
        order.Lines[2].ShouldBe(new OrderLine(999_000_001, "FREIGHT", null, null, "Charge", Given.Amount(1), Given.Price(9)));
        order.Total.ShouldBeNull();
    }

    [Test]
    public void A_doctype_is_passed_over_and_nothing_of_it_is_read()
    {
        var bomb = "<!DOCTYPE Order [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
        var at = Example.IndexOf("<Order", StringComparison.Ordinal);
        ShopGiven.Order(Format, Example.Insert(at, bomb)).Lines.Count.ShouldBe(2);
        ShopGiven.Refused(Format, Example.Insert(at, bomb).Replace("Bolt M8", "&f;", StringComparison.Ordinal)).Problems[0].What.ShouldContain("well-formed");
        ShopGiven.Refused(Format, Example.Insert(at, bomb).Replace("Bolt M8", "&b;", StringComparison.Ordinal)).Problems[0].What.ShouldContain("well-formed");
    }

    [Test]
    public void Depth_attributes_and_texts_have_limits()
    {
        ShopGiven.Refused(Format, string.Concat(Enumerable.Repeat("<a>", 40)) + string.Concat(Enumerable.Repeat("</a>", 40))).Problems[0].What.ShouldContain("32 elements");
        ShopGiven.Refused(Format, "<a " + string.Join(' ', Enumerable.Range(0, 65).Select(static n => $"b{n}=\"\"")) + "/>").Problems[0].What.ShouldContain("64 attributes");
        ShopGiven.Refused(Format, "<a>" + new string('x', 64_001) + "</a>").Problems[0].What.ShouldContain("64000 characters");
        ShopGiven.Refused(Format, "<a>" + string.Concat(Enumerable.Repeat("<b/>", 100_001)) + "</a>").Problems[0].What.ShouldContain("100000 elements");
    }

    [TestCase("utf-16")]
    [TestCase("windows-1252")]
    [TestCase("iso-8859-1")]
    [TestCase("iso-8859-15")]
    public void The_declared_encoding_is_read(string name)
    {
        var encoding = TextEncodings.Find(name)!;
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Example.Replace("UTF-8", name, StringComparison.Ordinal))];
        Given.Read(Format, bytes).Single().ShouldBeOfType<ChannelReading.Found>().Order.ShipTo!.City.ShouldBe("Köln");
    }

    [Test]
    public void An_encoding_that_is_not_known_is_named() => Given.Read(Format, Encoding.Latin1.GetBytes(Example.Replace("UTF-8", "KLINGON", StringComparison.Ordinal))).Single()
        .ShouldBeOfType<ChannelReading.Refused>().ShouldName("1:1", "KLINGON");

    [Test]
    public void Lines_whose_numbers_are_words_are_numbered_by_place_but_not_in_a_change()
    {
        ShopGiven.Order(Format, Changed("<cbc:ID>20</cbc:ID>", "<cbc:ID>B-2</cbc:ID>")).Lines.Select(static line => line.Number).ShouldBe([1, 2]);
        ShopGiven.Refused(Format, Change.Replace("<cbc:ID>20</cbc:ID>", "<cbc:ID>B-2</cbc:ID>", StringComparison.Ordinal)).ShouldName(":", "'B-2'");
    }

    [TestCase("Invoice", "an invoice")]
    [TestCase("OrderResponse", "an answer to an order")]
    public void Other_documents_are_refused_by_name(string name, string what) =>
        ShopGiven.Refused(Format, $"<{name} xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:{name}-2\"/>").ShouldName("1:2", what);

    [TestCase("<Order/>")]
    [TestCase("<Order")]
    [TestCase("<a></b>")]
    [TestCase("{}")]
    [TestCase("")]
    [TestCase("<Order xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Order-2\"/>")]
    public void What_is_no_order_is_refused(string text) => ShopGiven.Refused(Format, text).Problems.ShouldNotBeEmpty();

    // Its line says 100 KG at 100.00 a kilogram are 100.00: OASIS made the example so.
    [Test]
    public void The_example_of_oasis_is_read_but_for_its_amounts()
    {
        var text = ShopGiven.Shared("ubl/UBL-Order-2.0-Example.xml");
        ShopGiven.Refused(Format, text).ShouldName("176:14", "10000");
        var order = ShopGiven.Order(Format, text, null, ("CheckAmounts", "false"), ("Units:KG", "KGM"));
        (order.ExternalId, order.Customer.Code, order.Currency.Code, order.RequestedDelivery).ShouldBe(("AEG012345", "GT00978567", "GBP", new DateOnly(2005, 6, 29)));
        order.Lines.Single().ShouldBe(new OrderLine(1, "17589683", "6578489", null, "beeswax", Given.Amount(100, "KGM"), Given.Price(100)));
    }

    // An export template: its date is a placeholder and its products have no numbers.
    [Test]
    public void Odoos_own_export_is_refused_for_its_date_and_its_products()
    {
        var text = ShopGiven.Shared("ubl/odoo_test_po_edi.xml");
        ShopGiven.Refused(Format, text).ShouldName("6:", "create_date_placeholder");
        ShopGiven.Refused(Format, text.Replace("create_date_placeholder", "2026-11-20", StringComparison.Ordinal)).ShouldName(":", "which product");
    }

    private static string Changed(string right, string other)
    {
        Example.ShouldContain(right);
        return Example.Replace(right, other, StringComparison.Ordinal);
    }
}
