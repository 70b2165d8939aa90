using Odoo.Integration.Channels;
using Odoo.Integration.Channels.Edi.X12;
using static Odoo.Integration.UnitTests.Channels.X12Text;

namespace Odoo.Integration.UnitTests.Channels.Edi.X12;

public sealed class X12AcknowledgementTests
{
    [Test]
    public void What_was_read_is_accepted() => Receipt(Interchange([Order(1, "P1"), Order(2, "P2")])).ShouldBe(
    [
        "ISA*00*          *00*          *ZZ*NORDWERK       *01*060704780      *261120*1405*U*00401*000000042*0*P*>", "GS*FA*NORDWERK*060704780*20261120*1405*42*X*004010", "ST*997*0001",
        "AK1*PO*905", "AK2*850*0001", "AK5*A", "AK2*850*0002", "AK5*A", "AK9*A*2*2*2", "SE*8*0001", "GE*1*42", "IEA*1*000000042",
    ]);

    [TestCase("BEG*00", "BEG*ZZ", "AK3*BEG*2**8 AK4*1*353*7*ZZ AK5*R*5")]
    [TestCase("BEG*00*SA*P**", "BEG*00*SA***", "AK3*BEG*2**8 AK4*3*324*1 AK5*R*5")]
    [TestCase("20261120~CUR", "20261320~CUR", "AK3*BEG*2**8 AK4*5*373*8*20261320 AK5*R*5")]
    [TestCase("PO1*1*100", "PO1*1*1,5", "AK3*PO1*5*PO1*8 AK4*2*330*6*1,5 AK5*R*5")]
    [TestCase("*0.12*", "*a>c*", "AK3*PO1*5*PO1*8 AK4*4*212*6*a AK5*R*5")]
    [TestCase("BEG*00*SA*P**20261120~", "REF*CO*1~", "AK3*BEG*2**3 AK5*R*5")]
    [TestCase("N1*BY", "XX*BY", "AK3*XX*4**1 AK5*E*5")]
    [TestCase("CUR*BY*USD", "CUR*BY*DOLLAR", "AK5*A")]
    [TestCase("*EA*", "*QQ*", "AK5*A")]
    [TestCase("SE*6*", "SE*7*", "AK5*R*4")]
    [TestCase("SE*6*0001", "SE*6*0002", "AK5*R*3")]
    [TestCase("ST*850", "ST*810", "AK5*R*1")]
    [TestCase("SE*6*0001~", "", "AK5*R*2")]
    public void What_breaks_the_standard_is_named(string right, string wrong, string expected)
    {
        var text = Interchange([Order(1, "P")]);
        text.ShouldContain(right);
        var receipt = Receipt(text.Replace(right, wrong, StringComparison.Ordinal));
        string.Join(' ', receipt.SkipWhile(static segment => !segment.StartsWith("AK2", StringComparison.Ordinal)).Skip(1).TakeWhile(static segment => !segment.StartsWith("AK9", StringComparison.Ordinal)))
            .ShouldBe(expected);
    }

    [TestCase("SE*6*0002", "SE*9*0002", "AK9*P*3*3*2")]
    [TestCase("GE*3*905", "GE*4*905", "AK9*E*4*3*3*5")]
    [TestCase("GE*3*905", "GE*3*906", "AK9*E*3*3*3*4")]
    [TestCase("GE*3*905~", "", "AK9*E*3*3*3*3")]
    [TestCase("*004010~", "*002040~", "AK9*R*3*3*0*2")]
    [TestCase("ST*850", "ST*855", "AK9*R*3*3*0")]
    public void A_group_is_judged_by_its_sets_and_its_envelope(string right, string wrong, string expected) =>
        Receipt(Interchange([Order(1, "P1"), Order(2, "P2"), Order(3, "P3")]).Replace(right, wrong, StringComparison.Ordinal)).ShouldContain(expected);

    [Test]
    public void Each_group_has_its_own()
    {
        var text = Interchange([Order(1, "P1")]);
        var group = text[text.IndexOf("GS*", StringComparison.Ordinal)..text.IndexOf("IEA*", StringComparison.Ordinal)];
        var receipt = Receipt(text.Replace("IEA*1", group.Replace("*905*X", "*906*X", StringComparison.Ordinal).Replace("GE*1*905", "GE*1*906", StringComparison.Ordinal) + "IEA*2", StringComparison.Ordinal));
        receipt.Where(static segment => segment.StartsWith("AK1", StringComparison.Ordinal)).ShouldBe(["AK1*PO*905", "AK1*PO*906"]);
        receipt.ShouldContain("GE*2*42");
        receipt[^1].ShouldBe("IEA*1*000000042");
    }

    [TestCase("*0*P*", "*1*P*", "TA1*000000905*261120*1403*A*000")]
    [TestCase("IEA*1*000000905", "IEA*1*000000906", "TA1*000000905*261120*1403*E*001")]
    [TestCase("IEA*1*", "IEA*2*", "TA1*000000905*261120*1403*E*021")]
    [TestCase("IEA*1*000000905~", "", "TA1*000000905*261120*1403*E*023")]
    public void The_interchange_is_receipted_where_isa14_asks(string right, string wrong, string expected)
    {
        var asked = Interchange([Order(1, "P")]).Replace("*0*P*", "*1*P*", StringComparison.Ordinal);
        Receipt(asked.Replace(right, wrong, StringComparison.Ordinal))[1].ShouldBe(expected);
    }

    [Test]
    public void Acknowledgements_are_not_acknowledged() =>
        Given.Read(new X12PurchaseOrderFormat(), Interchange([Order(1, "P")]).Replace("GS*PO", "GS*FA", StringComparison.Ordinal).Replace("ST*850", "ST*997", StringComparison.Ordinal))
            .OfType<ChannelReading.Acknowledgement>().ShouldBeEmpty();

    [TestCase("ISA*00*          *00*          *01*060704780      ", "ISA*00*          *00*          *01*               ")]
    public void A_sender_who_is_not_known_gets_none(string right, string wrong) =>
        Given.Read(new X12PurchaseOrderFormat(), Interchange([Order(1, "P")]).Replace(right, wrong, StringComparison.Ordinal)).OfType<ChannelReading.Acknowledgement>().ShouldBeEmpty();

    [TestCase("Always", "0", 1)]
    [TestCase("Always", "1", 1)]
    [TestCase("WhenAsked", "0", 0)]
    [TestCase("WhenAsked", "1", 1)]
    [TestCase("Never", "1", 0)]
    public void The_profile_says_when(string acknowledge, string isa14, int receipts) =>
        Given.Read(new X12PurchaseOrderFormat(), Interchange([Order(1, "P")]).Replace("*0*P*", $"*{isa14}*P*", StringComparison.Ordinal), ("Acknowledge", acknowledge))
            .OfType<ChannelReading.Acknowledgement>().Count().ShouldBe(receipts);

    [Test]
    public void A_test_that_is_not_read_is_rejected_in_all_its_envelopes()
    {
        var receipt = Receipt(Interchange([Order(1, "P1"), Order(2, "P2", "PO1*x")]).Replace("*0*P*", "*1*T*", StringComparison.Ordinal));
        receipt.ShouldBe(
        [
            "ISA*00*          *00*          *ZZ*NORDWERK       *01*060704780      *261120*1405*U*00401*000000042*0*T*>", "TA1*000000905*261120*1403*R*020", "GS*FA*NORDWERK*060704780*20261120*1405*42*X*004010",
            "ST*997*0001", "AK1*PO*905", "AK2*850*0001", "AK5*R*1", "AK2*850*0002", "AK5*R*1", "AK9*R*2*2*0*1", "SE*8*0001", "GE*1*42", "IEA*1*000000042",
        ]);
    }

    [Test]
    public void A_test_that_is_read_is_accepted_as_a_test()
    {
        var receipt = Receipt(Interchange([Order(1, "P1")]).Replace("*0*P*", "*1*T*", StringComparison.Ordinal), ("TestInterchanges", "true"));
        receipt[0].ShouldEndWith("*0*T*>");
        receipt[1].ShouldBe("TA1*000000905*261120*1403*A*000");
        receipt.ShouldContain("AK9*A*1*1*1");
    }

    [Test]
    public void A_receipt_reads_as_an_interchange_and_stands_behind_what_it_speaks_of()
    {
        var readings = Given.Read(new X12PurchaseOrderFormat(), Interchange([Order(1, "P1")], 1) + Interchange([Order(1, "P2")], 1));
        readings.Select(static reading => reading.GetType().Name).ShouldBe(["Found", "Acknowledgement", "Found", "Acknowledgement"]);
        readings.OfType<ChannelReading.Acknowledgement>().Select(static receipt => receipt.FileName).ShouldBe(["1.997", "1-2.997"]);
        var bytes = ((ChannelReading.Acknowledgement)readings[1]).Write(7, Given.Now);
        bytes.ShouldBe(((ChannelReading.Acknowledgement)readings[1]).Write(7, Given.Now));
        Readings(bytes).ShouldHaveSingleItem().ShouldBeOfType<ChannelReading.Refused>().Problems[0].What.ShouldContain("a functional acknowledgement");
    }

    [Test]
    public void Many_faults_do_not_make_it_long()
    {
        var lines = Enumerable.Range(0, 20_000).Select(static number => $"PO1*{number}*x*EA*1**VN*A");
        Receipt(Interchange([Order(1, "P", [.. lines])])).Count.ShouldBeLessThan(200);
    }
}
