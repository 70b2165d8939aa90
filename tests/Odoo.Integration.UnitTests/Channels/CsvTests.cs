using System.Text;
using Odoo.Integration.Channels;
using Odoo.Integration.Channels.Csv;
using Odoo.Integration.Orders;

namespace Odoo.Integration.UnitTests.Channels;

public sealed class CsvTests
{
    private const string Header = "nr;ref;customer;date;sku;qty;unit;price";

    private static readonly CsvFormat Format = new();

    private static readonly (string, string)[] Profile =
    [
        ("DecimalSeparator", ","), ("ThousandsSeparator", "."), ("DateFormat", "dd.MM.yyyy"), ("Columns:externalId", "nr"), ("Columns:customerReference", "ref"),
        ("Columns:customer.code", "customer"), ("Columns:orderedAt", "date"), ("Columns:line.sku", "sku"), ("Columns:line.quantity", "qty"), ("Columns:line.uom", "unit"),
        ("Columns:line.unitPrice", "price"), ("Constants:currency", "EUR"), ("Units:Stk", "C62"),
    ];

    [Test]
    public void Rows_of_one_order_stand_together()
    {
        var orders = Found("A-1;PO 7;K1;20.11.2026;BOLT;1.000;Stk;0,12\nA-1;PO 7;K1;20.11.2026;NUT;2,5;KGM;\nA-2;;K2;;BOLT;1;Stk;1\n");
        orders.Count.ShouldBe(2);
        orders[0].Order.ExternalId.ShouldBe("A-1");
        orders[0].Order.Lines.ShouldBe([
            new OrderLine(1, "BOLT", null, null, null, Given.Amount(1000), Given.Price(0.12m)), new OrderLine(2, "NUT", null, null, null, Given.Amount(2.5m, "KGM"), null)]);
        orders[0].Order.OrderedAt.ShouldBe(new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero));
        orders[0].Position.ShouldBe("lines 2 to 3");
        orders[1].Position.ShouldBe("line 4");
        orders[1].Order.CustomerReference.ShouldBeNull();
    }

    [TestCase("A-1;;K1;20.11.2026;BOLT;-5;Stk;1", "2:25", "-5")]
    [TestCase("A-1;;K1;20.11.2026;BOLT;0;Stk;1", "2:25", "0")]
    [TestCase("A-1;;K1;20.11.2026;BOLT;99999999999;Stk;1", "2:25", "beyond")]
    [TestCase("A-1;;K1;20.11.2026;BOLT;1.5;Stk;1", "2:25", "'1.5'")]
    [TestCase("A-1;;K1;20.11.2026;BOLT;1,5,5;Stk;1", "2:25", "'1,5,5'")]
    [TestCase("A-1;;K1;20.11.2026;BOLT;;Stk;1", "2:25", "missing")]
    [TestCase("A-1;;K1;20.11.2026;BOLT;1;Dose;1", "2:27", "'Dose'")]
    [TestCase("A-1;;K1;2026-11-20;BOLT;1;Stk;1", "2:9", "'2026-11-20'")]
    [TestCase("A-1;;K1;01.01.0001;BOLT;1;Stk;1", "2:9", "0001-01-01")]
    [TestCase("A-1;;K1;31.12.9999;BOLT;1;Stk;1", "2:9", "9999-12-31")]
    [TestCase("A-1;;;20.11.2026;BOLT;1;Stk;1", "2:6", "customer")]
    [TestCase("A-1;;K1;20.11.2026;;1;Stk;1", "2:20", "product")]
    [TestCase("A-1;;K1;20.11.2026;BO\u0007LT;1;Stk;1", "2:20", "U+0007")]
    [TestCase("A-1;;K1;20.11.2026;BOLT;1;Stk", "2:1", "7 cells")]
    [TestCase("A-1;;K1;20.11.2026;BOLT;1;Stk;1;9", "2:1", "9 cells")]
    [TestCase("A-1;;K1;20.11.2026;\"BO\"LT;1;Stk;1", "2:1", "quotation")]
    [TestCase("A-1;;K1;20.11.2026;\"BOLT;1;Stk;1", "2:1", "quotation")]
    [TestCase("A-1;;K1;20.11.2026;BOLT;1;Stk;1\nA-1;;K2;20.11.2026;NUT;1;Stk;1", "3:6", "'K2'")]
    public void What_is_wrong_is_said_with_line_and_column(string rows, string place, string word)
    {
        var refused = Read(Header + "\n" + rows).Single().ShouldBeOfType<ChannelReading.Refused>();
        refused.Problems.Where(problem => problem.Position == place).Select(static problem => problem.What).ShouldContain(what => what.Contains(word, StringComparison.Ordinal), string.Join(" | ", refused.Problems));
        refused.ExternalId.ShouldBe("A-1");
    }

    [Test]
    public void One_bad_order_does_not_hold_up_the_good_ones()
    {
        var readings = Read(Header + "\nA-1;;K1;;BOLT;1;Stk;1\nA-2;;K1;;BOLT;-1;Stk;1\nA-3;;K1;;BOLT;1;Stk;1\n");
        readings.OfType<ChannelReading.Found>().Select(static found => found.Order.ExternalId).ShouldBe(["A-1", "A-3"]);
        readings.OfType<ChannelReading.Refused>().Single().ExternalId.ShouldBe("A-2");
    }

    [Test]
    public void Half_an_order_never_goes_out()
    {
        var readings = Read(Header + "\nA-1;;K1;;BOLT;1;Stk;1\nA-2;;K1;;BOLT;1;Stk;1\nA-1;;K1;;NUT;1;Stk;1\n");
        readings.OfType<ChannelReading.Found>().Select(static found => found.Order.ExternalId).ShouldBe(["A-2"]);
        readings.OfType<ChannelReading.Refused>().Count().ShouldBe(2);
        readings.OfType<ChannelReading.Refused>().ShouldAllBe(static refused => refused.Problems[0].Remedy.Contains("sort"));
    }

    [Test]
    public void A_missing_column_is_named_with_what_is_there()
    {
        var refused = Read("nr,ref,customer\n1,2,3\n").Single().ShouldBeOfType<ChannelReading.Refused>();
        refused.Problems.Single().What.ShouldContain("one column");
        refused.Problems.Single().Remedy.ShouldContain("';'");
    }

    [TestCase("")]
    [TestCase("  \n\n")]
    [TestCase(Header)]
    [TestCase(Header + "\n;;;;;;;\n")]
    [TestCase("PK\u0003\u0004zip")]
    [TestCase("%PDF-1.4")]
    [TestCase("nr\0;ref")]
    public void What_holds_no_orders_is_refused(string text) => Read(text).Single().ShouldBeOfType<ChannelReading.Refused>().Problems.Single().What.ShouldNotBeEmpty();

    [TestCase("windows-1252")]
    [TestCase("iso-8859-1")]
    [TestCase("utf-8")]
    [TestCase("utf-16")]
    public void The_profile_names_the_encoding(string name)
    {
        var encoding = TextEncodings.Find(name)!;
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Header + "\nÄ-1;;Köln;;BOLT;1;Stk;1\n")];
        Given.Read(Format, bytes, [.. Profile, ("Encoding", name)]).Single().ShouldBeOfType<ChannelReading.Found>().Order.ExternalId.ShouldBe("Ä-1");
    }

    [Test]
    public void Bytes_of_another_encoding_are_named()
    {
        var refused = Given.Read(Format, Encoding.Latin1.GetBytes(Header + "\nÄ-1;;K;;BOLT;1;Stk;1\n"), Profile).Single().ShouldBeOfType<ChannelReading.Refused>();
        refused.Problems[0].Position.ShouldBe("2:1");
        refused.Problems[0].Remedy.ShouldContain("windows-1252");
    }

    [Test]
    public void Without_a_header_columns_have_numbers()
    {
        var order = Given.Read(
            Format, "A-1\tBOLT\t3\n", ("Header", "false"), ("Delimiter", "tab"), ("Columns:externalId", "1"), ("Columns:line.sku", "2"), ("Columns:line.quantity", "3"),
            ("Constants:line.uom", "C62"), ("Constants:currency", "USD"), ("Constants:customer.code", "K1")).Single().ShouldBeOfType<ChannelReading.Found>().Order;
        order.Lines.Single().ShouldBe(new OrderLine(1, "BOLT", null, null, null, Given.Amount(3), null));
    }

    [Test]
    public void Local_times_become_utc()
    {
        var order = Given.Read(
            Format, "at;sku;qty\n2026-07-01 10:00;BOLT;1\n", ("OrderedAtFormat", "yyyy-MM-dd HH:mm"), ("TimeZone", "Europe/Berlin"), ("Columns:orderedAt", "at"), ("Columns:line.sku", "sku"),
            ("Columns:line.quantity", "qty"), ("Constants:line.uom", "C62"), ("Constants:currency", "EUR"), ("Constants:customer.code", "K1")).Single().ShouldBeOfType<ChannelReading.Found>().Order;
        order.OrderedAt.ShouldBe(new DateTimeOffset(2026, 7, 1, 8, 0, 0, TimeSpan.Zero));
    }

    [TestCase("Delimiter", "ab")]
    [TestCase("DecimalSeparator", "'")]
    [TestCase("TimeZone", "Mars/Olympus")]
    [TestCase("Encoding", "klingon")]
    [TestCase("Columns:line.color", "c")]
    [TestCase("Constants:color", "c")]
    [TestCase("Deliminator", ";")]
    public void A_wrong_profile_is_named(string key, string value) =>
        Should.Throw<ProfileException>(() => Format.Configure(Given.Profile([.. Profile, (key, value)]))).Message.ShouldStartWith("Profile");

    [Test]
    public void Quoted_cells_may_hold_anything() =>
        Found("A-1;;\"K;1\";;\"BO\"\"LT\";1;Stk;1\n")[0].Order.Customer.Code.ShouldBe("K;1");

    private static IReadOnlyList<ChannelReading> Read(string text) => Given.Read(Format, text, Profile);

    private static List<ChannelReading.Found> Found(string rows) => [.. Read(Header + "\n" + rows).Select(static reading => reading.ShouldBeOfType<ChannelReading.Found>())];
}
