using System.Text;
using Odoo.Integration.Channels;
using Odoo.Integration.Orders;
using Odoo.Integration.UnitTests.Channels.Fuzz;

namespace Odoo.Integration.UnitTests.Channels.Csv;

/// <summary>Damaged files: no exception, no hang, no hunger for memory, and every order that comes out is a valid one.</summary>
[Category("Fuzz")]
public sealed class CsvFuzzTests
{
    private const string Rows =
        "Total;nr;ref;customer;date;sku;gtin;qty;unit;price;typ\n;A-1;PO 7;K1;20.11.2026;BOLT;4006381333931;1.000;Stk;0,12;H\n;A-1;PO 7;K1;20.11.2026;\"N\"\"U;T\";;2,5;KGM;€ 3,04;L\n\n" +
        ";A-2;;K2;46346;4,00639E+12;;5-;Stk;(1);L\n;;;;;4-Mrz;;1;Stk;;L\nSumme;;;;;;;1.002,5;;;T\n";

    private const string WideRows = "nr;customer;sku1;qty1;price1;sku2;qty2;price2\nA;K;B;1;0,5;C;2;1\nX;K;;;;D;3;\nTotal;;;1;;;5;\n";

    private static readonly string[] Plain =
    [
        "externalId=nr", "customerReference=ref", "customer.code=customer", "orderedAt=date", "line.sku=sku", "line.gtin=gtin", "line.quantity=qty", "line.uom=unit", "line.unitPrice=price", "total=Total",
    ];

    private static readonly byte[][] Tokens = Fuzzing.Tokens(
        ";", "\"", "\"\"", "\n", "\r\n", "\r", ",", "|", "\t", "sep=,\n", "\0", "\u00EF\u00BB\u00BF", "\u00FF\u00FE", "\u00E4", "=\"0\"", "Summe", "Total", "-", "(", ")", "E+12", "1e9", "99999999999999999999999999999", "#NAME?",
        "4-Mar", "46346", "sku1", "qty1", "qty99999", "nr", "{n}", " ", "\u00A0", "\u2019", "€", "\u00AC", "0", "A-1", "A-2", "H", "L", "T", "31.12.9999", "00.00.0000");

    [Test]
    public void Damaged_rows([Values("rows", "filled-first", "records")] string layout) =>
        Run(45_000, Reader([("Layout", layout), .. Columns(Plain), ("RecordType:Column", "typ"), ("RecordType:Order:0", "H"), ("RecordType:Line:0", "L"), ("RecordType:Passed:0", "T")]), Rows);

    [Test]
    public void Damaged_wide_rows() => Run(
        40_000, Reader([("Layout", "wide"), .. Columns(["externalId=nr", "customer.code=customer", "line.sku=sku{n}", "line.quantity=qty{n}", "line.unitPrice=price{n}"]), ("Constants:line.uom", "C62")]), WideRows);

    [Test]
    public void Damaged_files_without_a_header() => Run(
        25_000, Reader([("Header", "false"), .. Columns(["externalId=2", "customer.code=4", "line.sku=6", "line.quantity=8", "line.unitPrice=10"]), ("Constants:line.uom", "C62")]), Rows);

    private static void Run(int count, IChannelReader reader, string text)
    {
        byte[][] seeds = [Encoding.UTF8.GetBytes(text), Encoding.Latin1.GetBytes(text.Replace("€", "ä", StringComparison.Ordinal)), Encoding.Unicode.GetBytes(text), Encoding.UTF8.GetBytes("sep=,\r\n" + text.Replace(';', ','))];
        foreach (var seed in seeds)
        {
            // What is made once for all files is no payload's.
            Given.Read(CsvGiven.Format, seed, CsvGiven.Profile);
            reader.Read(new MemoryStream(seed), Given.Delivery(seed)).ToArray().ShouldNotBeEmpty();
        }

        Fuzzing.Run(reader, new Mutator(seeds, Tokens), count, static reading =>
        {
            if (reading is ChannelReading.Found found)
            {
                OrderRules.Check(found.Order).ShouldBeEmpty();
            }
        });
    }

    private static IChannelReader Reader(params IEnumerable<(string, string)> profile) => CsvGiven.Format.Configure(Given.Profile([
        .. profile, ("Delimiter", "auto"), ("Encoding", "auto"), ("DecimalSeparator", ","), ("ThousandsSeparator", "."), ("DateFormat", "dd.MM.yyyy"), ("Constants:currency", "EUR"), ("Units:Stk", "C62"),
        ("Negatives:0", "trailing"), ("Negatives:1", "parentheses"), ("CurrencySigns:€", "EUR")]));

    private static IEnumerable<(string, string)> Columns(string[] columns) => columns.Select(static column => column.Split('=')).Select(static pair => ("Columns:" + pair[0], pair[1]));
}
