using Odoo.Integration.Channels;
using Odoo.Integration.Orders;
using static Odoo.Integration.UnitTests.Channels.Edi.Edifact.EdifactGiven;
using static Odoo.Integration.UnitTests.Channels.Edi.Edifact.EdifactText;

namespace Odoo.Integration.UnitTests.Channels.Edi.Edifact;

public sealed class EdifactTests
{
    [Test]
    public void An_order_is_read_whole()
    {
        var order = Order(Message(
            "7", "BGM+226+CALL-3+9+AB", "DTM+137:202611201403:203", "DTM+4:20261119:102", "DTM+2:20261130:102", "FTX+AAI+++please hurry", "RFF+BO:BLANKET-9", "RFF+CT:C-1", "DTM+171:20200101:102",
            "NAD+BY+4012345000009::9++ACME ASSEMBLY:PURCHASING", "RFF+VA:DE123456789", "RFF+IT:K-77", "CTA+OC+:P. FORGET", "COM+buyer@acme.example:EM", "NAD+SU+NORDWERK::91",
            "NAD+DP+PLANT-2::92++PLANT 2+ROAD 1:DOCK 4+BERLIN++10115+DE", "NAD+IV+++ACME AG:HEAD OFFICE+?'S STRASSE 1+BONN++53113+DE", "CUX+2:EUR:9", "PAT+1++5:3:D:30",
            "LIN+10++4006381333931:SRV", "PIA+1+BOLT-M8:SA+77-001:IN", "PIA+5+OTHER:SA", "IMD+F++:::HEX BOLT:M8 X 40", "QTY+21:100:PCE", "MOA+203:12", "PRI+AAA:12:CT:AAE:100:PCE", "RFF+PL:P1", "DTM+171:20260101:102",
            "LIN+20++GREASE:SA", "QTY+21:2,5:KGM", "DTM+63:20261205:102", "DTM+2:20261204:102", "PRI+AAA:11.9", "TAX+7+VAT+++:::19+S", "MOA+124:5",
            "UNS+S", "CNT+2:2", "MOA+79:41.75", "MOA+86:49.68"));
        order.ExternalId.ShouldBe("CALL-3");
        order.CustomerReference!.Raw.ShouldBe("BLANKET-9");
        order.ReleaseNumber.ShouldBe("CALL-3");
        order.Customer.ShouldBe(new Party("K-77", "4012345000009", "DE123456789", "buyer@acme.example", "ACME ASSEMBLY PURCHASING"));
        order.ShipTo.ShouldBe(new Address("PLANT-2", null, "PLANT 2", "ROAD 1, DOCK 4", "BERLIN", "10115", "DE"));
        order.BillTo.ShouldBe(new Address(null, null, "ACME AG HEAD OFFICE", "'S STRASSE 1", "BONN", "53113", "DE"));
        order.OrderedAt.ShouldBe(new DateTimeOffset(2026, 11, 19, 0, 0, 0, TimeSpan.Zero));
        order.RequestedDelivery.ShouldBe(new DateOnly(2026, 11, 30));
        order.Total!.Value.MinorUnits.ShouldBe(4175);
        order.Lines.ShouldBe([
            new OrderLine(10, "BOLT-M8", "77-001", "4006381333931", "HEX BOLT M8 X 40", Given.Amount(100), Given.Price(0.12m)),
            new OrderLine(20, "GREASE", null, null, null, Given.Amount(2.5m, "KGM"), Given.Price(11.9m), new DateOnly(2026, 12, 4))]);
        order.Provenance!.Position.ShouldBe("interchange 905, message 7");
        order.Provenance.Adapter.ShouldBe("edifact-orders/1");
    }

    [TestCase("BGM+220+P+9", OrderIntent.Create)]
    [TestCase("BGM+105+P+7", OrderIntent.Create)]
    [TestCase("BGM+220+P", OrderIntent.Create)]
    [TestCase("BGM+224+P+35", OrderIntent.Create)]
    [TestCase("BGM+220+P+4", OrderIntent.Change)]
    [TestCase("BGM+220+P+5", OrderIntent.Change)]
    [TestCase("BGM+220+P+1", OrderIntent.Cancel)]
    [TestCase("BGM+220+P+17", OrderIntent.Cancel)]
    [TestCase("BGM+220+P+36", OrderIntent.Change)]
    public void The_function_is_the_intent(string bgm, OrderIntent intent) =>
        Order(Message("1", bgm, "CUX+2:EUR:9", Line1, "QTY+21:1", "UNS+S")).Intent.ShouldBe(intent);

    [TestCase("BGM+220+P+31", "copy")]
    [TestCase("BGM+220+P+6", "confirms")]
    [TestCase("BGM+220+P+16", "proposal")]
    [TestCase("BGM+220+P+46", "provisional")]
    [TestCase("BGM+220+P+53", "test")]
    [TestCase("BGM+220+P+3", "takes lines back")]
    [TestCase("BGM+220+P+99", "'99'")]
    [TestCase("BGM+221+P+9", "blanket")]
    [TestCase("BGM+227+P+9", "consignment")]
    [TestCase("BGM+22E+P+9", "manufacturer")]
    public void What_orders_nothing_is_refused_by_name(string bgm, string word) =>
        Refused(Message("1", bgm, "CUX+2:EUR:9", Line1, "QTY+21:1", "UNS+S")).Problems.ShouldHaveSingleItem().What.ShouldContain(word);

    [Test]
    public void A_blanket_order_is_read_where_the_profile_says_so() =>
        Given.Read(Format, Interchange([Message("1", "BGM+221+P+9", "CUX+2:EUR:9", Line1, "QTY+21:1", "UNS+S")]), ("BlanketOrders", "true"))[0].ShouldBeOfType<ChannelReading.Found>();

    [Test]
    public void A_change_says_what_each_line_is_to_be()
    {
        var order = Order(Of(
            "ORDCHG", "1", "BGM+230:::X+CHG-2:1:4+4", "RFF+ON:P-1", "CUX+2:EUR:9", "LIN+10+2+A:SA", "LIN+20+3+B:SA", "QTY+21:5", "LIN+30+1+C:SA", "QTY+21:7:KGM", "PRI+AAA:2", "LIN+40+4+D:SA", "UNS+S", "CNT+2:4"));
        (order.Intent, order.ExternalId, order.CustomerReference!.Raw, order.Revision).ShouldBe((OrderIntent.Change, "P-1", "P-1", 4));
        order.Lines.Select(static line => (line.Number, line.Sku, line.Quantity.Value, line.Quantity.Unit.Code)).ShouldBe([(10, "A", 0m, "C62"), (20, "B", 5m, "C62"), (30, "C", 7m, "KGM")]);
    }

    [TestCase("BGM+230:::X+CHG-2:7:4+4", 4)]
    [TestCase("BGM+230+CHG-1:7+4", 7)]
    [TestCase("BGM+230+CHG-1+4", null)]
    public void A_change_is_a_version_of_its_own(string bgm, int? revision)
    {
        var change = Order(Of("ORDCHG", "1", bgm, "RFF+ON:P-1", "CUX+2:EUR:9", "LIN+20+3+B:SA", "QTY+21:5", "UNS+S"));
        change.ExternalId.ShouldBe("P-1");
        if (revision is { } number)
        {
            change.Revision.ShouldBe(number);
        }
        else
        {
            change.Revision.ShouldBeGreaterThan(20_000_000, "the minute that the interchange was prepared in");
        }
    }

    [Test]
    public void A_cancellation_needs_no_lines_and_ignores_those_it_has()
    {
        Order(Of("ORDCHG", "1", "BGM+230+CHG-1+1", "RFF+ON:P-1", "CUX+2:EUR:9", "UNS+S")).Lines.ShouldBeEmpty();
        Order(Of("ORDCHG", "1", "BGM+230+CHG-1+1", "RFF+ON:P-1", "CUX+2:EUR:9", "LIN+10+2", "QTY+21:x", "UNS+S")).Lines.ShouldBeEmpty();
    }

    [TestCase("BGM+226+P+9", "RFF+BO:B|RFF+RE:3", "P/3", "B", "3")]
    [TestCase("BGM+226+B+9", "RFF+BO:B|RFF+RE:3", "B/3", "B", "3")]
    [TestCase("BGM+226+P+9", "RFF+BO:B", "P", "B", "P")]
    [TestCase("BGM+226+B+9", "RFF+BO:B", "B", "B", null)]
    [TestCase("BGM+220+P+9", "RFF+ON:PO-7", "P", "PO-7", null)]
    [TestCase("BGM+220+P+9", "RFF+CR:X", "P", "P", null)]
    public void A_call_off_is_an_order_of_its_own(string bgm, string references, string id, string reference, string? release)
    {
        var order = Order(Message("1", [bgm, .. references.Split('|'), "CUX+2:EUR:9", Line1, "QTY+21:1", "UNS+S"]));
        (order.ExternalId, order.CustomerReference!.Raw, order.ReleaseNumber).ShouldBe((id, reference, release));
    }

    [TestCase("BGM+220+4500012345+9", "BGM+220++9", "segment 2 (BGM), element 2", "missing")]
    [TestCase("137:20261120:102", "137:20261320:102", "segment 3 (DTM), element 1, component 2", "'20261320'")]
    [TestCase("137:20261120:102", "137:20261120:999", "segment 3 (DTM), element 1, component 3", "'999'")]
    [TestCase("137:20261120:102", "137:00010101:102", "segment 3 (DTM), element 1, component 2", "0001-01-01")]
    [TestCase("CUX+2:EUR:9", "CUX+2:EURO:9", "segment 5 (CUX), element 1, component 2", "'EURO'")]
    [TestCase("CUX+2:EUR:9'\n", "FTX+AAI'\n", "segment 2 (BGM)", "currency")]
    [TestCase("LIN+1++4006381333931:SRV", "LIN+1++123:XX", "segment 6 (LIN), element 3, component 1", "'XX'")]
    [TestCase("LIN+1++4006381333931:SRV", "LIN+1", "segment 6 (LIN), element 3, component 1", "which product")]
    [TestCase("21:100:PCE", "21:-100:PCE", "segment 6 (LIN)", "-100")]
    [TestCase("21:100:PCE", "21:1.000,5:PCE", "segment 7 (QTY), element 1, component 2", "'1.000,5'")]
    [TestCase("21:100:PCE", "21:1E3:PCE", "segment 7 (QTY), element 1, component 2", "'1E3'")]
    [TestCase("21:100:PCE", "21:100:QQQ", "segment 7 (QTY), element 1, component 3", "'QQQ'")]
    [TestCase("21:100:PCE", "21:9999999999:PCE", "segment 6 (LIN)", "beyond")]
    [TestCase("21:100:PCE", "21:99999999999999999999999999:PCE", "segment 7 (QTY), element 1, component 2", "no number")]
    [TestCase("AAA:0.12", "AAA:abc", "segment 8 (PRI), element 1, component 2", "'abc'")]
    [TestCase("CNT+2:1", "CNT+2:2", "segment 10 (CNT), element 1, component 2", "1 came")]
    [TestCase("CNT+2:1", "CNT+1:99", "segment 10 (CNT), element 1, component 2", "100")]
    [TestCase("CNT+2:1", "MOA+79:13", "segment 10 (MOA), element 1, component 2", "12")]
    [TestCase("CNT+2:1", "MOA+79:12.005", "segment 10 (MOA), element 1, component 2", "decimal places")]
    public void What_is_wrong_is_said_with_segment_element_and_component(string right, string wrong, string place, string word)
    {
        var text = Interchange([EdifactText.Order("1", "4500012345")]);
        text.ShouldContain(right);
        var refused = Given.Read(Format, text.Replace(right, wrong, StringComparison.Ordinal)).OfType<ChannelReading.Refused>().Single();
        refused.Problems.Select(static problem => problem.Position).ShouldContain("interchange 905, message 1, " + place, string.Join(" | ", refused.Problems));
        refused.Problems.Single(problem => problem.Position == "interchange 905, message 1, " + place).What.ShouldContain(word);
    }

    [Test]
    public void A_message_without_bgm_is_no_order() => Refused(Message("1", "CUX+2:EUR:9", Line1, "QTY+21:1", "UNS+S")).Problems.ShouldContain(static problem => problem.What.Contains("BGM"));

    [Test]
    public void A_count_is_held_against_the_lines_also_without_uns() =>
        Refused(Message("1", [.. Head(), Line1, "QTY+21:1", "CNT+2:2"])).Problems.ShouldHaveSingleItem().What.ShouldContain("1 came");

    [Test]
    public void The_profile_fills_what_the_partner_leaves_open()
    {
        var text = Interchange([Message("1", "BGM+220+P+9", "DTM+137:202607011000:203", "LIN+1++77:ZZZ", "QTY+21:1:QQ", "UNS+S")]);
        var order = Given.Read(
            Format, text, ("Currency", "CHF"), ("Customer", "C-9"), ("Units:QQ", "C62"), ("ManyPartners", "true"), ("ProductNumbers:ZZZ", "buyerSku"), ("TimeZone", "Europe/Berlin"))[0].ShouldBeOfType<ChannelReading.Found>().Order;
        order.Currency.Code.ShouldBe("CHF");
        order.Customer.Code.ShouldBe("C-9");
        order.ExternalId.ShouldBe("4012345000009:P");
        order.Lines.Single().BuyerSku.ShouldBe("77");
        order.OrderedAt.ShouldBe(new DateTimeOffset(2026, 7, 1, 8, 0, 0, TimeSpan.Zero));
    }

    [TestCase("Currency", "EURO", "Profile:Currency")]
    [TestCase("Encoding", "ebcdic", "Profile:Encoding")]
    [TestCase("Units:PCE", "piece", "Profile:Units:PCE")]
    [TestCase("ProductNumbers:ZZZ", "mine", "Profile:ProductNumbers:ZZZ")]
    [TestCase("TimeZone", "Mars/Olympus", "Profile:TimeZone")]
    [TestCase("Identity", "Luck", "Profile:Identity")]
    [TestCase("Curency", "EUR", "Profile:Curency")]
    public void A_wrong_profile_is_named_with_its_key(string key, string value, string named) =>
        Should.Throw<ProfileException>(() => Format.Configure(Given.Profile((key, value)))).Key.ShouldBe(named);

    [Test]
    public void The_key_names_interchange_group_and_message_or_the_content()
    {
        var text = Interchange([EdifactText.Order("1", "P1"), EdifactText.Order("2", "P2")]) + Interchange([EdifactText.Order("1", "P1")], "906");
        Keys(text).Distinct().Count().ShouldBe(3);
        Keys(text).ShouldBe(Keys(text));
        Keys(text, ("Identity", "ControlNumbers")).ShouldBe(Keys(text));
        Keys(text, ("Identity", "Content")).Distinct().Count().ShouldBe(2);
    }

    private static List<string> Keys(string text, params (string, string)[] profile) => [.. Given.Read(Format, text, profile).OfType<ChannelReading.Found>().Select(static found => found.Key.Value)];
}
