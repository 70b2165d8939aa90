using Odoo.Integration.Channels;

namespace Odoo.Integration.UnitTests.Channels;

public sealed class ChannelFormatsTests
{
    [Test]
    public void Every_format_of_the_assembly_is_found() => ChannelFormats.OfThisAssembly().Names.ShouldBe([
        "bigcommerce-order", "csv", "cxml-order", "hubspot-deal", "json", "magento-order", "order-json", "portal", "salesforce-order", "shopify-order", "ubl-order", "woocommerce-order", "x12-850"]);

    [TestCase("order.X12", "x12-850")]
    [TestCase("order.csv", "csv")]
    [TestCase("order.jsonl", "order-json")]
    [TestCase("order.pdf", null)]
    public void A_files_ending_says_its_format(string file, string? format) => ChannelFormats.OfThisAssembly().ForFile(file)?.Name.ShouldBe(format);
}
