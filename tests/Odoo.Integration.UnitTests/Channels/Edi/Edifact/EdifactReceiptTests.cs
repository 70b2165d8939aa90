using System.Text;
using Odoo.Integration.Channels;
using Odoo.Integration.Channels.Edi.Edifact;
using static Odoo.Integration.UnitTests.Channels.Edi.Edifact.EdifactText;

namespace Odoo.Integration.UnitTests.Channels.Edi.Edifact;

public sealed class EdifactReceiptTests
{
    private const string Parties = "4012345000009:14+NORDWERK:ZZ";

    private static readonly EdifactOrderFormat Format = new();

    [Test]
    public void A_sound_interchange_is_acknowledged_with_its_messages()
    {
        Segments(Interchange([EdifactText.Order("1", "P1"), EdifactText.Order("2", "P2")])).ShouldBe([
            "UNB+UNOC:3+NORDWERK:ZZ+4012345000009:14+261120:1405+77", "UNH+1+CONTRL:D:3:UN", $"UCI+905+{Parties}+7",
            "UCM+1+ORDERS:D:96A:UN:EAN008+7", "UCM+2+ORDERS:D:96A:UN:EAN008+7", "UNT+5+1", "UNZ+1+77"]);
    }

    [Test]
    public void A_rejected_message_names_segment_element_and_component()
    {
        var text = Interchange([EdifactText.Order("1", "P1"), EdifactText.Order("2", "P2")]);
        var at = text.IndexOf("UNH+2", StringComparison.Ordinal);
        Segments(text[..at] + text[at..].Replace("137:20261120", "137:20261320", StringComparison.Ordinal).Replace("21:100:PCE", "21:1:QQQ", StringComparison.Ordinal))[3..^2].ShouldBe([
            "UCM+1+ORDERS:D:96A:UN:EAN008+7", "UCM+2+ORDERS:D:96A:UN:EAN008+4", "UCS+3", "UCD+12+2:2", "UCS+7", "UCD+12+2:3"]);
    }

    [TestCase("UNT+11+1", "UNT+12+1", "UCM+1+ORDERS:D:96A:UN:EAN008+4+29+UNT+2")]
    [TestCase("UNT+11+1", "UNT+11+7", "UCM+1+ORDERS:D:96A:UN:EAN008+4+28+UNT+3")]
    [TestCase("UNH+1+ORDERS", "UNH+1+INVOIC", "UCM+1+INVOIC:D:96A:UN:EAN008+4+17+UNH+3:1")]
    [TestCase("UNT+11+1'\n", "", "UCM+1+ORDERS:D:96A:UN:EAN008+4+13+UNT")]
    [TestCase("UNZ+1", "UNZ+2", "UCI+905+" + Parties + "+7+29+UNZ+2")]
    [TestCase("UNZ+1+905", "UNZ+1+906", "UCI+905+" + Parties + "+7+28+UNZ+3")]
    [TestCase("UNZ+1+905'", "", "UCI+905+" + Parties + "+7+13+UNZ")]
    [TestCase("UNOC:3", "UNOC:7", "UCI+905+" + Parties + "+4+2+UNB+2:2")]
    [TestCase("UNOC:3", "UNXX:3", "UCI+905+" + Parties + "+4+2+UNB+2:1")]
    [TestCase("+905'\nUNH", "+905+++++1+1'\nUNH", "UCI+905+" + Parties + "+4+25+UNB+12")]
    [TestCase("BGM+220+P1+9", "BGM+220+P1+31", "UCD+14+4")]
    [TestCase("CNT+2:1", "CNT+2:3", "UCD+29+2:2")]
    [TestCase("QTY+21:100:PCE", "FTX+AAI", "UCS+6+13")]
    public void An_error_is_coded(string right, string wrong, string segment)
    {
        var text = Interchange([EdifactText.Order("1", "P1")]);
        text.ShouldContain(right);
        Segments(text.Replace(right, wrong, StringComparison.Ordinal)).ShouldContain(segment);
    }

    [Test]
    public void Groups_stand_in_groups()
    {
        string[] segments = [
            "UNB+UNOC:3+4012345000009:14+NORDWERK:ZZ+261120:1403+905", "UNG+ORDERS+APP1:14+APP2:14+261120:1403+5+UN+D:96A", .. EdifactText.Order("1", "P1"), "UNE+2+5", "UNZ+1+905"];
        Segments(string.Concat(segments.Select(static segment => segment + "'")))[2..^2].ShouldBe([
            $"UCI+905+{Parties}+7", "UCF+5+APP1:14+APP2:14+7+29+UNE+2", "UCM+1+ORDERS:D:96A:UN:EAN008+7"]);
    }

    [Test]
    public void Syntax_4_is_answered_in_syntax_4_and_a_test_as_a_test()
    {
        var segments = Segments(Interchange([EdifactText.Order("1", "P1")], syntax: "UNOW:4", tail: "++++++1"), ("TestInterchanges", "true"));
        segments[..2].ShouldBe(["UNB+UNOW:4+NORDWERK:ZZ+4012345000009:14+20261120:1405+77++++++1", "UNH+1+CONTRL:4:1:UN"]);
    }

    [Test]
    public void What_is_repeated_is_released_and_encoded()
    {
        var text = Interchange([EdifactText.Order("1", "P1")]).Replace("4012345000009:14+NORDWERK:ZZ", "K?+Ö:ZZ+N?:W:1", StringComparison.Ordinal);
        var receipt = Receipts(Encoding.Latin1.GetBytes(text)).Single();
        Encoding.Latin1.GetString(receipt.Write(1, Given.Now)).ShouldStartWith("UNB+UNOC:3+N?:W:1+K?+Ö:ZZ+261120:1405+1'");
    }

    [Test]
    public void A_receipt_is_not_answered() => Receipts(Encoding.UTF8.GetBytes(Interchange([Of("CONTRL", "1", $"UCI+1+{Parties}+7")]))).ShouldBeEmpty();

    [TestCase("Always", "", 1)]
    [TestCase("Always", "++++1", 1)]
    [TestCase("WhenAsked", "", 0)]
    [TestCase("WhenAsked", "++++1", 1)]
    [TestCase("Never", "++++1", 0)]
    public void The_profile_says_when(string acknowledge, string tail, int receipts) =>
        Receipts(Encoding.UTF8.GetBytes(Interchange([EdifactText.Order("1", "P1")], tail: tail)), ("Acknowledge", acknowledge)).Count.ShouldBe(receipts);

    [Test]
    public void The_same_moment_and_number_write_the_same_bytes()
    {
        var receipt = Receipts(Encoding.UTF8.GetBytes(Interchange([EdifactText.Order("1", "P1")]))).Single();
        receipt.Write(5, Given.Now).ShouldBe(receipt.Write(5, Given.Now));
        (receipt.Position, receipt.FileName).ShouldBe(("interchange 905", "905.contrl"));
    }

    [Test]
    public void Names_are_unique_in_a_payload_and_fit_for_files()
    {
        var one = Interchange([EdifactText.Order("1", "P1")], "../A-1");
        Receipts(Encoding.UTF8.GetBytes(one + one + Interchange([EdifactText.Order("1", "P1")], "A"))).Select(static receipt => receipt.FileName).ShouldBe(["___A_1.contrl", "___A_1-2.contrl", "A.contrl"]);
    }

    [Test]
    public void Past_a_thousand_sound_messages_are_acknowledged_by_the_interchange_alone()
    {
        var messages = Enumerable.Range(1, EdifactReceipt.MaxAccepted + 10).Select(static n => EdifactText.Order($"{n}", $"P{n}")).ToList();
        messages[^1][^1] = "UNT+99+x";
        var segments = Segments(Interchange(messages));
        segments.Count(static segment => segment.EndsWith("EAN008+7", StringComparison.Ordinal)).ShouldBe(EdifactReceipt.MaxAccepted);
        segments[^3].ShouldBe("UCM+1010+ORDERS:D:96A:UN:EAN008+4+28+UNT+3");
    }

    [Test]
    public void Past_ten_thousand_rejected_messages_the_interchange_is_rejected_and_may_be_sent_again()
    {
        var messages = Enumerable.Range(1, EdifactReceipt.MaxRejected + 1).Select(static n => new[] { $"UNH+{n}+INVOIC:D:96A:UN", $"UNT+2+{n}" });
        Segments(Interchange(messages)).ShouldBe(["UNB+UNOC:3+NORDWERK:ZZ+4012345000009:14+261120:1405+77", "UNH+1+CONTRL:D:3:UN", $"UCI+905+{Parties}+4+18+UNB", "UNT+3+1", "UNZ+1+77"]);
    }

    private static List<ChannelReading.Acknowledgement> Receipts(byte[] payload, params (string, string)[] profile) =>
        [.. Given.Read(Format, payload, profile).OfType<ChannelReading.Acknowledgement>()];

    private static string[] Segments(string text, params (string, string)[] profile)
    {
        var receipt = Receipts(Encoding.UTF8.GetBytes(text), profile).Single();
        var segments = Encoding.Latin1.GetString(receipt.Write(77, Given.Now)).Split("'\r\n");
        segments[^1].ShouldBeEmpty();
        segments[^3].ShouldBe($"UNT+{segments.Length - 3}+1");
        return segments[..^1];
    }
}
