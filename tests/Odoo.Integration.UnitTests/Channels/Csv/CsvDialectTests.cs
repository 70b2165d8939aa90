using System.Text;
using Odoo.Integration.Channels;

namespace Odoo.Integration.UnitTests.Channels.Csv;

public sealed class CsvDialectTests
{
    private static readonly string[] Encodings = ["utf-8", "utf-8 with mark", "utf-16", "utf-16 with mark", "utf-16be", "utf-16be with mark", "windows-1252"];

    [TestCase(',')]
    [TestCase(';')]
    [TestCase('\t')]
    [TestCase('|')]
    public void The_separator_is_found(char separator)
    {
        var text = string.Join('\n', CsvGiven.Header, "A-1;PO, 7|8;K1;20.11.2026;\"B:OL,|T\";1,5;Stk;0,12", "A-2;;K1;20.11.2026;NUT;2,5;Stk;3,04").Replace("PO, 7|8", "\"PO~ 7|8,~9\"", StringComparison.Ordinal)
            .Replace(";", separator.ToString(), StringComparison.Ordinal).Replace("1,5", "\"1,5\"", StringComparison.Ordinal).Replace("2,5", "\"2,5\"", StringComparison.Ordinal)
            .Replace("0,12", "\"0,12\"", StringComparison.Ordinal).Replace("3,04", "\"3,04\"", StringComparison.Ordinal);
        var orders = CsvGiven.Orders(CsvGiven.Read(text, ("Delimiter", "auto")));
        orders.Select(static order => order.Lines[0].Quantity.Value).ShouldBe([1.5m, 2.5m]);
    }

    [Test]
    public void Decimal_commas_are_no_separators() =>
        CsvGiven.Orders(CsvGiven.Read(CsvGiven.Header + "\nA;;K;;B;1,5;Stk;2,5\nC;;K;;B;3,5;Stk;4,5\n", ("Delimiter", "auto"))).Count.ShouldBe(2);

    [Test]
    public void A_row_of_another_width_does_not_hide_the_separator() =>
        CsvGiven.Orders(CsvGiven.Read(CsvGiven.Header + "\nA;;K;;B;1,5;Stk;2,5\nSumme;;;;;1,5\n", ("Delimiter", "auto"))).Count.ShouldBe(1);

    [TestCase("sep=,\n", ",")]
    [TestCase("SEP=,\r\n", ",")]
    [TestCase("\"sep=|\"\n", "|")]
    [TestCase("sep=\t\n", "\t")]
    public void The_first_line_of_excel_names_the_separator(string line, string separator)
    {
        var text = line + (CsvGiven.Header + "\nA-1;;K1;;BOLT;-1;Stk;1\n").Replace(";", separator, StringComparison.Ordinal);
        // The lines are counted as an editor counts them.
        CsvGiven.Told(CsvGiven.Read(text)).ShouldStartWith("3:15: a quantity of -1");
    }

    [Test]
    public void Each_encoding_is_found([ValueSource(nameof(Encodings))] string name)
    {
        var encoding = TextEncodings.Find(name.Split(' ')[0])!;
        var mark = name.EndsWith("mark", StringComparison.Ordinal);
        byte[] bytes = [.. mark ? name.StartsWith("utf-8", StringComparison.Ordinal) ? [0xEF, 0xBB, 0xBF] : encoding.GetPreamble() : [], .. encoding.GetBytes(CsvGiven.Header + "\nÄ-1;;Köln €;;BOLT;1;Stk;1\n")];
        CsvGiven.Orders(CsvGiven.Read(bytes, ("Encoding", "auto"), ("Delimiter", "auto"))).Single().Customer.Code.ShouldBe("Köln €");
        if (name is not "utf-8" and not "utf-8 with mark")
        {
            CsvGiven.Orders(CsvGiven.Read(bytes, ("Encoding", name.Split(' ')[0]))).Single().Customer.Code.ShouldBe("Köln €");
        }
    }

    [Test]
    public void Greek_in_utf_16_without_a_mark_is_found()
    {
        var bytes = Encoding.Unicode.GetBytes(CsvGiven.Header + "\nΑ-1;;ΠΕΛΑΤΗΣ;;ΒΙΔΑ;1;Stk;1\n");
        CsvGiven.Orders(CsvGiven.Read(bytes, ("Encoding", "auto"))).Single().Customer.Code.ShouldBe("ΠΕΛΑΤΗΣ");
    }

    /// <summary>A character that the blocks of the look-through cut in two at every place.</summary>
    [Test]
    public void A_character_across_blocks_stays_valid([Range(0, 4)] int shift)
    {
        var text = CsvGiven.Header + "\nA-1;" + new string('x', (64 * 1024) - 55 + shift) + ";K1;;BOLT;1;Stk;1\nA-2;;Köl€n😀;;BOLT;1;Stk;1\n";
        var readings = CsvGiven.Read(text, ("Encoding", "auto"));
        readings[1].ShouldBeOfType<ChannelReading.Found>().Order.Customer.Code.ShouldBe("Köl€n😀");
        var cut = CsvGiven.Header + "\n" + string.Concat(Enumerable.Range(0, 3000).Select(at => $"A-{at};;Kö€😀{new string('x', shift)};;BOLT;1;Stk;1\n"));
        CsvGiven.Read(cut, ("Encoding", "auto")).ShouldAllBe(static reading => reading is ChannelReading.Found && ((ChannelReading.Found)reading).Order.Customer.Code!.StartsWith("Kö€😀"));
    }

    [Test]
    public void One_letter_of_windows_1252_late_in_the_file_decides()
    {
        var text = CsvGiven.Header + "\n" + string.Concat(Enumerable.Range(0, 5000).Select(static at => $"A-{at};;K;;BOLT;1;Stk;1\n")) + "A-X;;Köln;;BOLT;1;Stk;1\n";
        CsvGiven.Orders(CsvGiven.Read(TextEncodings.Find("windows-1252")!.GetBytes(text), ("Encoding", "auto")))[^1].Customer.Code.ShouldBe("Köln");
    }

    [Test]
    public void Zero_bytes_are_a_program_unless_the_encoding_has_them()
    {
        CsvGiven.Told(CsvGiven.Read(Encoding.Unicode.GetBytes(CsvGiven.Header), ("Encoding", "utf-8"))).ShouldContain("zero bytes");
        CsvGiven.Told(CsvGiven.Read([0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 0, 0, 0], ("Encoding", "auto"))).ShouldContain("zero bytes");
    }

    [TestCase("\r\n")]
    [TestCase("\n")]
    [TestCase("\r")]
    public void Any_end_of_line_will_do(string end) =>
        CsvGiven.Orders(CsvGiven.Read(string.Join(end, CsvGiven.Header, "A;;K;;B;1;Stk;2", string.Empty, ";;;;;;;", "C;;K;;B;3;Stk;4"), ("Delimiter", "auto"))).Count.ShouldBe(2);

    [Test]
    public void Titles_above_the_header_are_passed_over() =>
        CsvGiven.Orders(CsvGiven.Read("Bestellungen;;;\n\nStand: heute\n" + CsvGiven.Header + "\nA;;K;;B;1;Stk;2\n", ("TitleRows", "2"))).Count.ShouldBe(1);
}
