using System.Text;
using Odoo.Integration.Channels;
using Odoo.Integration.Channels.Edi.Edifact;
using static Odoo.Integration.UnitTests.Channels.Edi.Edifact.EdifactText;

namespace Odoo.Integration.UnitTests.Channels.Edi.Edifact;

public sealed class EdifactSyntaxTests
{
    private static readonly EdifactOrderFormat Format = new();

    [TestCase("", "'\n")]
    [TestCase("", "'")]
    [TestCase("", "'\r\n   ")]
    [TestCase("UNA:+.? '", "'")]
    [TestCase("UNA:+,? '\r\n", "'\r\n")]
    [TestCase("UNA:+.?*'", "'")]
    [TestCase("UNA:+.  ~", "~")]
    [TestCase("UNA:+.? \n", "\n")]
    [TestCase("\uFEFFUNA:+.? '\n", "'\n")]
    public void Segments_end_as_una_says(string una, string terminator) =>
        Numbers(Interchange([EdifactText.Order("1", "P1"), EdifactText.Order("2", "P2")], terminator: terminator, una: una)).ShouldBe(["P1", "P2"]);

    [Test]
    public void All_service_characters_may_be_others()
    {
        var text = Interchange([EdifactText.Order("1", "P?+1")]).Replace("?+", "\u0001", StringComparison.Ordinal).Replace('+', '|').Replace(':', ';').Replace("'\n", "~", StringComparison.Ordinal)
            .Replace("\u0001", "\\|", StringComparison.Ordinal);
        Numbers("UNA;|.\\ ~" + text).ShouldBe(["P|1"]);
    }

    [Test]
    public void Level_b_has_separators_that_no_text_holds() =>
        Numbers(Interchange([EdifactText.Order("1", "P1")], syntax: "UNOB:1", terminator: "\u001C").Replace('+', '\u001D').Replace(':', '\u001F')).ShouldBe(["P1"]);

    [TestCase("P?'1", "P'1")]
    [TestCase("P?+1", "P+1")]
    [TestCase("P?:1", "P:1")]
    [TestCase("P??1", "P?1")]
    [TestCase("P???'1", "P?'1")]
    [TestCase("P*1", "P*1")]
    public void A_released_character_is_data(string written, string read) => Numbers(Interchange([EdifactText.Order("1", written)])).ShouldBe([read]);

    [Test]
    public void Syntax_4_repeats_elements()
    {
        var order = Given.Read(Format, Interchange([Lines("LIN+1++A:SA", "PIA+5+B1:IN*B2:IN*4006381333931:SRV", "QTY+21:1")], syntax: "UNOC:4"))[0].ShouldBeOfType<ChannelReading.Found>().Order;
        (order.Lines[0].BuyerSku, order.Lines[0].Gtin).ShouldBe(("B1", "4006381333931"));
        Numbers(Interchange([EdifactText.Order("1", "P?*1")], syntax: "UNOC:4")).ShouldBe(["P*1"]);
    }

    [Test]
    public void A_file_that_was_wrapped_is_joined_again()
    {
        var whole = Interchange([EdifactText.Order("1", "P1"), EdifactText.Order("2", "P2")], terminator: "'");
        for (var width = 4; width < 90; width++)
        {
            Numbers(string.Join("\r\n", whole.Chunk(width).Select(static line => new string(line)))).ShouldBe(["P1", "P2"], $"lines of {width}");
        }
    }

    [TestCase("UNOA", "us-ascii", "KOLN")]
    [TestCase("UNOC", "iso-8859-1", "Köln")]
    [TestCase("UNOD", "iso-8859-2", "Łódź")]
    [TestCase("UNOE", "iso-8859-5", "Москва")]
    [TestCase("UNOF", "iso-8859-7", "Αθήνα")]
    [TestCase("UNOG", "iso-8859-3", "Ħaż")]
    [TestCase("UNOH", "iso-8859-4", "Rīga")]
    [TestCase("UNOI", "iso-8859-6", "عمان")]
    [TestCase("UNOJ", "iso-8859-8", "חיפה")]
    [TestCase("UNOK", "iso-8859-9", "Şişli")]
    [TestCase("UNOL", "iso-8859-15", "Œ€")]
    [TestCase("UNOW", "utf-8", "東京")]
    [TestCase("UNOY", "utf-8", "東京")]
    public void The_syntax_identifier_names_the_character_set(string syntax, string encoding, string city)
    {
        var bytes = (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding)).GetBytes(Cities(syntax, city));
        City(Given.Read(Format, bytes)).ShouldBe(city);
    }

    [Test]
    public void The_profile_and_a_mark_win_over_the_syntax_identifier()
    {
        City(Given.Read(Format, Encoding.Latin1.GetBytes(Cities("UNOA", "Köln")), ("Encoding", "iso-8859-1"))).ShouldBe("Köln");
        City(Given.Read(Format, "\uFEFF" + Cities("UNOA", "Köln"))).ShouldBe("Köln");
        City(Given.Read(Format, [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Cities("UNOY", "東京"))])).ShouldBe("東京");
        City(Given.Read(Format, Encoding.UTF8.GetBytes(Cities("XXXX", "Köln")), ("Encoding", "utf-8"))).ShouldBe("Köln");
    }

    [TestCase("UNOA")]
    [TestCase("UNOB")]
    [TestCase("UNOX")]
    [TestCase("UNOW")]
    public void Bytes_outside_of_the_set_are_named(string syntax)
    {
        var refused = Given.Read(Format, Encoding.Latin1.GetBytes(Cities(syntax, "Köln"))).OfType<ChannelReading.Refused>().Single();
        refused.Problems.ShouldHaveSingleItem().Position.ShouldBe("interchange 905, message 1, segment 6 (NAD), element 6, component 1");
        refused.Problems[0].Remedy.ShouldContain("encoding");
    }

    [Test]
    public void Groups_are_read_and_named()
    {
        var text = Grouped("UNE+1+5", "UNZ+1+905");
        var found = Given.Read(Format, text)[0].ShouldBeOfType<ChannelReading.Found>();
        found.Position.ShouldBe("interchange 905, group 5, message 1");
        found.Key.Value.ShouldContain(":905:5:1");
    }

    [TestCase("UNE+2+5", "UNZ+1+905", "UNE counts '2' messages, 1 came")]
    [TestCase("UNE+1+6", "UNZ+1+905", "UNE says '6', UNG '5'")]
    [TestCase("UNE+1+5", "UNZ+2+905", "UNZ counts '2' groups, 1 came")]
    [TestCase("UNE+1+5", "UNZ+1+904", "UNZ says '904', UNB '905'")]
    public void An_envelope_that_does_not_add_up_is_reported(string une, string unz, string what)
    {
        var readings = Given.Read(Format, Grouped(une, unz));
        readings.OfType<ChannelReading.Found>().Count().ShouldBe(1);
        readings.OfType<ChannelReading.Refused>().Single().Problems.Single().What.ShouldBe(what);
    }

    [TestCase("UNT+11+2", "UNT+12+2", "UNT counts '12'")]
    [TestCase("UNT+11+2", "UNT+11+9", "UNT says '9'")]
    [TestCase("UNT+11+2'\n", "", "UNH comes before")]
    [TestCase("UNH+2+ORDERS:D:96A", "UNH+2+ORDERS:1:911", "'1.911'")]
    [TestCase("UNH+2+ORDERS:D:96A", "UNH+2+ORDERS:D:92A", "'D.92A'")]
    [TestCase("UNH+2+ORDERS", "UNH+2+INVOIC", "an invoice")]
    [TestCase("UNH+2+ORDERS", "UNH+2+ORDRSP", "an answer to an order")]
    [TestCase("UNH+2+ORDERS", "UNH+2+DELFOR", "a delivery forecast")]
    [TestCase("UNH+2+ORDERS", "UNH+2+XXXXXX", "no order")]
    [TestCase("UNH+2+ORDERS", "NH+2+ORDERS", "'NH' stands outside")]
    public void A_damaged_message_does_not_hold_up_the_others(string right, string wrong, string what)
    {
        var text = Interchange([EdifactText.Order("1", "P1"), EdifactText.Order("2", "P2"), EdifactText.Order("3", "P3")]);
        text.ShouldContain(right);
        var readings = Given.Read(Format, text.Replace(right, wrong, StringComparison.Ordinal));
        readings.OfType<ChannelReading.Found>().Select(static found => found.Order.ExternalId).ShouldBe(["P1", "P3"]);
        readings.OfType<ChannelReading.Refused>().First().Problems[0].What.ShouldContain(what);
    }

    [TestCase("D:93A")]
    [TestCase("S:93A")]
    [TestCase("D:96A")]
    [TestCase("D:00B")]
    [TestCase("D:21B")]
    public void Every_directory_from_D93A_on_is_read(string directory) =>
        Numbers(Interchange([EdifactText.Order("1", "P1")]).Replace("D:96A", directory, StringComparison.Ordinal)).ShouldBe(["P1"]);

    [Test]
    public void A_file_that_is_cut_off_keeps_what_is_whole()
    {
        var text = Interchange([EdifactText.Order("1", "P1"), EdifactText.Order("2", "P2")], una: "UNA:+.? '");
        for (var length = 1; length < text.Length - 1; length++)
        {
            var readings = Given.Read(Format, text[..length]);
            readings.OfType<ChannelReading.Refused>().ShouldNotBeEmpty($"cut after {length} characters");
            readings.OfType<ChannelReading.Found>().ShouldAllBe(static found => found.Order.Lines.Count == 1);
        }
    }

    [Test]
    public void Interchanges_follow_one_another_also_where_one_does_not_end()
    {
        var (one, two) = (Interchange([EdifactText.Order("1", "P1")], "1"), Interchange([EdifactText.Order("1", "P2")], "2", una: "UNA:+.? '"));
        Numbers(one + two + one).ShouldBe(["P1", "P2", "P1"]);
        var readings = Given.Read(Format, one.Replace("UNZ+1+1'\n", "", StringComparison.Ordinal) + two);
        readings.OfType<ChannelReading.Found>().Select(static found => found.Order.ExternalId).ShouldBe(["P1", "P2"]);
        readings.OfType<ChannelReading.Refused>().Single().Problems.Single().What.ShouldContain("without its UNZ");
        readings.OfType<ChannelReading.Acknowledgement>().Select(static receipt => receipt.FileName).ShouldBe(["1.contrl", "2.contrl"]);
    }

    [TestCase("")]
    [TestCase("   \r\n ")]
    [TestCase("ISA*00*")]
    [TestCase("UNA")]
    [TestCase("UNA:+.? ")]
    [TestCase("UNA:+.? '")]
    [TestCase("UNA::.? 'UNB:UNOA")]
    [TestCase("UNAABCDEF'UNB+UNOA:1'")]
    [TestCase("UNB")]
    [TestCase("UNB+UNOA:1+A+B'")]
    [TestCase("UNB|UNOA;1|A|B~")]
    [TestCase("UNB+UNOA:1")]
    [TestCase("UNH+1+ORDERS:D:96A:UN'")]
    [TestCase("UNB+UNOA:1+A+B+261120:1403+1'UNZ+0+1'")]
    [TestCase("UNB+UNOA:7+A+B+261120:1403+1'UNZ+0+1'")]
    [TestCase("UNB+XXXX:1+A+B+261120:1403+1'UNZ+0+1'")]
    [TestCase("UNB+UNOA:1+A+B+261120:1403+1'UNO+1'UNP+1'UNZ+1+1'")]
    [TestCase("hello, world")]
    public void What_is_no_interchange_is_refused(string text) => Given.Read(Format, text).OfType<ChannelReading.Refused>().Count().ShouldBe(1);

    [Test]
    public void An_interactive_interchange_is_refused_by_name() =>
        Given.Read(Format, "UIB+UNOA:4'UIH+1'UIT'UIZ'").Single().ShouldBeOfType<ChannelReading.Refused>().Problems[0].What.ShouldContain("interactive");

    [Test]
    public void A_test_is_refused_unless_the_profile_reads_tests()
    {
        var text = Interchange([EdifactText.Order("1", "P1"), EdifactText.Order("2", "P2")], tail: "++ORDERS++1++1");
        Given.Read(Format, text).OfType<ChannelReading.Refused>().Single().Problems.Single().What.ShouldContain("test");
        Given.Read(Format, text).OfType<ChannelReading.Found>().ShouldBeEmpty();
        Given.Read(Format, text, ("TestInterchanges", "true")).OfType<ChannelReading.Found>().Count().ShouldBe(2);
    }

    private static string Grouped(string une, string unz)
    {
        string[] segments = ["UNB+UNOC:3+4012345000009:14+NORDWERK:ZZ+261120:1403+905", "UNG+ORDERS+APP1:14+APP2:14+261120:1403+5+UN+D:96A", .. EdifactText.Order("1", "P1"), une, unz];
        return string.Concat(segments.Select(static segment => segment + "'\n"));
    }

    private static string Cities(string syntax, string city) => Interchange([Message("1", [.. Head(), $"NAD+DP+D::92++X+Y+{city}", Line1, "QTY+21:1", "UNS+S"])], syntax: syntax + ":3");

    private static string? City(IReadOnlyList<ChannelReading> readings) => readings.OfType<ChannelReading.Found>().Single().Order.ShipTo!.City;

    private static List<string?> Numbers(string text)
    {
        var readings = Given.Read(Format, text);
        readings.OfType<ChannelReading.Refused>().SelectMany(static refused => refused.Problems).ShouldBeEmpty();
        return [.. readings.OfType<ChannelReading.Found>().Select(static found => found.Order.ExternalId)];
    }
}
