using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Odoo.Integration.Channels.Edi;

namespace Odoo.Integration.UnitTests.Channels.Edi;

public sealed class SegmentReaderTests
{
    private static readonly Delimiters X12 = new((byte)'*', (byte)'>', (byte)'~', (byte)'^');
    private static readonly Delimiters Edifact = new((byte)'+', (byte)':', (byte)'\'', (byte)'*', (byte)'?');

    [TestCase("A*1~B*2~", "A|1", "B|2")]
    [TestCase(" \r\n\uFEFFA*1~\r\n\tB*2~\u001A\r\n", "A|1", "B|2")]
    [TestCase("A~~B~", "A", "", "B")]
    [TestCase("A**~", "A||")]
    [TestCase("A* 1 * 2~", "A|1|2")]
    public void Segments_are_cut_at_the_terminator(string text, params string[] segments) =>
        All(text, X12, out _).ShouldBe(segments);

    [TestCase("A*1\nB*2\n\n\nC\n", '\n', "A|1", "B|2", "C")]
    [TestCase("A*1\r\nB*2\r\n", '\r', "A|1", "B|2")]
    public void A_line_break_may_be_the_terminator(string text, char terminator, params string[] segments) =>
        All(text, X12 with { Terminator = (byte)terminator }, out _).ShouldBe(segments);

    [TestCase("")]
    [TestCase(" \r\n\u001A")]
    public void Nothing_is_the_end(string text)
    {
        All(text, X12, out var outcome).ShouldBeEmpty();
        outcome.ShouldBe(SegmentOutcome.End);
    }

    [Test]
    public void A_last_segment_that_is_cut_off_is_said()
    {
        All("A*1~B*2*3\r\n", X12, out var outcome).ShouldBe(["A|1", "B|2|3"]);
        outcome.ShouldBe(SegmentOutcome.Truncated);
    }

    [TestCase(SegmentReader.MaxLength - 1, SegmentOutcome.End)]
    [TestCase(SegmentReader.MaxLength, SegmentOutcome.TooLong)]
    [TestCase(SegmentReader.MaxLength * 3, SegmentOutcome.TooLong)]
    public void A_segment_has_a_longest_length(int length, object expected)
    {
        All("A*1~" + new string('x', length) + "~", X12, out var outcome).Count.ShouldBe(expected is SegmentOutcome.End ? 2 : 1);
        outcome.ShouldBe(expected);
    }

    [Test]
    public void A_segment_as_long_as_may_be_that_is_cut_off_is_said_to_be() =>
        All(new string('x', SegmentReader.MaxLength - 1), X12, out _).Count.ShouldBe(1);

    [TestCase("A+x?+y+z'", "A|x+y|z")]
    [TestCase("A+x?'y'", "A|x'y")]
    [TestCase("A+x??+y'", "A|x?|y")]
    [TestCase("A+x???+y'", "A|x?+y")]
    [TestCase("A+x?:y'", "A|x:y")]
    [TestCase("A+x?", "A|x?")]
    public void A_released_delimiter_is_data(string text, string expected) => All(text, Edifact, out _).Single().ShouldBe(expected);

    [Test]
    public void A_release_reaches_over_every_boundary()
    {
        for (var blanks = 0; blanks < 200; blanks++)
        {
            var before = new string('x', blanks);
            All($"A+{before}?'{before}??'B+{before}???+?'", Edifact, out _).ShouldBe([$"A|{before}'{before}?", $"B|{before}?+'"], $"{blanks} before");
        }
    }

    [Test]
    public void Components_and_repetitions_are_told_apart()
    {
        var segment = First("PIA+1?:1:2*3 : ?*4++x'", Edifact);
        segment.Count.ShouldBe(3);
        segment.Repetitions(1).ShouldBe(2);
        segment[1, 1].ShouldBe("1:1");
        segment[1, 1, 1].ShouldBe("1:1");
        segment[1, 2, 1].ShouldBe("2");
        segment[1, 1, 2].ShouldBe("3");
        segment[1, 2, 2].ShouldBe("*4");
        segment[1, 3, 2].ShouldBeEmpty();
        segment.Components(2).ShouldBe(0);
        segment.Components(3).ShouldBe(1);
        segment[4].ShouldBeEmpty();
        segment[-1].ShouldBeEmpty();
        segment.Is(3, "x"u8).ShouldBeTrue();
    }

    [Test]
    public void Codes_that_are_kept_are_not_mixed_up()
    {
        var segment = First("A*\0EA*EA*A?*EA*\u00e4*EAXX*EAXXX*a*??'", Edifact with { Element = (byte)'*', Repetition = 0 });
        string[] all = [.. Enumerable.Range(0, segment.Count + 1).Select(element => segment[element])];
        all.ShouldBe(["A", "\0EA", "EA", "A*EA", "\u00e4", "EAXX", "EAXXX", "a", "?"]);
        ReferenceEquals(segment[2], segment[2]).ShouldBeTrue();
        var umlaut = segment.Bytes(4).ToArray();
        segment.Encoding = Encoding.Latin1;
        segment[4].ShouldBe(Encoding.Latin1.GetString(umlaut));
    }

    [Test]
    public void Numbers_and_offsets_are_kept()
    {
        using var stream = new MemoryStream("\r\nISA*1~\r\nST*850~BEG~SE~"u8.ToArray());
        var (reader, segment) = (new SegmentReader(stream), new Segment(Encoding.UTF8));
        reader.Read(X12, segment);
        segment.Offset.ShouldBe(2);
        reader.Read(X12, segment);
        reader.BeginMessage(segment);
        (segment.Number, segment.Offset).ShouldBe((1, 10));
        var st = segment.Copy();
        reader.Read(X12, segment);
        (segment.Tag, segment.Number, segment.Offset).ShouldBe(("BEG", 2, 17));
        (st.Tag, st[1], st.Number, st.Offset).ShouldBe(("ST", "850", 1, 10));
    }

    [Test]
    public void What_comes_can_be_looked_at_before_the_delimiters_are_known()
    {
        using var stream = new MemoryStream("\uFEFF\r\nUNA:+.? 'UNB+1'UNH+2'"u8.ToArray());
        var (reader, segment) = (new SegmentReader(stream), new Segment(Encoding.UTF8));
        Encoding.ASCII.GetString(reader.Peek(9)).ShouldBe("UNA:+.? '");
        reader.Skip(9);
        reader.Read(Edifact, segment).ShouldBe(SegmentOutcome.Whole);
        segment.Tag.ShouldBe("UNB");
        Encoding.ASCII.GetString(reader.Peek(1000)).ShouldBe("UNH+2'");
        reader.Read(Edifact with { Element = (byte)'!' }, segment);
        segment.Tag.ShouldBe("UNH+2");
        reader.Peek(1).IsEmpty.ShouldBeTrue();
    }

    [Test]
    public void A_tag_and_its_text_are_those_of_the_bytes()
    {
        var names = Enumerable.Range(0, 5000).Select(static n => n.ToString("X", System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        All(string.Join('~', names) + "~", X12, out _).ShouldBe(names);
    }

    /// <summary>Against the plainest reader that can be written, over texts that are all delimiters and over ones longer than any buffer.</summary>
    [Test]
    public void It_finds_what_a_plain_reader_finds() => Prop.ForAll(
        Gen.Choose(0, 200).SelectMany(static length => Gen.Elements("AB1+'?: *\n".ToCharArray()).ArrayOf(length)).ToArbitrary(), Gen.Choose(0, 30_000).ToArbitrary(),
        static (letters, filler) =>
        {
            var text = "X" + new string('y', filler) + "'" + new string(letters) + "+" + new string('z', filler) + "+?'" + new string(letters);
            All(text, Edifact, out var outcome).ShouldBe(Plain(text, out var expected));
            outcome.ShouldBe(expected);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static List<string> Plain(string text, out SegmentOutcome outcome)
    {
        var (segments, elements, element) = (new List<string>(), new List<string>(), new StringBuilder());
        var began = false;
        for (var at = 0; at < text.Length; at++)
        {
            if (!began && text[at] is ' ' or '\n' && elements.Count == 0 && element.Length == 0)
            {
                continue;
            }

            began = true;
            switch (text[at])
            {
                case '?' when at + 1 < text.Length:
                    element.Append(text[++at]);
                    break;
                case '+' or '\'':
                    elements.Add(element.ToString().Trim());
                    element.Clear();
                    if (text[at] == '\'')
                    {
                        segments.Add(string.Join('|', elements));
                        elements.Clear();
                        began = false;
                    }

                    break;
                default:
                    element.Append(text[at]);
                    break;
            }
        }

        outcome = began ? SegmentOutcome.Truncated : SegmentOutcome.End;
        if (began)
        {
            segments.Add(string.Join('|', [.. elements, element.ToString().Trim()]));
        }

        return segments;
    }

    private static Segment First(string text, Delimiters delimiters)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var segment = new Segment(Encoding.UTF8);
        new SegmentReader(stream).Read(delimiters, segment);
        return segment;
    }

    private static List<string> All(string text, Delimiters delimiters, out SegmentOutcome outcome)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var (reader, segment, all) = (new SegmentReader(stream), new Segment(Encoding.UTF8), new List<string>());
        while ((outcome = reader.Read(delimiters, segment)) is SegmentOutcome.Whole or SegmentOutcome.Truncated)
        {
            all.Add(string.Join('|', Enumerable.Range(0, segment.Count + 1).Select(element => segment[element])));
            if (outcome == SegmentOutcome.Truncated)
            {
                break;
            }
        }

        return all;
    }
}
