using System.Text;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>
/// Takes interchanges apart into transaction sets and checks what each envelope promises: control numbers and counts
/// (X12.5 interchange control, X12.6 application control structure). A damaged set does not hold up the others.
/// </summary>
internal sealed class X12Envelope(SegmentReader reader, Encoding encoding)
{
    private readonly Segment _segment = new(encoding);

    /// <summary>Most segments of one transaction set: an order of 50,000 lines with a few segments a line.</summary>
    private const int MaxSegments = 500_000;

    private const string SendAgain = "have the partner send the interchange again";

    private X12Interchange _interchange = null!;
    private Segment? _group;
    private int _groups;
    private int _messages;
    private List<Segment>? _open;
    private bool _overflow;

    public IEnumerable<X12Message> Read()
    {
        var found = false;
        for (var start = encoding.GetString(reader.Peek(3)); start.Length > 0; start = encoding.GetString(reader.Peek(3)))
        {
            if (start != "ISA")
            {
                yield return new X12Message.Damaged(
                    string.Empty, found ? $"{Flaw.Quote(start)} stands behind the end of the interchange" : $"this is no X12 file: it begins with {Flaw.Quote(start)}, not ISA",
                    found ? "have the partner send interchanges only" : "check the channel's format, or send the interchange from its ISA segment on");
                yield break;
            }

            found = true;
            if (Open() is { } broken)
            {
                yield return broken;
                yield break;
            }

            foreach (var message in ReadInterchange())
            {
                yield return message;
            }
        }
    }

    // The delimiters stand in ISA itself: the fourth character, the one after the sixteenth of those, and the next.
    private X12Message? Open()
    {
        var head = reader.Peek(SegmentReader.MaxLength / 2);
        var element = head.Length > 3 ? head[3] : (byte)0;
        var at = head.Length > 3 ? 3 : -1;
        for (var n = 1; n < X12Interchange.Elements && at >= 0; n++)
        {
            var next = head[(at + 1)..].IndexOf(element);
            at = next < 0 ? -1 : at + 1 + next;
        }

        if (char.IsLetterOrDigit((char)element) || at < 0 || at + 2 >= head.Length || at > 200)
        {
            return new X12Message.Damaged(string.Empty, "the ISA segment does not have its 16 elements", SendAgain);
        }

        var delimiters = new Delimiters(element, head[at + 1], head[at + 2]);
        reader.Read(delimiters, _segment);
        var isa = _segment;
        _interchange = new X12Interchange(isa[5], isa[6], isa[7], isa[8], isa[13], delimiters);
        (_groups, _group, _open) = (0, null, null);
        return null;
    }

    private IEnumerable<X12Message> ReadInterchange()
    {
        SegmentOutcome outcome;
        while ((outcome = reader.Read(_interchange.Delimiters, _segment)) == SegmentOutcome.Whole)
        {
            var segment = _segment.Copy();
            if (Take(segment) is { } message)
            {
                yield return message;
            }

            if (segment.Tag == "IEA")
            {
                yield break;
            }
        }

        yield return new X12Message.Damaged(
            Where(), outcome == SegmentOutcome.TooLong ? $"no segment terminator within {SegmentReader.MaxLength} bytes" : "the file ends before the interchange does (no IEA segment)",
            "what is complete was read; " + SendAgain);
    }

    private X12Message? Take(Segment segment) => segment.Tag switch
    {
        "GS" => OpenGroup(segment),
        "ST" => OpenMessage(segment),
        "SE" => CloseMessage(segment),
        "GE" => CloseGroup(segment),
        "IEA" => CloseInterchange(segment),
        _ when _open is not null => Append(segment),
        "TA1" or "ISB" or "ISE" => null,
        _ => new X12Message.Damaged(Where(), $"the segment {Flaw.Quote(segment.Tag)} stands outside a transaction set", SendAgain),
    };

    private X12Message? OpenGroup(Segment segment)
    {
        var unfinished = Abandon("GS");
        (_group, _messages) = (segment, 0);
        _groups++;
        return unfinished;
    }

    private X12Message? OpenMessage(Segment segment)
    {
        var unfinished = Abandon("ST");
        reader.BeginMessage(segment);
        _open = [segment];
        _overflow = false;
        _messages++;
        return _group is null ? new X12Message.Damaged(Where(), "a transaction set stands outside a functional group (no GS segment)", SendAgain) : unfinished;
    }

    private X12Message? Append(Segment segment)
    {
        _overflow |= _open!.Count >= MaxSegments;
        if (!_overflow)
        {
            _open.Add(segment);
        }

        return null;
    }

    private X12Message? CloseMessage(Segment end)
    {
        if (_open is null || _group is null)
        {
            _open = null;
            return new X12Message.Damaged(Where(), "an SE segment without its ST", SendAgain);
        }

        var segments = _open;
        var position = Where();
        _open = null;
        if (_overflow)
        {
            return new X12Message.Damaged(position, $"the transaction set has more than {MaxSegments} segments", "send it in several orders");
        }

        if (end[2] != segments[0][2])
        {
            return new X12Message.Damaged(position, $"SE02 says {Flaw.Quote(end[2])}, ST02 {Flaw.Quote(segments[0][2])}: the set is damaged", SendAgain);
        }

        return end[1] == FormattableString.Invariant($"{segments.Count + 1}") || end[1].TrimStart('0') == FormattableString.Invariant($"{segments.Count + 1}")
            ? new X12Message.Whole(_interchange, _group, segments, position)
            : new X12Message.Damaged(position, $"SE01 counts {Flaw.Quote(end[1])} segments, {segments.Count + 1} came: the set is damaged", SendAgain);
    }

    private X12Message? CloseGroup(Segment end)
    {
        var unfinished = Abandon("GE");
        var group = _group;
        _group = null;
        return unfinished ?? (group is null
            ? new X12Message.Damaged(_interchange.Position, "a GE segment without its GS", SendAgain)
            : Promise(GroupAt(group), "GE01", end[1], _messages, "transaction sets") ?? Same(GroupAt(group), "GE02", end[2], "GS06", group[6]));
    }

    private X12Message? CloseInterchange(Segment end)
    {
        var unfinished = Abandon("IEA");
        return unfinished ?? Promise(_interchange.Position, "IEA01", end[1], _groups, "groups")
            ?? Same(_interchange.Position, "IEA02", end[2], "ISA13", _interchange.ControlNumber);
    }

    private X12Message? Abandon(string by)
    {
        if (_open is null)
        {
            return null;
        }

        var position = Where();
        _open = null;
        return new X12Message.Damaged(position, $"{by} comes before the transaction set's SE segment", SendAgain);
    }

    private string GroupAt(Segment group) => $"{_interchange.Position}, group {X12Interchange.Number(group[6])}";

    private string Where() => (_group, _open) switch
    {
        (null, _) => _interchange.Position,
        (_, null) => GroupAt(_group),
        _ => $"{GroupAt(_group)}, message {X12Interchange.Number(_open[0][2])}",
    };

    private static X12Message.Damaged? Promise(string position, string element, string promised, int counted, string of) =>
        promised.TrimStart('0') == (counted == 0 ? string.Empty : FormattableString.Invariant($"{counted}"))
            ? null
            : new X12Message.Damaged(position, $"{element} counts {Flaw.Quote(promised)} {of}, {counted} came", "what is complete was read; " + SendAgain);

    private static X12Message.Damaged? Same(string position, string element, string value, string other, string expected) =>
        X12Interchange.Number(value) == X12Interchange.Number(expected)
            ? null
            : new X12Message.Damaged(position, $"{element} says {Flaw.Quote(value)}, {other} {Flaw.Quote(expected)}", "what is complete was read; " + SendAgain);
}
