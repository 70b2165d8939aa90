using Odoo.Integration.Channels;
using Odoo.Integration.Orders;

namespace Odoo.Integration.UnitTests.Channels.Csv;

public sealed class CsvLayoutTests
{
    private static readonly (string, string)[] Records =
    [
        ("Header", "false"), ("Layout", "records"), ("RecordType:Column", "1"), ("RecordType:Order:0", "H"), ("RecordType:Line:0", "L"), ("RecordType:Passed:0", "T"), ("Columns:externalId", "2"),
        ("Columns:customer.code", "3"), ("Columns:line.sku", "2"), ("Columns:line.quantity", "3"), ("Constants:currency", "EUR"), ("Constants:line.uom", "C62"),
    ];

    private static readonly (string, string)[] Wide =
    [
        ("Layout", "wide"), ("Columns:externalId", "nr"), ("Columns:customer.code", "customer"), ("Columns:line.sku", "sku{n}"), ("Columns:line.quantity", "Qty {n} ordered"), ("Columns:line.unitPrice", "price_{n}"),
        ("Constants:currency", "EUR"), ("Constants:line.uom", "C62"),
    ];

    [Test]
    public void Fields_of_the_order_on_its_first_row_alone()
    {
        var orders = CsvGiven.Orders(CsvGiven.Read($"{CsvGiven.Header}\nA;PO;K;20.11.2026;B;1;Stk;2\n;;;;C;2;Stk;3\nA;;;;D;3;Stk;\nX;;K2;;B;1;Stk;\n", ("Layout", "filled-first")));
        orders.Select(static order => order.ExternalId).ShouldBe(["A", "X"]);
        orders[0].Lines.Select(static line => (line.Number, line.Sku)).ShouldBe([(1, "B"), (2, "C"), (3, "D")]);
        orders[0].CustomerReference!.Raw.ShouldBe("PO");
    }

    [TestCase(";;;;C;2;Stk;3\nA;;K;;B;1;Stk;2", "2:1: this line belongs to no order")]
    [TestCase("A;;K;;B;1;Stk;2\n;;K9;;C;2;Stk;3", "3:3: customer.code is 'K9' here and 'K' on line 2")]
    [TestCase("A;;K;;B;1;Stk;2\nC;;K;;B;1;Stk;2\nA;;K;;C;1;Stk;2", "do not stand together")]
    [TestCase("A;;K;;B;1;Stk;2\n;;;;;2;Stk;3\nC;;K;;B;1;Stk;2", "3:5: nothing says which product it is")]
    public void What_is_wrong_with_filled_first_rows_is_told(string rows, string word) =>
        CsvGiven.Told(CsvGiven.Read($"{CsvGiven.Header}\n{rows}\n", ("Layout", "filled-first"))).ShouldContain(word);

    [Test]
    public void Lines_stand_below_the_row_of_their_order()
    {
        var orders = CsvGiven.Orders(Given.Read(CsvGiven.Format, "H;A;K1;x\nL;B;1\nl;C;2\n\nH;X;K2\nL;D;3\nT;2;99\n", Records));
        orders.Select(static order => (order.ExternalId, order.Customer.Code)).ShouldBe([("A", "K1"), ("X", "K2")]);
        orders[0].Lines.ShouldBe([Given.Line(1, "B", 1), Given.Line(2, "C", 2)]);
        orders[1].Lines.ShouldBe([Given.Line(1, "D", 3)]);
    }

    [Test]
    public void Records_may_have_a_header()
    {
        var orders = CsvGiven.Orders(Given.Read(CsvGiven.Format, "typ;nr;kunde;sku;menge\nKOPF;A;K1;;\nPOS;;;B;1\n", [.. Records, ("Header", "true"), ("RecordType:Column", "Typ"), ("RecordType:Order:0", "Kopf"), ("RecordType:Line:0", "pos"),
            ("Columns:externalId", "nr"), ("Columns:customer.code", "kunde"), ("Columns:line.sku", "sku"), ("Columns:line.quantity", "menge")]));
        orders.Single().Lines.ShouldBe([Given.Line(1, "B", 1)]);
    }

    [TestCase("L;B;1\nH;A;K1\nL;B;1", "1:3: this line belongs to no order")]
    [TestCase("H;A;K1\nX;B;1", "2:1: 'X' is no type of row")]
    [TestCase("H;A;K1\nH;C;K1\nL;B;1", "the order has no lines")]
    [TestCase("H;A;K1\nL;B;1\nH;A;K1\nL;C;1", "stands in the file more than once")]
    [TestCase("H;A;K1\nL;B;-1", "2:5: a quantity of -1")]
    public void What_is_wrong_with_records_is_told(string rows, string word) =>
        CsvGiven.Told(Given.Read(CsvGiven.Format, rows, Records)).ShouldContain(word);

    [Test]
    public void One_row_holds_all_lines()
    {
        var order = CsvGiven.Orders(Given.Read(
            CsvGiven.Format, "nr;customer;sku1;qty 1 ordered;price 1;SKU-2;Qty 2 ordered;Price 2;sku10;qty 10 ordered;price 10\nA;K;B;1;0.5;;;;C;2;\n", Wide)).Single();
        order.Lines.ShouldBe([Given.Line(1, "B", 1, 0.5m), Given.Line(10, "C", 2)]);
    }

    [TestCase("A;K;B;;;;;", "2:7: the quantity is missing")]
    [TestCase("A;K;B;1;1;;5;", "2:11: nothing says which product it is")]
    [TestCase("A;K;B;1;1;C;0;1", "2:13: a quantity of 0")]
    [TestCase("A;K;;;;;;", "the order has no lines")]
    [TestCase("A;K;B;1;1;;;\nA;K;C;1;1;;;", "stands in the file more than once")]
    public void What_is_wrong_with_wide_rows_is_told(string rows, string word)
    {
        var readings = Given.Read(CsvGiven.Format, "nr;customer;sku1;qty 1 ordered;price 1;sku2;qty 2 ordered;price 2\n" + rows, Wide);
        CsvGiven.Told(readings).ShouldContain(word);
        readings.ShouldAllBe(static reading => reading is ChannelReading.Refused);
    }

    [Test]
    public void A_wide_header_without_the_lines_is_told() =>
        CsvGiven.Told(Given.Read(CsvGiven.Format, "nr;customer;sku1;menge1;price1\nA;K;B;1;1\n", Wide)).ShouldContain("'Qty {n} ordered' is missing");

    [Test]
    public void Too_many_lines_are_refused_in_every_layout()
    {
        var rows = string.Concat(Enumerable.Repeat("L;B;1\n", Order.MaxLines));
        CsvGiven.Orders(Given.Read(CsvGiven.Format, "H;A;K1\n" + rows, Records)).Single().Lines.Count.ShouldBe(Order.MaxLines);
        CsvGiven.Told(Given.Read(CsvGiven.Format, "H;A;K1\nL;B;1\n" + rows, Records)).ShouldContain("more than 50000 lines");
    }
}
