using Odoo.Integration.Channels;

namespace Odoo.Integration.UnitTests.Channels.Edi.X12;

/// <summary>Every X12 file of the shared folder: what is read, and of what is not the words that say why.</summary>
public sealed class X12FilesTests
{
    private const string Invoice = "transaction set '810' is an invoice";

    [TestCase("x12/001_edifabric_CorruptSt.txt", 1, "the segment 'T' stands outside a transaction set", "GE01 counts '2'")]
    [TestCase("x12/002_edifabric_DuplicateGroup.txt", 2)]
    [TestCase("x12/003_edifabric_DuplicateInterchange.txt", 2)]
    [TestCase("x12/004_edifabric_DuplicateMessage.txt", 2)]
    [TestCase("x12/005_edifabric_MixedTransactions.txt", 1, Invoice)]
    [TestCase("x12/006_edifabric_PurchaseOrder.txt", 1)]
    [TestCase("x12/007_edifabric_PurchaseOrderCSV.txt", 1)]
    [TestCase("x12/008_edifabric_PurchaseOrderCustom1.txt", 1)]
    [TestCase("x12/009_edifabric_PurchaseOrderInvalid.txt", 0, "SE01 counts '15' segments, 14 came")]
    [TestCase("x12/010_edifabric_PurchaseOrderModified.txt", 1)]
    [TestCase("x12/011_edifabric_PurchaseOrderMultiLine.txt", 0, "SE01 counts '15' segments, 16 came")]
    [TestCase("x12/012_edifabric_PurchaseOrders.txt", 1, "'INVALID' is no unit")]
    [TestCase("x12/013_edifabric_PurchaseOrder.txt", 1)]
    [TestCase("x12/014_edifabric_PurchaseOrderN1Split.txt", 0, "SE01 counts '30' segments, 33 came")]
    [TestCase("x12/015_edifabric_PurchaseOrdersMultipleGroups.txt", 2)]
    [TestCase("x12/016_edifabric_PurchaseOrdersMultipleGroups.txt", 2, "'200306' is no date", "'200306' is no date")]
    [TestCase("x12/017_edinet_x12.810.mandatory_conditions.edi", 0, "SE01 counts '50' segments", "ISA13")]
    [TestCase("x12/018_edinet_x12.850.edi", 1, "ISA13")]
    [TestCase("x12/019_edinet_x12.850a.edi", 1, "ISA13")]
    [TestCase("x12/020_edinet_x12.Issue101.edi", 0, "SE01 counts '50' segments", "ISA13")]
    [TestCase("x12/021_edinet_x12.Issue172.edi", 0, "SE01 counts '50' segments", "ISA13")]
    [TestCase("x12/022_edinet_x12.Issue91.edi", 0, "SE01 counts '50' segments", "ISA13")]
    [TestCase("x12/023_bots_850_004010_03.x12", 1)]
    [TestCase("x12/024_bots_850_004010_04.x12", 0, "CTT01 counts 1 lines, 5 came")]
    [TestCase("x12/025_bots_850_004010_06.x12", 0, "CTT01 counts 1 lines, 6 came")]
    [TestCase("x12/026_bots_850_004010_11.x12", 1)]
    [TestCase("x12/027_bots_850_004010.13.x12", 1)]
    [TestCase("x12/028_bots_850_004010_ascii_lf.x12", 1)]
    [TestCase("x12/029_bots_850_004010_ascii_st.x12", 1)]
    [TestCase("x12/030_x12parser_From_aojuk.txt", 1)]
    [TestCase("x12/031_x12parser_Example1.txt", 0, "SE01 counts '10' segments, 9 came")]
    [TestCase("other/006_997_edifabric_997.txt", 0, "transaction set '997' is a functional acknowledgement")]
    [TestCase("other/007_810_edifabric_Invoice.txt", 0, Invoice)]
    [TestCase("other/008_855_edifabric_PurchaseOrdersAcknowledgement.txt", 0, "transaction set '855' is an acknowledgement of an order", "GE01 counts '2'")]
    [TestCase("other/009_856_edifabric_ShipNotice.txt", 0, "transaction set '856' is a ship notice", "GE01 counts '2'")]
    [TestCase("other/014_810_edinet_x12.810a.edi", 0, Invoice)]
    [TestCase("other/015_810_edinet_x12.810b.edi", 0, Invoice)]
    [TestCase("other/016_810_edinet_x12.810c.edi", 0, Invoice)]
    [TestCase("other/017_810_edinet_x12.810d.edi", 0, Invoice)]
    public void A_file_is_read_or_says_why_not(string file, int orders, params string[] refusals)
    {
        var readings = X12Text.Readings(SharedFiles.Read("edi/" + file), ("Currency", "USD"), ("TestInterchanges", "true"));
        var refused = readings.OfType<ChannelReading.Refused>().Select(static reading => string.Join(" | ", reading.Problems)).ToArray();
        var all = string.Join(Environment.NewLine, refused);
        readings.OfType<ChannelReading.Found>().Count().ShouldBe(orders, all);
        refused.Length.ShouldBe(refusals.Length, all);
        for (var at = 0; at < refused.Length; at++)
        {
            refused[at].ShouldContain(refusals[at]);
        }
    }

    [Test]
    public void No_file_is_left_out()
    {
        if (SharedFiles.Folder is not { } folder)
        {
            Assert.Ignore("../shared/data is absent");
            return;
        }

        string[] named = [.. typeof(X12FilesTests).GetMethod(nameof(A_file_is_read_or_says_why_not))!.GetCustomAttributes(typeof(TestCaseAttribute), false).Select(static one => (string)((TestCaseAttribute)one).Arguments[0]!)];
        Directory.GetFiles(Path.Combine(folder, "edi", "x12")).Select(static path => "x12/" + Path.GetFileName(path)).Except(named).ShouldBeEmpty();
    }
}
