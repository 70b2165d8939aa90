using System.Text;
using Odoo.Integration.Channels;

namespace Odoo.Integration.UnitTests.Channels;

public sealed class ChannelFormatsTests
{
    [Test]
    public void No_two_formats_have_one_name() => ChannelFormats.OfThisAssembly().Names.ShouldBeUnique();

    [TestCase("bigcommerce-order")]
    [TestCase("csv")]
    [TestCase("cxml-order")]
    [TestCase("edifact-orders")]
    [TestCase("hubspot-deal")]
    [TestCase("json")]
    [TestCase("magento-order")]
    [TestCase("order-json")]
    [TestCase("portal")]
    [TestCase("salesforce-order")]
    [TestCase("shopify-order")]
    [TestCase("ubl-order")]
    [TestCase("woocommerce-order")]
    [TestCase("x12-850")]
    public void A_format_has_its_name(string name) => ChannelFormats.OfThisAssembly().Find(name).ShouldNotBeNull();

    [TestCase("order.X12", "", "x12-850")]
    [TestCase("order.csv", "ISA*00*", "x12-850")]
    [TestCase("order.csv", "ISAAC;1", "csv")]
    [TestCase("order.txt", "nr;sku", "csv")]
    [TestCase("order.jsonl", "", "order-json")]
    [TestCase("order.pdf", "", null)]
    [TestCase("order.txt", "ISA*00*", "x12-850")]
    [TestCase("order", " \r\nISA*00*", "x12-850")]
    [TestCase("order.edi", "\uFEFFISA*00*", "x12-850")]
    [TestCase("order.txt", "UNA:+.? 'UNB+", "edifact-orders")]
    [TestCase("order.edi", "UNB+UNOA:1+A", "edifact-orders")]
    [TestCase("order.EDIFACT", "", "edifact-orders")]
    [TestCase("order.edi", "", null)]
    [TestCase("order.dat", "hello", null)]
    [TestCase("order.dat", "", null)]
    public void A_files_beginning_says_its_format_and_else_its_ending(string file, string text, string? format)
    {
        using var payload = new MemoryStream(Encoding.UTF8.GetBytes(text));
        (ChannelFormats.OfThisAssembly().ForFile(file, payload)?.Name).ShouldBe(format);
        payload.Position.ShouldBe(0);
    }

    [TestCase("utf-16")]
    [TestCase("utf-16be")]
    public void A_file_in_utf16_is_recognised_by_its_mark(string name)
    {
        var encoding = TextEncodings.Find(name)!;
        using var payload = new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes("ISA*00*")]);
        (ChannelFormats.OfThisAssembly().ForFile("order.txt", payload)?.Name).ShouldBe("x12-850");
    }
}
