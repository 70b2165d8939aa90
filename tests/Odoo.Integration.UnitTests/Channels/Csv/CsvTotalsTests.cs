using Odoo.Integration.Channels;

namespace Odoo.Integration.UnitTests.Channels.Csv;

public sealed class CsvTotalsTests
{
    private const string Rows = CsvGiven.Header + ";amount\nA;;K;;B;10;Stk;0,50;5,00\nA;;K;;C;5;Stk;1;5,00\nX;;K;;D;1;Stk;2,5;2,50\n";

    [TestCase("Summe;;;;;16;;;12,50")]
    [TestCase("Total:;;;;;16;;;")]
    [TestCase(";;;;TOTAL;16;Stk;;12,50")]
    [TestCase(";;Total général EUR;;;16;;12,50;")]
    [TestCase(";;;;;;;Gesamtsumme netto;12,50")]
    [TestCase("Razem;;;;;;;;")]
    [TestCase("Totale;;;;;16;;4;12,5")]
    [TestCase("Summe;;;;;16;;;12,50\nMwSt 19%;;;;;;;;2,38\nSumme brutto;;;;;;;;14,88")]
    [TestCase(";;;;;16;;;12,50")]
    [TestCase(";;;;;;;;12,50")]
    public void A_row_of_sums_is_no_order(string totals)
    {
        var orders = CsvGiven.Orders(CsvGiven.Read(Rows + totals + "\n"));
        orders.Select(static order => order.Lines.Count).ShouldBe([2, 1]);
    }

    [TestCase("Summe;;;;;17;;;12,50", "5:1: the row of sums says '17' in 'qty', and the rows above come to 16")]
    [TestCase("Summe;;;;;;;;112,50", "says '112,50' in 'amount', and the rows above come to 12.5")]
    public void Nothing_goes_out_where_the_sum_does_not_hold(string totals, string words)
    {
        var readings = CsvGiven.Read(Rows + totals + "\n");
        CsvGiven.Told(readings).ShouldContain(words);
        readings.Single().ShouldBeOfType<ChannelReading.Refused>().Position.ShouldBeEmpty();
    }

    [TestCase(";;;;;17;;;12,50", "the unit is missing")]
    [TestCase(";;Total Deutschland GmbH;;;16;Stk;;", "nothing says which product it is")]
    [TestCase("Summe-7;;K;;;16;Stk;;", "nothing says which product it is")]
    [TestCase(";;;;Versand;1;Stk;4,90;4,90", "customer")]
    [TestCase("Summe;;;;PORTO;1;Stk;4,90;4,90", "customer")]
    [TestCase("Rabatt;;;;;;;-5;-5", "the quantity is missing")]
    public void Other_rows_without_a_product_are_refused(string row, string words)
    {
        var readings = CsvGiven.Read(Rows + row + "\n");
        CsvGiven.Told(readings).ShouldContain(words);
        readings.OfType<ChannelReading.Found>().Count().ShouldBe(2);
    }

    [Test]
    public void Sums_of_parts_and_of_the_whole_both_hold()
    {
        const string Parts = CsvGiven.Header + "\nA;;K;;B;10;Stk;1\nSubtotal;;;;;10;;\nX;;K;;D;1;Stk;2\nX;;K;;E;2;Stk;2\nSubtotal;;;;;3;;\nGrand Total;;;;;13;;\n";
        CsvGiven.Orders(CsvGiven.Read(Parts)).Select(static order => order.Lines.Count).ShouldBe([1, 2]);
        CsvGiven.Told(CsvGiven.Read(Parts.Replace("Subtotal;;;;;3", "Subtotal;;;;;4", StringComparison.Ordinal))).ShouldContain("'4'");
    }

    [TestCase("7,5")]
    [TestCase("5")]
    [TestCase("4")]
    public void The_total_of_orders_counts_once_an_order_or_once_a_row(string sum)
    {
        var rows = CsvGiven.Header + ";total\nA;;K;;B;10;Stk;0,2;2,5\nA;;K;;C;5;Stk;0,1;2,5\nX;;K;;D;1;Stk;1,5;2,5\nTotal;;;;;;;;" + sum + "\n";
        CsvGiven.Orders(CsvGiven.Read(rows, ("Columns:total", "total"))).Count.ShouldBe(2);
        CsvGiven.Told(CsvGiven.Read(rows.Replace(";" + sum + "\n", ";99\n", StringComparison.Ordinal), ("Columns:total", "total"))).ShouldContain("says '99' in 'total'");
    }

    [Test]
    public void Amounts_rounded_in_each_row_may_differ_by_their_cents()
    {
        var rows = CsvGiven.Header + ";amount\n" + string.Concat(Enumerable.Range(0, 10).Select(static at => $"A{at};;K;;B;1;Stk;0,333;0,33\n"));
        CsvGiven.Orders(CsvGiven.Read(rows + "Total;;;;;10;;;3,33\n")).Count.ShouldBe(10);
        CsvGiven.Told(CsvGiven.Read(rows + "Total;;;;;10;;;3,63\n")).ShouldContain("3,63");
    }

    [Test]
    public void A_column_of_texts_is_not_added_up() =>
        CsvGiven.Orders(CsvGiven.Read("nr;ref;customer;date;sku;qty;unit;price;note\nA;;K;;B;10;Stk;1;x\nSumme;;;;;10;;;77\n")).Count.ShouldBe(1);
}
