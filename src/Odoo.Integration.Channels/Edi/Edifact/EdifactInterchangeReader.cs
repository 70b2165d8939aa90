using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>
/// Reads one interchange, UNB to UNZ, a message at a time, if it is let in (<see cref="EdifactAdmission"/>) and as far as it keeps what its
/// envelopes promise (<see cref="EdifactTrailers"/>). A damaged message does not hold up the others.
/// </summary>
internal sealed class EdifactInterchangeReader(EdifactSegments segments, EdifactInterchange interchange, EdifactProfile profile, TimeZoneInfo zone, Delivery delivery, string adapter)
{
    private EdifactGroupHead? _group;
    private EdifactMessage? _message;
    private EdifactOrderReader? _order;
    private EdifactEnvelopeFlaw? _notRead;
    private int _groups;
    private int _messages;
    private int _inGroup;
    private int _segments;
    private bool _stray;

    public EdifactReceipt Receipt { get; } = new(interchange);

    /// <summary>Whether another interchange began before this one's end: the segment read last is its UNB.</summary>
    public bool RanIntoNext { get; private set; }

    /// <summary>Whether nothing behind it can be read.</summary>
    public bool Lost { get; private set; }

    public IEnumerable<ChannelReading> Read()
    {
        var refused = Refusal();
        if (refused is not null)
        {
            yield return refused;
        }

        SegmentOutcome outcome;
        while ((outcome = segments.Read(interchange.Delimiters)) == SegmentOutcome.Whole)
        {
            var segment = segments.Current;
            var tag = segment.Tag;
            if (tag == "UNB")
            {
                RanIntoNext = true;
                break;
            }

            if (refused is not null)
            {
                See(segment, tag);
            }
            else
            {
                foreach (var reading in Take(segment, tag))
                {
                    yield return reading;
                }
            }

            if (tag == "UNZ" || Lost)
            {
                yield break;
            }
        }

        Lost = outcome == SegmentOutcome.TooLong;
        Receipt.Note(new EdifactReceipt.EnvelopeError(Lost ? EdifactSyntaxErrors.TooLong : EdifactSyntaxErrors.Missing, "UNZ"));
        var (position, unfinished) = (_message?.Position ?? interchange.Position, Abandon());
        if (refused is null || Lost)
        {
            yield return unfinished is null || Lost
                ? Refuse(position, Lost ? $"no segment terminator within {SegmentReader.MaxLength} bytes" : "the interchange ends without its UNZ segment", EdifactEnvelopeFlaw.RestWasRead)
                : Refuse(position, "the interchange ends within a message, without its UNT and UNZ segments", EdifactEnvelopeFlaw.RestWasRead);
        }
    }

    // Of a refused interchange: whether it is to be answered.
    private void See(Segment segment, string tag)
    {
        if (tag == "UNH")
        {
            Receipt.See(new EdifactMessage(interchange, null, EdifactMessageHead.Of(segment)));
        }
    }

    private ChannelReading.Refused? Refusal()
    {
        if (EdifactAdmission.FlawOf(interchange, profile) is not { } flaw)
        {
            return null;
        }

        Receipt.Reject(flaw.Error);
        return Refuse(interchange.Position, flaw.What, flaw.Remedy);
    }

    private IEnumerable<ChannelReading> Take(Segment segment, string tag)
    {
        switch (tag)
        {
            case "UNH":
                return Both(Abandoned("UNH"), BeginMessage(segment));
            case "UNT":
                return EndMessage(segment);
            case "UNG":
                var unfinished = Abandoned("UNG");
                _group = EdifactGroupHead.Of(segment);
                (_inGroup, _groups) = (0, _groups + 1);
                Receipt.BeginGroup(_group);
                return Both(unfinished);
            case "UNE":
                return Both(Abandoned("UNE"), EndGroup(segment));
            case "UNZ":
                return Both(Abandoned("UNZ"), EndInterchange(segment));
            case "UNO" or "UNP" or "USD" or "USU":
                Lost = true;
                Receipt.Note(new EdifactReceipt.EnvelopeError(EdifactSyntaxErrors.EnvelopeNotSupported, tag));
                return [Refuse(interchange.Position, $"a {(tag[1] == 'N' ? "package of other data" : "part that is encrypted")} ({tag}) is not read here", "have the partner send messages in plain; what stands before it was read")];
            default:
                if (_message is not null)
                {
                    TakeIntoMessage(segment);
                    return [];
                }

                return Both(Stray(tag));
        }
    }

    private void TakeIntoMessage(Segment segment)
    {
        if (++_segments <= EdifactTrailers.MaxSegments)
        {
            _order?.Take(segment);
        }
    }

    private ChannelReading.Refused? BeginMessage(Segment unh)
    {
        segments.BeginMessage();
        (_stray, _segments) = (false, 1);
        _messages++;
        _inGroup++;
        _message = new EdifactMessage(interchange, _group?.Reference, EdifactMessageHead.Of(unh));
        Receipt.See(_message);
        _notRead = EdifactAdmission.FlawOf(_message);
        _order = _notRead is null ? new EdifactOrderReader(_message, profile, zone) : null;
        return null;
    }

    private IEnumerable<ChannelReading> EndMessage(Segment unt)
    {
        if (_message is not { } message)
        {
            return Both(Stray("UNT"));
        }

        var (order, flaw) = (_order, _notRead ?? EdifactTrailers.FlawOf(message, unt));
        (_message, _order) = (null, null);
        if (flaw is not { } wrong)
        {
            return Orders(message, order!);
        }

        Receipt.Reject(message, wrong.Error, []);
        return [Refuse(message.Position, wrong.What, wrong.Remedy)];
    }

    private IEnumerable<ChannelReading> Orders(EdifactMessage message, EdifactOrderReader order)
    {
        var found = order.Finish(delivery, adapter);
        if (order.Faults.Count == 0)
        {
            Receipt.Accept(message);
            return found;
        }

        Receipt.Reject(message, null, order.Faults);
        return [new ChannelReading.Refused(message.Position, order.ExternalId, [.. order.Faults.Select(static fault => fault.Problem)])];
    }

    private ChannelReading.Refused? EndGroup(Segment une)
    {
        var (group, position) = (_group, _group is null ? interchange.Position : $"{interchange.Position}, group {_group.Reference}");
        _group = null;
        if (group is null)
        {
            return Refuse(position, "a UNE segment without its UNG", EdifactEnvelopeFlaw.SendAgain);
        }

        if (EdifactTrailers.FlawOf(group, une, _inGroup) is not { } flaw)
        {
            return null;
        }

        Receipt.NoteGroup(flaw.Error);
        return Refuse(position, flaw.What, flaw.Remedy);
    }

    private ChannelReading.Refused? EndInterchange(Segment unz)
    {
        if (EdifactTrailers.FlawOf(interchange, unz, _groups, _messages) is not { } flaw)
        {
            return null;
        }

        Receipt.Note(flaw.Error);
        return Refuse(interchange.Position, flaw.What, flaw.Remedy);
    }

    // A run of segments outside of any message is said once.
    private ChannelReading.Refused? Stray(string tag)
    {
        if (_stray || tag.StartsWith("US", StringComparison.Ordinal) || tag.StartsWith("UNA", StringComparison.Ordinal))
        {
            return null;
        }

        _stray = true;
        Receipt.Note(new EdifactReceipt.EnvelopeError(EdifactSyntaxErrors.OutsideMessage, tag.Length == 3 && tag.All(char.IsAsciiLetterUpper) ? tag : "UNH"));
        return Refuse(_group is null ? interchange.Position : $"{interchange.Position}, group {_group.Reference}", $"the segment {Flaw.Quote(tag)} stands outside of a message", EdifactEnvelopeFlaw.SendAgain);
    }

    private ChannelReading.Refused? Abandoned(string by) => Abandon() is { } message ? Refuse(message.Position, $"{by} comes before the message's UNT segment", EdifactEnvelopeFlaw.SendAgain) : null;

    // The message that is open is given up: it cannot be trusted to be whole.
    private EdifactMessage? Abandon()
    {
        var message = _message;
        (_message, _order) = (null, null);
        if (message is not null)
        {
            Receipt.Reject(message, new EdifactReceipt.EnvelopeError(EdifactSyntaxErrors.Missing, "UNT"), []);
        }

        return message;
    }

    private static ChannelReading.Refused Refuse(string position, string what, string remedy) => new(position, null, [new Problem(position, what, remedy)]);

    private static IEnumerable<ChannelReading> Both(params ReadOnlySpan<ChannelReading.Refused?> readings)
    {
        var all = new List<ChannelReading>(readings.Length);
        foreach (var reading in readings)
        {
            if (reading is not null)
            {
                all.Add(reading);
            }
        }

        return all;
    }
}
