using System.Text;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Orders.Json;

namespace Odoo.Integration.UnitTests.Orders;

public sealed class OrderJsonTests
{
    // The order of the design, on one line, as it must be written.
    private static readonly string Canonical = """
        {"schema":"order/1","id":"019aa1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b","channel":"edi-acme","source":"edi","externalId":"4500012345","revision":0,"intent":"create",
        "customerReference":"PO-4500012345","releaseNumber":null,"customer":{"code":"ACME","gln":"4012345000009","vat":null,"email":null,"name":"ACME GmbH"},
        "shipTo":{"code":"PLANT-2","gln":null,"name":"Werk 2","street":"Ring 1","city":"Köln","zip":"50667","country":"DE"},"billTo":null,
        "orderedAt":"2026-11-20T14:03:00Z","requestedDelivery":"2026-11-30","currency":"EUR","total":1234.5,
        "lines":[{"number":1,"sku":"BOLT-M8","buyerSku":"77-001","gtin":null,"description":"Bolt","quantity":100,"uom":"C62","unitPrice":0.12,"requestedDelivery":null}],
        "provenance":{"payloadId":"sha256:0000000000000000000000000000000000000000000000000000000000000000","position":"interchange 905, group 1, message 1",
        "adapter":"x12-850/1","receivedAt":"2026-11-20T14:05:11Z","receivedFrom":"sftp:acme"}}
        """.ReplaceLineEndings(string.Empty);

    [Test]
    public void A_field_whose_name_is_half_a_surrogate_pair_is_refused() =>
        OrderJsonReader.Read(System.Text.Encoding.UTF8.GetBytes("{\"lines\\ud800\":[]}")).ShouldBeOfType<OrderReading.Bad>().Problems[0].What.ShouldContain("Unicode");

    [Test]
    public void What_is_read_is_written_the_same() => Encoding.UTF8.GetString(OrderJson.Write(Good(Canonical))).ShouldBe(Canonical);

    [Test]
    public void Numbers_are_written_without_trailing_zeros() =>
        Encoding.UTF8.GetString(OrderJson.Write(Good(Canonical.Replace("1234.5", "1234.50", StringComparison.Ordinal)))).ShouldBe(Canonical);

    [Test]
    public void A_change_may_take_a_line_back()
    {
        var change = Canonical.Replace("\"intent\":\"create\"", "\"intent\":\"change\"", StringComparison.Ordinal).Replace("\"quantity\":100", "\"quantity\":0", StringComparison.Ordinal);
        Encoding.UTF8.GetString(OrderJson.Write(Good(change))).ShouldBe(change);
    }

    [Test]
    public void Fields_may_be_left_out() => Good(
        """{"schema":"order/1","channel":"c","source":"crm","customer":{"email":"a@b.example"},"currency":"EUR","lines":[{"number":1,"gtin":"4006381333931","quantity":1,"uom":"C62"}]}""")
        .Customer.Email.ShouldBe("a@b.example");

    [TestCase("\"total\":1234.5", "\"total\":1234.567", "$.total")]
    [TestCase("\"currency\":\"EUR\"", "\"currency\":\"EURO\"", "$.currency")]
    [TestCase("\"quantity\":100", "\"quantity\":-1", "$.lines[0].quantity")]
    [TestCase("\"quantity\":100", "\"quantity\":0", "$.lines[0].quantity")]
    [TestCase("\"quantity\":100", "\"quantity\":\"100\"", "$.lines[0].quantity")]
    [TestCase("\"quantity\":100,", "", "$.lines[0].quantity")]
    [TestCase("\"quantity\":100", "\"quantity\":1e400", "$.lines[0].quantity")]
    [TestCase("\"unitPrice\":0.12", "\"unitPrice\":0.1234567", "$.lines[0].unitPrice")]
    [TestCase("\"requestedDelivery\":\"2026-11-30\"", "\"requestedDelivery\":\"9999-12-31\"", "$.requestedDelivery")]
    [TestCase("\"requestedDelivery\":\"2026-11-30\"", "\"requestedDelivery\":\"0001-01-01\"", "$.requestedDelivery")]
    [TestCase("\"requestedDelivery\":\"2026-11-30\"", "\"requestedDelivery\":\"30.11.2026\"", "$.requestedDelivery")]
    [TestCase("\"orderedAt\":\"2026-11-20T14:03:00Z\"", "\"orderedAt\":\"2026-11-20T14:03:00+01:00\"", "$.orderedAt")]
    [TestCase("\"source\":\"edi\"", "\"source\":\"EDI\"", "$.source")]
    [TestCase("\"intent\":\"create\"", "\"intent\":\"buy\"", "$.intent")]
    [TestCase("\"revision\":0", "\"revision\":-1", "$.revision")]
    [TestCase("\"revision\":0", "\"revision\":0.5", "$.revision")]
    [TestCase("\"gln\":\"4012345000009\"", "\"gln\":\"40123\"", "$.customer.gln")]
    [TestCase("\"country\":\"DE\"", "\"country\":\"Germany\"", "$.shipTo.country")]
    [TestCase("\"schema\":\"order/1\"", "\"schema\":\"order/2\"", "$.schema")]
    [TestCase("\"channel\":\"edi-acme\",", "", "$.channel")]
    [TestCase("\"description\":\"Bolt\"", "\"description\":\"Bo\\u0000lt\"", "$.lines[0].description")]
    [TestCase("\"description\":\"Bolt\"", "\"description\":\"Bo\\ud83dlt\"", "$.lines[0].description")]
    [TestCase("\"description\":\"Bolt\"", "\"descripton\":\"Bolt\"", "$.lines[0].descripton")]
    [TestCase("\"sku\":\"BOLT-M8\",\"buyerSku\":\"77-001\"", "\"sku\":null,\"buyerSku\":\" \"", "$.lines[0]")]
    [TestCase("\"number\":1,", "\"number\":0,", "$.lines[0].number")]
    [TestCase("\"billTo\":null", "\"billTo\":7", "$.billTo")]
    [TestCase("019aa1b2-c3d4-7e5f", "019aa1b2-c3d4-4e5f", "$.id")]
    [TestCase("sha256:0000", "sha1:0000", "$.provenance.payloadId")]
    public void What_is_wrong_is_said_with_its_path(string right, string wrong, string path)
    {
        Canonical.ShouldContain(right);
        var problems = Bad(Canonical.Replace(right, wrong, StringComparison.Ordinal));
        problems.Select(static problem => problem.Position).ShouldContain(path);
        problems.ShouldAllBe(static problem => problem.What.Length > 0 && problem.Remedy.Length > 0);
    }

    [TestCase("")]
    [TestCase("{")]
    [TestCase("[]")]
    [TestCase("null")]
    [TestCase("{\"schema\":\"order/1\",\"schema\":\"order/1\"}")]
    [TestCase("{\"lines\":[[[[[[[[[[]]]]]]]]]]}")]
    public void What_is_no_object_is_refused(string json) => Bad(json).ShouldNotBeEmpty();

    [Test]
    public void Everything_wrong_is_said_at_once() =>
        Bad(Canonical.Replace("\"EUR\"", "\"E\"", StringComparison.Ordinal).Replace(":100", ":0", StringComparison.Ordinal)).Count.ShouldBe(2);

    [Test]
    public void The_fingerprint_is_of_the_content_alone()
    {
        var order = Good(Canonical);
        var same = order with { Id = null, Provenance = null };
        ContentFingerprint.Of(same).ShouldBe(ContentFingerprint.Of(order));
        ContentFingerprint.Of(order with { ExternalId = "4500012346" }).ShouldNotBe(ContentFingerprint.Of(order));
        ContentFingerprint.Of(Good(Canonical.Replace(":100,", ":100.000,", StringComparison.Ordinal))).ShouldBe(ContentFingerprint.Of(order));
    }

    [Test]
    public void A_sender_names_neither_id_nor_another_channel()
    {
        var bytes = Encoding.UTF8.GetBytes(Canonical);
        var reading = OrderJsonReader.Read(bytes, new OrderSender("portal", OrderSource.Portal)).ShouldBeOfType<OrderReading.Bad>();
        reading.Problems.Select(static problem => problem.Position).ShouldBe(["$.channel", "$.source", "$.id", "$.provenance"], ignoreOrder: true);
    }

    private static Order Good(string json) => OrderJsonReader.Read(Encoding.UTF8.GetBytes(json)) switch
    {
        OrderReading.Good good => good.Order,
        OrderReading.Bad bad => throw new AssertionException(string.Join("; ", bad.Problems)),
        _ => throw new AssertionException("neither"),
    };

    private static IReadOnlyList<Integration.Orders.Problems.Problem> Bad(string json) =>
        OrderJsonReader.Read(Encoding.UTF8.GetBytes(json)).ShouldBeOfType<OrderReading.Bad>().Problems;
}
