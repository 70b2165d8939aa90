using System.Text;
using Odoo.Integration.Channels;
using Odoo.Integration.Channels.Portal;
using Odoo.Integration.UnitTests.Channels.Crm;
using Odoo.Integration.UnitTests.Channels.Fuzz;
using Odoo.Integration.UnitTests.Channels.Portal;

namespace Odoo.Integration.UnitTests.Channels.Shops;

/// <summary>Damaged documents of shops, CRMs and portals: none may throw, hang or eat memory.</summary>
[Category("Fuzz")]
public sealed class ShopFuzzTests
{
    private const int Count = 200_000;

    private static readonly string[] Json =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\ud800", "\\u0000", "null", "true", "false", "0", "-1", "1e999", "1e-999", "0.0000001", "79228162514264337593543950335", "\"\"", "[]", "{}", "\"2026-02-30T25:61:00Z\"",
        "\"quantity\"", "\"price\"", "\"line_items\"", "\"total\"", "\"id\"", "\"items\"", "99999999999999999999", "\uFEFF",
    ];

    private static readonly string[] Xml =
    [
        "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "&amp;", "&x;", "&#0;", "&#xFFFFFFFF;", "<!DOCTYPE a [<!ENTITY x \"y\">]>", "<?xml version=\"1.0\" encoding=\"windows-1252\"?>", "<?xml encoding=\"utf-7\"?>", "xmlns=\"\"",
        "xmlns:cac=\"x\"", "-1", "1e9", "0.0000001", "79228162514264337593543950335", "<cac:OrderLine>", "<cac:LineItem>", "<ItemOut quantity=\"1\">", "<Money>", "\"", "'", "=", "\uFEFF", "2026-02-30",
    ];

    [TestCase("shopify-order", "shopify")]
    [TestCase("woocommerce-order", "woocommerce")]
    [TestCase("magento-order", "magento")]
    [TestCase("bigcommerce-order", "bigcommerce")]
    public void A_shops_order_may_be_damaged(string format, string example) => Run(format, Json, Examples(example), ("Skus:Shipping", "S"), ("Skus:Fee", "F"), ("Skus:Item", "I"), ("RoundUnitPrices", "true"), ("CheckTotal", "false"));

    [TestCase("hubspot-deal", HubSpotDealTests.Example)]
    [TestCase("salesforce-order", SalesforceOrderTests.Example)]
    public void What_a_crm_won_may_be_damaged(string format, string example) => Run(format, Json, [example, SalesforceOrderTests.Opportunity], ("Skus:Item", "I"), ("RoundUnitPrices", "true"), ("CheckTotal", "false"), ("Currency", "EUR"));

    [Test]
    public void An_order_in_mapped_json_may_be_damaged() => Run("json", Json, [JsonFormatTests.Example], JsonFormatTests.Profile);

    [Test]
    public void An_order_in_ubl_may_be_damaged() => Run("ubl-order", Xml, [UblOrderTests.Example, UblOrderTests.Change], ("ChargeSku", "C"), ("AllowanceSku", "A"));

    [Test]
    public void An_order_in_cxml_may_be_damaged() => Run("cxml-order", Xml, [CxmlOrderTests.Example], ("ShippingSku", "S"), ("TestOrders", "true"));

    [Test]
    public void What_a_portal_takes_may_be_damaged() => Run(
        new PortalFormat(), 50_000, [.. Xml, .. Json], [UblOrderTests.Example, CxmlOrderTests.Example, """{"schema":"order/1","customer":{"code":"K1"},"currency":"EUR","lines":[{"number":1,"sku":"A","quantity":1,"uom":"C62"}]}"""]);

    // Found by these tests, or thought of while they were written.
    [TestCase("shopify-order", """{"name":"#1","currency":"USD","line_items":[{"quantity":1e28,"price":"1"}]}""")]
    [TestCase("shopify-order", """{"name":"#1","currency":"USD","email":"a@b","line_items":[{"quantity":1e-28,"price":"1000000000000"}]}""")]
    [TestCase("woocommerce-order", """{"number":"1","status":"processing","currency":"EUR","line_items":[{"id":1,"quantity":1e-28,"total":"1000000000000"}]}""")]
    [TestCase("ubl-order", "<?xml version=\"1.0\" encoding=\"utf-7\"?><Order/>")]
    [TestCase("ubl-order", "<a xmlns:xmlns='x'/>")]
    public void Inputs_that_once_did_harm_do_none(string format, string text) => Fuzzing.Read(Reader(format), Encoding.UTF8.GetBytes(text));

    private static string[] Examples(string name) => name switch
    {
        "shopify" => [ShopifyOrderTests.Example, """{"id":1,"name":"#2","currency":"USD","presentment_currency":"EUR","email":"a@b","line_items":[{"sku":"A","quantity":2,"price":"5.00","duties":[{"shop_money":{"amount":"1"}}]}],"refunds":[]}"""],
        "woocommerce" => [WooCommerceOrderTests.Example],
        "magento" => [MagentoOrderTests.Example],
        "bigcommerce" => [BigCommerceOrderTests.Example],
        _ => throw new ArgumentException(name),
    };

    private static void Run(string format, string[] tokens, string[] examples, params (string, string)[] profile) =>
        Run(ChannelFormats.OfThisAssembly().Find(format)!, Count, tokens, examples, profile);

    private static void Run(IChannelFormat format, int count, string[] tokens, string[] examples, params (string, string)[] profile) => Fuzzing.Run(
        format.Configure(Given.Profile(profile)), new Mutator([.. examples.Select(Encoding.UTF8.GetBytes)], [.. tokens.Select(Encoding.UTF8.GetBytes)]), count);

    private static IChannelReader Reader(string format) => ChannelFormats.OfThisAssembly().Find(format)!.Configure(Given.Profile());
}
