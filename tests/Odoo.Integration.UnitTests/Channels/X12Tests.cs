using System.Text;
using Odoo.Integration.Channels;
using Odoo.Integration.Channels.Edi.X12;
using Odoo.Integration.Orders;
using static Odoo.Integration.UnitTests.Channels.X12Text;

namespace Odoo.Integration.UnitTests.Channels;

public sealed class X12Tests
{
    private static readonly X12PurchaseOrderFormat Format = new();

    [Test]
    public void An_order_is_read_whole()
    {
        var order = Found(Interchange([Set(
            1, "BEG*00*RL*4500012345*003*20261120", "CUR*BY*USD", "DTM*002*20261130", "N1*BY*ACME ASSEMBLY*92*ACME", "N2*PURCHASING", "N1*ST*PLANT 2*UL*4012345000009", "N3*1 ROAD*DOCK 4",
            "N4*TOLEDO*OH*43604*US", "PO1*10*100*EA*0.12**VN*BOLT-M8*BP*77-001*UP*400638133393", "PID*F****HEX BOLT", "PO1*20*2.5*LB*11.9**MG*GREASE", "DTM*002*20261205", "CTT*2", "AMT*TT*41.75")]))[0].Order;
        order.ExternalId.ShouldBe("4500012345/003");
        order.CustomerReference!.Raw.ShouldBe("4500012345");
        order.ReleaseNumber.ShouldBe("003");
        order.Customer.ShouldBe(new Party("ACME", Name: "ACME ASSEMBLY"));
        order.ShipTo.ShouldBe(new Address(null, "4012345000009", "PLANT 2", "1 ROAD, DOCK 4", "TOLEDO", "43604", "US"));
        order.RequestedDelivery.ShouldBe(new DateOnly(2026, 11, 30));
        order.OrderedAt.ShouldBe(new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero));
        order.Total!.Value.MinorUnits.ShouldBe(4175);
        order.Lines.Count.ShouldBe(2);
        order.Lines[0].ShouldBe(new OrderLine(10, "BOLT-M8", "77-001", "400638133393", "HEX BOLT", Given.Amount(100), Given.Price(0.12m)));
        order.Lines[1].ShouldBe(new OrderLine(20, "GREASE", null, null, null, Given.Amount(2.5m, "LBR"), Given.Price(11.9m), new DateOnly(2026, 12, 5)));
        order.Provenance!.Position.ShouldBe("interchange 905, group 905, message 1");
    }

    [TestCase('*', "~", '>')]
    [TestCase('|', "\n", ':')]
    [TestCase('^', "\r\n", '<')]
    [TestCase('+', "'\r\n", ':')]
    [TestCase('\u001d', "\u001c", '\u001f')]
    [TestCase('*', "~\n\t  ", '>')]
    public void Delimiters_come_from_isa(char element, string terminator, char component) =>
        Found(Interchange([Order(1, "P1"), Order(2, "P2")], element: element, terminator: terminator, component: component))
            .Select(static found => found.Order.ExternalId).ShouldBe(["P1", "P2"]);

    [Test]
    public void Several_interchanges_may_follow_one_another() =>
        Found(Interchange([Order(1, "P1")], 1) + "\n" + Interchange([Order(1, "P2")], 2)).Select(static found => found.Order.ExternalId).ShouldBe(["P1", "P2"]);

    [Test]
    public void A_byte_order_mark_is_passed_over() => Found("\uFEFF" + Interchange([Order(1, "P1")])).Count.ShouldBe(1);

    [Test]
    public void The_key_names_interchange_group_and_set()
    {
        var keys = Found(Interchange([Order(1, "P1"), Order(2, "P2")], 1) + Interchange([Order(1, "P3")], 2)).Select(static found => found.Key).ToArray();
        keys.Distinct().Count().ShouldBe(3);
        Found(Interchange([Order(1, "P1")], 1))[0].Key.ShouldBe(keys[0]);
    }

    [TestCase("BEG*00*SA*P**20261120", "BEG*05*SA*P**20261120", OrderIntent.Change)]
    [TestCase("BEG*00*SA*P**20261120", "BEG*01*SA*P**20261120", OrderIntent.Cancel)]
    [TestCase("BEG*00*SA*P**20261120", "BEG*07*SA*P**20261120", OrderIntent.Create)]
    public void The_purpose_is_the_intent(string right, string other, OrderIntent intent) =>
        Found(Interchange([Order(1, "P")]).Replace(right, other, StringComparison.Ordinal))[0].Order.Intent.ShouldBe(intent);

    [TestCase("BEG*00", "BEG*06", "segment 2 (BEG), element 1")]
    [TestCase("BEG*00*SA*P**", "BEG*00*SA***", "segment 2 (BEG), element 3")]
    [TestCase("20261120~CUR", "20261320~CUR", "segment 2 (BEG), element 5")]
    [TestCase("CUR*BY*USD", "CUR*BY*DOLLAR", "segment 3 (CUR), element 2")]
    [TestCase("PO1*1*100", "PO1*1*-100", "segment 5 (PO1), element 2")]
    [TestCase("PO1*1*100", "PO1*1*1,5", "segment 5 (PO1), element 2")]
    [TestCase("PO1*1*100", "PO1*1*", "segment 5 (PO1), element 2")]
    [TestCase("*EA*", "*QQ*", "segment 5 (PO1), element 3")]
    [TestCase("*0.12*", "*abc*", "segment 5 (PO1), element 4")]
    [TestCase("*VN*BOLT-M8", "", "segment 5 (PO1), element 6")]
    [TestCase("BOLT-M8~SE*6", "BOLT-M8~CTT*2~SE*7", "segment 6 (CTT), element 1")]
    public void What_is_wrong_is_said_with_segment_and_element(string right, string wrong, string place)
    {
        var text = Interchange([Order(1, "P")]);
        text.ShouldContain(right);
        var refused = Readings(text.Replace(right, wrong, StringComparison.Ordinal)).Single().ShouldBeOfType<ChannelReading.Refused>();
        refused.Problems.Select(static problem => problem.Position).ShouldContain("interchange 905, group 905, message 1, " + place);
    }

    [TestCase("SE*6*0002", "SE*7*0002", "SE01")]
    [TestCase("SE*6*0002", "SE*6*0003", "SE02")]
    public void A_damaged_set_does_not_hold_up_the_others(string right, string wrong, string named)
    {
        var readings = Readings(Interchange([Order(1, "P1"), Order(2, "P2"), Order(3, "P3")]).Replace(right, wrong, StringComparison.Ordinal));
        readings.OfType<ChannelReading.Found>().Select(static found => found.Order.ExternalId).ShouldBe(["P1", "P3"]);
        var refused = readings.OfType<ChannelReading.Refused>().Single();
        refused.Position.ShouldBe("interchange 905, group 905, message 2");
        refused.Problems[0].What.ShouldContain(named);
    }

    [TestCase("GE*1*905", "GE*2*905")]
    [TestCase("GE*1*905", "GE*1*906")]
    [TestCase("IEA*1*", "IEA*2*")]
    [TestCase("IEA*1*000000905", "IEA*1*000000904")]
    public void An_envelope_that_does_not_add_up_is_reported(string right, string wrong)
    {
        var readings = Readings(Interchange([Order(1, "P1")]).Replace(right, wrong, StringComparison.Ordinal));
        readings.OfType<ChannelReading.Found>().Count().ShouldBe(1);
        readings.OfType<ChannelReading.Refused>().Single().Position.ShouldStartWith("interchange 905");
    }

    [Test]
    public void A_file_that_is_cut_off_keeps_what_is_whole()
    {
        var text = Interchange([Order(1, "P1"), Order(2, "P2")]);
        for (var length = text.IndexOf("GS*", StringComparison.Ordinal); length < text.Length; length++)
        {
            var readings = Readings(text[..length]);
            readings.OfType<ChannelReading.Refused>().ShouldNotBeEmpty($"cut after {length} characters");
            readings.OfType<ChannelReading.Found>().ShouldAllBe(static found => found.Order.Lines.Count == 1);
        }
    }

    [TestCase("810", "an invoice")]
    [TestCase("997", "a functional acknowledgement")]
    [TestCase("123", "no order")]
    public void Other_sets_are_refused_by_name(string type, string words) =>
        Readings(Interchange([Order(1, "P")]).Replace("ST*850", "ST*" + type, StringComparison.Ordinal)).Single()
            .ShouldBeOfType<ChannelReading.Refused>().Problems[0].What.ShouldContain(words);

    [TestCase("")]
    [TestCase("   \r\n ")]
    [TestCase("UNB+UNOA:1+A+B'")]
    [TestCase("ISA")]
    [TestCase("ISA*00*")]
    [TestCase("ISAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [TestCase("hello, world")]
    public void What_is_no_interchange_is_refused(string text) => Readings(text).ShouldAllBe(static reading => reading is ChannelReading.Refused);

    [Test]
    public void Bytes_of_another_encoding_are_named()
    {
        var latin = Encoding.Latin1.GetBytes(Interchange([Order(1, "P", "N1*ST*Köln*92*K1", Line1)]));
        Readings(latin).Single().ShouldBeOfType<ChannelReading.Refused>().Problems[0].Remedy.ShouldContain("encoding");
        Readings(latin, ("Encoding", "iso-8859-1")).Single().ShouldBeOfType<ChannelReading.Found>().Order.ShipTo!.Name.ShouldBe("Köln");
    }

    [Test]
    public void The_profile_fills_what_the_partner_leaves_open()
    {
        var text = Interchange([Set(1, "BEG*00*SA*P**20261120", "PO1*1*1*QQ*1**VN*X")]);
        var order = Readings(text, ("Currency", "CAD"), ("Customer", "C-9"), ("Units:QQ", "C62"), ("ManyPartners", "true")).Single().ShouldBeOfType<ChannelReading.Found>().Order;
        order.Currency.Code.ShouldBe("CAD");
        order.Customer.Code.ShouldBe("C-9");
        order.ExternalId.ShouldBe("060704780:P");
        Readings(text, ("Currency", "CAD"), ("Units:QQ", "C62")).Single().ShouldBeOfType<ChannelReading.Found>().Order.Customer.Code.ShouldBe("060704780");
    }

    [TestCase("Currency", "EURO", "Profile:Currency")]
    [TestCase("Encoding", "ebcdic", "Profile:Encoding")]
    [TestCase("Units:EA", "each", "Profile:Units:EA")]
    [TestCase("Curency", "EUR", "Profile:Curency")]
    public void A_wrong_profile_is_named_with_its_key(string key, string value, string named) =>
        Should.Throw<ProfileException>(() => Format.Configure(Given.Profile((key, value)))).Key.ShouldBe(named);

    private static List<ChannelReading.Found> Found(string text) => [.. Readings(text).Select(static reading => reading.ShouldBeOfType<ChannelReading.Found>())];
}
