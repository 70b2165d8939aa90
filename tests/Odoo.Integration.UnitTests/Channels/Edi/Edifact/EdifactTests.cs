using Odoo.Integration.Channels;
using Odoo.Integration.Channels.Edi.Edifact;
using Odoo.Integration.Orders;
using static Odoo.Integration.UnitTests.Channels.Edi.Edifact.EdifactText;

namespace Odoo.Integration.UnitTests.Channels.Edi.Edifact;

public sealed class EdifactTests
{
    private static readonly EdifactOrderFormat Format = new();

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

    [Test]
    public void A_line_for_several_places_is_an_order_a_place()
    {
        var found = Found(Lines(
            "LIN+1++A:SA", "QTY+21:48", "PRI+AAA:2", "PAC+2+:51+CS", "LOC+7+3312345502000::9", "QTY+11:24", "DTM+2:20261215:102", "LOC+7+DOCK::92", "QTY+11:24", "DTM+2:20261213:102",
            "LIN+2++B:SA", "QTY+21:3", "LOC+7+DOCK::92", "QTY+11:3", "LIN+3++C:SA", "QTY+21:1"));
        found.Select(static reading => reading.Order.ExternalId).ShouldBe(["4500012345@3312345502000", "4500012345@DOCK", "4500012345"]);
        found.Select(static reading => reading.Key).Distinct().Count().ShouldBe(3);
        found[0].Order.ShipTo.ShouldBe(new Address(null, "3312345502000"));
        found[0].Order.Lines.ShouldBe([Given.Line(1, "A", 24, 2) with { RequestedDelivery = new DateOnly(2026, 12, 15) }]);
        found[1].Order.Lines.ShouldBe([Given.Line(1, "A", 24, 2) with { RequestedDelivery = new DateOnly(2026, 12, 13) }, Given.Line(2, "B", 3)]);
        found[2].Order.Lines.ShouldBe([Given.Line(3, "C", 1)]);
    }

    [Test]
    public void Schedules_are_lines_of_their_own() => Order(Lines(
        "LIN+1++A:SA", "QTY+21:10", "SCC+1", "QTY+21:4", "DTM+2:20261201:102", "SCC+1", "QTY+113:6", "DTM+2:20261208:102", "LIN+2++B:SA", "QTY+21:1")).Lines.ShouldBe([
            Given.Line(1, "A", 4) with { RequestedDelivery = new DateOnly(2026, 12, 1) }, Given.Line(1002, "A", 6) with { RequestedDelivery = new DateOnly(2026, 12, 8) }, Given.Line(2, "B", 1)]);

    [Test]
    public void A_place_of_the_line_itself_takes_all_of_it() =>
        Found(Lines("LIN+1++A:SA", "QTY+21:10", "NAD+DP+DOCK::92"))[0].Order.ShipTo!.Code.ShouldBe("DOCK");

    [TestCase("", "C62")]
    [TestCase(":PCE", "C62")]
    [TestCase(":NAR", "C62")]
    [TestCase(":EA", "C62")]
    [TestCase(":KGM", "KGM")]
    [TestCase(":ST", "ST")]
    [TestCase(":NPR", "PR")]
    [TestCase(":CT", "XCT")]
    [TestCase(":XPX", "XPX")]
    public void Units_are_those_of_recommendation_20(string written, string unit) => Order(Lines("LIN+1++A:SA", $"QTY+21:1{written}")).Lines[0].Quantity.Unit.Code.ShouldBe(unit);

    [TestCase("KG")]
    [TestCase("MT")]
    [TestCase("STK")]
    [TestCase("pce")]
    public void An_abbreviation_is_no_unit_unless_the_profile_says_so(string code)
    {
        var text = Interchange([Lines("LIN+1++A:SA", $"QTY+21:1:{code}")]);
        Given.Read(Format, text)[0].ShouldBeOfType<ChannelReading.Refused>();
        Given.Read(Format, text, ($"Units:{code}", "KGM"))[0].ShouldBeOfType<ChannelReading.Found>().Order.Lines[0].Quantity.Unit.Code.ShouldBe("KGM");
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

    [Test]
    public void Free_goods_come_on_top() =>
        Order(Lines("LIN+1++A:SA", "QTY+21:10", "QTY+192:2", "PRI+AAA:3", "LIN+2++B:SA", "QTY+192:1")).Lines.ShouldBe([Given.Line(1, "A", 10, 3), Given.Line(1800, "A", 2, 0), Given.Line(2, "B", 1, 0)]);

    // Basis, units, gross prices and what lies between them and the net one.
    [TestCase("PRI+AAA:5", "5")]
    [TestCase("PRI+AAA:12:CA::100:PCE", "0.12")]
    [TestCase("PRI+AAA:12,5", "12.5")]
    [TestCase("PRI+INV:5", "5")]
    [TestCase("PRI+AAB:6|PRI+AAA:5", "5")]
    [TestCase("PRI+AAE:6", null)]
    [TestCase("PRI+INF:6", null)]
    [TestCase("", null)]
    [TestCase("MOA+203:50", "5")]
    [TestCase("PRI+AAA:5:CT:AAE:1:KGM|MOA+203:50", "5")]
    [TestCase("PRI+AAA:5:CT:AAE:1:KGM|MOA+203:80", "8")]
    [TestCase("PRI+AAB:10|ALC+A|PCD+1:10", "9")]
    [TestCase("PRI+AAB:10|ALC+A|MOA+204:20", "8")]
    [TestCase("PRI+AAB:10|ALC+A+++1|PCD+1:10|ALC+A+++2|PCD+1:50", "4.5")]
    [TestCase("PRI+AAB:10|ALC+A++1|PCD+1:10", "10")]
    [TestCase("PRI+AAA:9|ALC+A|PCD+1:10", "9")]
    [TestCase("PRI+AAA:1.005|MOA+203:10.05", "1.005")]
    [TestCase("PRI+AAA:1.01|MOA+203:10.05", "1.01")]
    [TestCase("PRI+AAA:5|CUX+2:EUR:9", "5")]
    public void The_price_is_net_and_for_one(string segments, string? price) =>
        Order(Lines(["LIN+1++A:SA", "QTY+21:10:PCE", .. segments.Split('|', StringSplitOptions.RemoveEmptyEntries)])).Lines.ShouldBe([
            Given.Line(1, "A", 10, price is null ? null : decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture))]);

    [TestCase("PRI+AAA:5:CT:AAE:1:KGM", "segment 8 (PRI), element 1, component 6", "KGM")]
    [TestCase("PRI+AAA:5|PRI+AAA:6", "segment 9 (PRI), element 1, component 2", "two prices")]
    [TestCase("PRI+AAA:5:CT:AAE:0", "segment 8 (PRI), element 1, component 5", "for 0")]
    [TestCase("PRI+AAA:5|CUX+2:USD", "segment 9 (CUX), element 1, component 2", "USD")]
    [TestCase("PRI+AAA:0.1234567", "segment 8 (PRI), element 1, component 2", "decimal places")]
    [TestCase("PRI+AAA:5|MOA+203:40", "segment 9 (MOA), element 1, component 2", "40")]
    [TestCase("MOA+203:0.0000033", "segment 8 (MOA), element 1, component 2", "no exact price")]
    [TestCase("PRI+AAB:10|ALC+A|PCD+1:10|ALC+A|PCD+1:5", "segment 9 (ALC), element 4", "sequence")]
    [TestCase("PRI+AAB:10|ALC+A|RTE+1:5", "segment 9 (ALC)", "no amount")]
    [TestCase("PRI+AAB:10|ALC+C+++1+FC|MOA+23:5", "segment 9 (ALC)", "charge FC")]
    [TestCase("ALC+A|PCD+1:10", "segment 8 (ALC)", "no price")]
    [TestCase("PRI+AAB:10|PCD+12:5", "segment 9 (PCD)", "percentage")]
    [TestCase("ALC+X", "segment 8 (ALC), element 1", "neither")]
    [TestCase("QTY+21:11:PCE", "segment 8 (QTY), element 1, component 2", "orders twice")]
    [TestCase("QTY+61:1", "segment 8 (QTY), element 1, component 1", "comes back")]
    [TestCase("PIA+3+B:SA", "segment 8 (PIA), element 1", "another product")]
    [TestCase("LOC+7+D1|QTY+11:4", "segment 6 (LIN)", "add up to 4")]
    [TestCase("LOC+7+D1|LOC+7+D2", "segment 6 (LIN)", "how much")]
    [TestCase("LOC+7", "segment 8 (LOC), element 2, component 1", "no number")]
    [TestCase("LIN+2++C:SA+1:1", "segment 8 (LIN), element 4, component 1", "sub-line")]
    [TestCase("LIN+2++C:SA", "segment 8 (LIN)", "quantity is missing")]
    [TestCase("LIN+2++C:SA|QTY+21", "segment 8 (LIN)", "quantity is missing")]
    [TestCase("LIN+2+2+C:SA|QTY+21:1", "segment 8 (LIN), element 2", "'2'")]
    [TestCase("XYZ+1", "segment 8 (XYZ)", "no segment")]
    public void A_line_that_leaves_something_open_is_refused(string segments, string place, string word) =>
        Problem(Lines(["LIN+1++A:SA", "QTY+21:10:PCE", .. segments.Split('|')]), place).ShouldContain(word);

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

    [TestCase("LIN+1++4006381333931", "4006381333931")]
    [TestCase("LIN+1++4000862141404:SRS", "4000862141404")]
    [TestCase("LIN+1++4006381333931:EN", "4006381333931")]
    [TestCase("LIN+1++400638133393:UP", "400638133393")]
    public void A_gtin_is_known_by_its_kind_or_its_check_digit(string lin, string gtin) => Order(Lines(lin, "QTY+21:1")).Lines.Single().Gtin.ShouldBe(gtin);

    [Test]
    public void Charges_and_allowances_of_the_order_are_lines_under_the_profiles_skus()
    {
        var text = Interchange([Message(
            "1", [.. Head(), "ALC+C++6++FC", "MOA+23:15.5", "ALC+A++2++DI", "PCD+1:10", "ALC+N", Line1, "QTY+21:100", "PRI+AAA:2", "UNS+S", "CNT+2:1", "MOA+79:200", "MOA+125:195.5", "ALC+C", "MOA+131:15.5"])]);
        var order = Given.Read(Format, text, ("ChargeSkus:FC", "FREIGHT"), ("AllowanceSkus:*", "DISCOUNT"))[0].ShouldBeOfType<ChannelReading.Found>().Order;
        order.Lines.Skip(1).ShouldBe([Given.Line(900_000_001, "FREIGHT", 1, 15.5m), Given.Line(900_000_002, "DISCOUNT", 1, -20)]);
        order.Total!.Value.Amount.ShouldBe(195.5m);
        Given.Read(Format, text)[0].ShouldBeOfType<ChannelReading.Refused>().Problems.Select(static problem => problem.Remedy)
            .ShouldBe(["name its SKU under ChargeSkus:FC in the channel's profile", "name its SKU under AllowanceSkus:DI in the channel's profile"]);
    }

    [Test]
    public void A_charge_with_an_empty_sku_is_passed_over_and_a_total_may_go_unchecked()
    {
        var text = Interchange([Message("1", [.. Head(), "ALC+C++6++FC", "MOA+23:15.5", Line1, "QTY+21:100", "PRI+AAA:2", "UNS+S", "MOA+79:999"])]);
        var order = Given.Read(Format, text, ("ChargeSkus:FC", ""), ("CheckTotal", "false"))[0].ShouldBeOfType<ChannelReading.Found>().Order;
        order.Lines.Count.ShouldBe(1);
        order.Total.ShouldBeNull();
    }

    [Test]
    public void A_count_is_held_against_the_lines_also_without_uns() =>
        Refused(Message("1", [.. Head(), Line1, "QTY+21:1", "CNT+2:2"])).Problems.ShouldHaveSingleItem().What.ShouldContain("1 came");

    [Test]
    public void A_discount_that_no_price_can_take_up_is_a_line() => Given.Read(
        Format, Interchange([Lines("LIN+1++A:SA", "QTY+21:3", "PRI+AAB:10", "ALC+A+++1+DI", "MOA+204:1", "ALC+C+++2+FC", "MOA+23:4")]), ("ChargeSkus:FC", "FREIGHT"), ("AllowanceSkus:DI", "DISCOUNT"))[0]
        .ShouldBeOfType<ChannelReading.Found>().Order.Lines.ShouldBe([Given.Line(1, "A", 3, 10), Given.Line(1901, "DISCOUNT", 1, -1), Given.Line(1902, "FREIGHT", 1, 4)]);

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

    private static Order Order(string[] message) => Found(message).ShouldHaveSingleItem().Order;

    private static List<ChannelReading.Found> Found(string[] message)
    {
        var readings = Given.Read(Format, Interchange([message]));
        readings.OfType<ChannelReading.Refused>().SelectMany(static refused => refused.Problems).ShouldBeEmpty();
        return [.. readings.OfType<ChannelReading.Found>()];
    }

    private static ChannelReading.Refused Refused(string[] message) => Given.Read(Format, Interchange([message])).OfType<ChannelReading.Refused>().Single();

    private static string Problem(string[] message, string place)
    {
        var problems = Refused(message).Problems;
        return problems.Where(problem => problem.Position == "interchange 905, message 1, " + place).Select(static problem => problem.What).ShouldHaveSingleItem(string.Join(" | ", problems));
    }
}
