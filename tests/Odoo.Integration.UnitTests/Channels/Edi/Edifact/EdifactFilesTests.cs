using Odoo.Integration.Channels;
using Odoo.Integration.Channels.Edi.Edifact;

namespace Odoo.Integration.UnitTests.Channels.Edi.Edifact;

/// <summary>Real interchanges of other projects, which stand beside this one and are no part of it (its index says whose they are).</summary>
public sealed class EdifactFilesTests
{
    private static readonly EdifactOrderFormat Format = new();

    // Orders read, and a word of each refusal; with a currency for the partners that leave it to an agreement.
    [TestCase("edifact/001_edifabric_PurchaseOrderModified.txt", 2)]
    [TestCase("edifact/002_edifabric_PurchaseOrders.txt", 4)]
    [TestCase("edifact/003_edifabric_CorruptUnh.txt", 2, "'NH' stands outside", "UNZ counts '2'")]
    [TestCase("edifact/004_edifabric_DuplicateGroup.txt", 4)]
    [TestCase("edifact/005_edifabric_DetectDuplicateInterchange.txt", 4, "UNZ says '132'", "UNZ says '132'")]
    [TestCase("edifact/006_edifabric_DuplicateMessage.txt", 4)]
    [TestCase("edifact/007_edifabric_MixedTransactions.txt", 2, "an invoice")]
    [TestCase("edifact/008_edifabric_PurchaseOrder.txt", 2)]
    [TestCase("edifact/009_edifabric_PurchaseOrderCSV.txt", 0, "kind 'SRS'")]
    [TestCase("edifact/010_edifabric_PurchaseOrderCSV.txt", 0, "UNT counts '38' segments, 16 came")]
    [TestCase("edifact/011_edifabric_PurchaseOrderCustom1.txt", 2)]
    [TestCase("edifact/012_edifabric_PurchaseOrderCustom2.txt", 2)]
    [TestCase("edifact/013_edifabric_PurchaseOrderInvalid.txt", 2)]
    [TestCase("edifact/014_edifabric_PurchaseOrderMultiLine.txt", 0, "UNT counts '38' segments, 72 came")]
    [TestCase("edifact/015_bots_testcomscript01.edi", 1)]
    [TestCase("edifact/016_bots_orders04.edi", 1)]
    [TestCase("edifact/017_bots_orders05.edi", 1)]
    [TestCase("edifact/018_bots_orders01.edi", 3)]
    [TestCase("edifact/019_bots_orders03.edi", 1)]
    [TestCase("other/001_DESADV_edifabric_DespatchAdvice.txt", 0, "a despatch advice", "UNZ counts '2'")]
    [TestCase("other/002_INVOIC_edifabric_Invoice.txt", 0, "an invoice", "UNZ counts '2'")]
    [TestCase("other/003_ORDRSP_edifabric_PurchaseOrderResponse.txt", 0, "an answer to an order")]
    [TestCase("other/004_CONTRL_edifabric_CONTRL.txt", 0, "syntax version ''")]
    [TestCase("other/005_INVOIC_edifabric_Invoice.txt", 0, "an invoice", "UNZ counts '2'")]
    [TestCase("other/010_INVOIC_edinet_edifact.Issue188.edi", 0, "a transport instruction", "an invoice", "a transport instruction", "an invoice", "UNZ counts '1'")]
    [TestCase("other/011_INVOIC_edinet_edifact.Issue203.edi", 0, "an invoice")]
    [TestCase("other/012_ORDRSP_edinet_edifact.ORDRSP_formatted.edi", 0, "an answer to an order", "UNZ says")]
    [TestCase("other/013_ORDRSP_edinet_edifact.ORDRSP.edi", 0, "an answer to an order", "UNZ says")]
    public void A_real_file_is_read_or_refused_for_its_fault(string file, int orders, params string[] faults)
    {
        var bytes = SharedFiles.Read("edi/" + file);
        var readings = Given.Read(Format, bytes, ("Currency", "EUR"), ("TestInterchanges", "true"));
        var refused = readings.OfType<ChannelReading.Refused>().ToList();
        readings.OfType<ChannelReading.Found>().Count().ShouldBe(orders, string.Join(" | ", refused.SelectMany(static one => one.Problems)));
        var said = refused.Select(static one => one.Problems[0].What).ToList();
        said.Count.ShouldBe(faults.Length, string.Join(" | ", said));
        foreach (var (what, expected) in said.Zip(faults))
        {
            what.ShouldContain(expected);
        }
    }

    [Test]
    public void A_real_order_is_what_its_segments_say()
    {
        var found = Given.Read(Format, SharedFiles.Read("edi/edifact/008_edifabric_PurchaseOrder.txt"), ("TestInterchanges", "true")).OfType<ChannelReading.Found>().Select(static found => found.Order).ToList();
        found.Select(static order => order.ExternalId).ShouldBe(["128576@3312345502000", "128576@3312345501003"]);
        found[0].Currency.Code.ShouldBe("GBP");
        found[0].Customer.Gln.ShouldBe("5412345000013");
        found[0].Lines.Single().ShouldBe(Given.Line(1, "x", 24, 14.58m) with { Sku = null, BuyerSku = "ABC1234", RequestedDelivery = new DateOnly(2002, 9, 15) });
    }
}
