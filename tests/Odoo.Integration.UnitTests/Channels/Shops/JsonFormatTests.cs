using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Odoo.Integration.Channels;
using Odoo.Integration.Channels.Json;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.UnitTests.Channels.Shops;

public sealed class JsonFormatTests
{
    public const string Example = """
        {"orders":[{"no":4711,"rev":2,"kind":"NEU","their":{"po.number":"PO 9"},"buyer":{"id":"K-1"},"at":"20.11.2026 15:00","due":"30.11.2026","cur":"EUR","sum":"12,50",
        "pos":[{"art":"BOLT","qty":"10","unit":"Stk","price":["1,25"]}]}]}
        """;

    public static readonly (string, string)[] Profile =
    [
        ("Orders", "$.orders[*]"), ("Lines", "pos[*]"), ("TextNumbers", "true"), ("DecimalSeparator", ","), ("DateFormat", "dd.MM.yyyy"), ("OrderedAtFormat", "dd.MM.yyyy HH:mm"), ("TimeZone", "Europe/Berlin"),
        ("Fields:externalId", "no"), ("Fields:revision", "rev"), ("Fields:intent", "kind"), ("Fields:customerReference", "their['po.number']"), ("Fields:customer.code", "$.buyer.id"), ("Fields:orderedAt", "at"),
        ("Fields:requestedDelivery", "due"), ("Fields:currency", "cur"), ("Fields:total", "sum"), ("Fields:shipTo.code", "buyer.plant?"), ("Fields:line.sku", "art"), ("Fields:line.quantity", "qty"), ("Fields:line.uom", "unit"),
        ("Fields:line.unitPrice", "price[0]"), ("Units:Stk", "C62"), ("Intents:NEU", "create"),
    ];

    private static readonly JsonFormat Format = new();

    [Test]
    public void An_order_is_read_where_the_paths_lead()
    {
        var order = ShopGiven.Order(Format, Example, null, Profile);
        (order.ExternalId, order.Revision, order.CustomerReference!.Raw, order.Customer.Code, order.ShipTo).ShouldBe(("4711", 2, "PO 9", "K-1", null));
        order.OrderedAt.ShouldBe(new DateTimeOffset(2026, 11, 20, 14, 0, 0, TimeSpan.Zero));
        order.RequestedDelivery.ShouldBe(new DateOnly(2026, 11, 30));
        order.Total!.Value.Amount.ShouldBe(12.5m);
        order.Lines.ShouldBe([new OrderLine(1, "BOLT", null, null, null, Given.Amount(10), Given.Price(1.25m))]);
    }

    [TestCase("\"rev\":2,", "", "$.orders[0].rev", "path leads here")]
    [TestCase("\"buyer\":{\"id\":\"K-1\"},", "", "$.orders[0].buyer", "path leads here")]
    [TestCase("\"price\":[\"1,25\"]", "\"price\":[]", "$.orders[0].pos[0].price[0]", "path leads here")]
    [TestCase("\"pos\":", "\"positions\":", "$.orders[0].pos", "path leads here")]
    [TestCase("{\"orders\":", "{\"order\":", "$.orders", "path leads here")]
    [TestCase("\"12,50\"", "\"12.50\"", "$.orders[0].sum", "'12.50'")]
    [TestCase("\"12,50\"", "\"12,505\"", "$.orders[0].sum", "decimal places")]
    [TestCase("\"qty\":\"10\"", "\"qty\":\"-10\"", "$.orders[0].pos[0].qty", "-10")]
    [TestCase("\"qty\":\"10\"", "\"qty\":null", "$.orders[0].pos[0].qty", "missing")]
    [TestCase("\"Stk\"", "\"Dose\"", "$.orders[0].pos[0].unit", "Units")]
    [TestCase("\"NEU\"", "\"ALT\"", "$.orders[0].kind", "Intents")]
    [TestCase("\"EUR\"", "\"Euro\"", "$.orders[0].cur", "'Euro'")]
    [TestCase("\"30.11.2026\"", "\"2026-11-30\"", "$.orders[0].due", "DateFormat")]
    [TestCase("\"20.11.2026 15:00\"", "\"20.11.0001 15:00\"", "$.orders[0].at", "0001")]
    [TestCase("\"art\":\"BOLT\"", "\"art\":{}", "$.orders[0].pos[0].art", "an object")]
    [TestCase("\"art\":\"BOLT\"", "\"art\":null", "$.orders[0] (lines[0]", "which product")]
    public void What_is_wrong_is_said_with_its_path(string right, string wrong, string place, string words)
    {
        Example.ShouldContain(right);
        ShopGiven.Refused(Format, Example.Replace(right, wrong, StringComparison.Ordinal), null, Profile).ShouldName(place, words);
    }

    [TestCase("Fields:line.sku", "a..b")]
    [TestCase("Fields:line.sku", "")]
    [TestCase("Fields:line.sku", "a[*].b")]
    [TestCase("Fields:line.sku", "$x")]
    [TestCase("Fields:line.sku", "a[b]")]
    [TestCase("Lines", "")]
    [TestCase("Fields:line.color", "c")]
    [TestCase("Constants:line.sku", "X")]
    [TestCase("Constants:line.unitPrice", "X")]
    [TestCase("Intents:A", "buy")]
    [TestCase("Units:A", "piece")]
    [TestCase("TimeZone", "Mars")]
    [TestCase("DecimalSeparator", ";")]
    [TestCase("Colour", "red")]
    public void A_wrong_profile_is_named(string key, string value) => Should.Throw<ProfileException>(() => Format.Configure(Given.Profile([.. Profile, (key, value)]))).Message.ShouldStartWith("Profile");

    [Test]
    public void A_number_in_quotation_marks_is_taken_by_profile_alone() => ShopGiven.Refused(
        Format, """{"pos":[{"s":"A","q":"1"}]}""", null, ("Lines", "pos"), ("Fields:line.sku", "s"), ("Fields:line.quantity", "q"), ("Constants:line.uom", "C62"), ("Constants:currency", "EUR"), ("Constants:customer.code", "K")).ShouldName("$.pos[0].q", "TextNumbers");

    [Test]
    public void Numbers_are_read_to_the_last_digit()
    {
        foreach (var (text, value) in new[] { ("0.000001", 0.000001m), ("1e3", 1000m), ("12.500", 12.5m), ("999999999.999999", 999_999_999.999999m), ("1.0000000000000000000000000000000", 1m) })
        {
            Numbered(text).ShouldBeOfType<ChannelReading.Found>(text).Order.Lines[0].Quantity.Value.ShouldBe(value);
        }

        foreach (var text in new[] { "0.0000001", "1e-7", "1e400", "79228162514264337593543950336", "0.12345678901234567890123456789012345" })
        {
            Numbered(text).ShouldBeOfType<ChannelReading.Refused>(text);
        }
    }

    [Test]
    public void What_is_written_is_read_back_the_same()
    {
        var format = Format.Configure(Given.Profile(
            ("Lines", "l"), ("Fields:externalId", "n"), ("Fields:revision", "r"), ("Fields:intent", "i"), ("Fields:customerReference", "c?"), ("Fields:customer.code", "k"), ("Fields:currency", "u"), ("Fields:total", "t"), ("Fields:orderedAt", "a"),
            ("Fields:requestedDelivery", "d"), ("Fields:line.number", "n"), ("Fields:line.sku", "s"), ("Fields:line.quantity", "q"), ("Fields:line.uom", "u"), ("Fields:line.unitPrice", "p")));
        Prop.ForAll(Orders().ToArbitrary(), order =>
        {
            using var payload = new MemoryStream(Written(order));
            var read = format.Read(payload, Given.Delivery(payload.ToArray())).Single().ShouldBeOfType<ChannelReading.Found>().Order;
            OrderText(read).ShouldBe(OrderText(order));
        }).QuickCheckThrowOnFailure();
    }

    private static ChannelReading Numbered(string number) => ShopGiven.One(
        Format, $$"""{"pos":[{"s":"A","q":{{number}}}]}""", null, ("Lines", "pos"), ("Fields:line.sku", "s"), ("Fields:line.quantity", "q"), ("Constants:line.uom", "C62"), ("Constants:currency", "EUR"), ("Constants:customer.code", "K"));

    private static string OrderText(Order order) => System.Text.Encoding.UTF8.GetString(Odoo.Integration.Orders.Json.OrderJson.WriteContent(order with { Channel = "x", Source = OrderSource.Portal }));

    private static byte[] Written(Order order) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        n = order.ExternalId, r = order.Revision, i = Names.Of(order.Intent), c = order.CustomerReference?.Raw, k = order.Customer.Code, u = order.Currency.Code, t = order.Total?.Amount,
        a = order.OrderedAt?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", System.Globalization.CultureInfo.InvariantCulture), d = order.RequestedDelivery?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        l = order.Lines.Select(static line => new { n = line.Number, s = line.Sku, q = line.Quantity.Value, u = line.Quantity.Unit.Code, p = line.UnitPrice?.Amount }),
    });

    private static Gen<Order> Orders() =>
        from number in Gen.Choose(1, 1_000_000)
        from revision in Gen.Choose(0, 1000)
        from intent in Gen.Elements(OrderIntent.Create, OrderIntent.Change)
        from reference in Gen.Elements("PO 1", "Ärger \"9\"", "a\\b", null)
        from at in Gen.Choose(0, 100_000_000)
        from total in Gen.Choose(-1_000_000, 1_000_000)
        from lines in Gen.NonEmptyListOf(
            from amount in Gen.Choose(1, 2_000_000_000)
            from price in Gen.OneOf(Gen.Choose(-1_000_000, 1_000_000).Select(static cents => (decimal?)(cents / 1_000_000m)), Gen.Constant<decimal?>(null))
            from sku in Gen.Elements("BOLT", "Schraube M8×20", "77-001")
            from unit in Gen.Elements("C62", "KGM")
            select (amount / 1000m, price, sku, unit))
        select new Order
        {
            Channel = "x", Source = OrderSource.Portal, ExternalId = $"N-{number}", Revision = revision, Intent = intent, CustomerReference = CustomerReference.From(reference), Customer = new Party("K-1"),
            OrderedAt = Given.Now.AddSeconds(-at), RequestedDelivery = DateOnly.FromDateTime(Given.Now.UtcDateTime).AddDays(at % 365), Currency = Currency.Of("EUR"), Total = new Money(total, Currency.Of("EUR")),
            Lines = [.. lines.Select(static (line, n) => Given.Line(n + 1, line.sku, line.Item1, line.price, line.unit))],
        };
}
