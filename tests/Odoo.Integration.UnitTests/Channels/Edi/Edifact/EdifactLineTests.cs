using Odoo.Integration.Channels;
using Odoo.Integration.Orders;
using static Odoo.Integration.UnitTests.Channels.Edi.Edifact.EdifactGiven;
using static Odoo.Integration.UnitTests.Channels.Edi.Edifact.EdifactText;

namespace Odoo.Integration.UnitTests.Channels.Edi.Edifact;

public sealed class EdifactLineTests
{
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

    [TestCase("LIN+1++4006381333931", "4006381333931")]
    [TestCase("LIN+1++4000862141404:SRS", "4000862141404")]
    [TestCase("LIN+1++4006381333931:EN", "4006381333931")]
    [TestCase("LIN+1++400638133393:UP", "400638133393")]
    public void A_gtin_is_known_by_its_kind_or_its_check_digit(string lin, string gtin) => Order(Lines(lin, "QTY+21:1")).Lines.Single().Gtin.ShouldBe(gtin);

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
}
