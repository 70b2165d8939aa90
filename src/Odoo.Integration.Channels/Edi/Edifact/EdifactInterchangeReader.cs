using System.Globalization;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>
/// Reads one interchange, UNB to UNZ, a message at a time, and checks what each envelope promises: references and counts (ISO 9735-1
/// clause 8). A damaged message does not hold up the others.
/// </summary>
internal sealed class EdifactInterchangeReader(EdifactSegments segments, EdifactInterchange interchange, EdifactProfile profile, TimeZoneInfo zone, Delivery delivery, string adapter)
{
    private const string SendAgain = "have the partner send the interchange again";

    /// <summary>Most segments of a message: what UNT and a receipt's UCS can count.</summary>
    private const int MaxSegments = 999_999;

    private EdifactGroupHead? _group;
    private EdifactMessage? _message;
    private EdifactOrderReader? _order;
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
                ? Refuse(position, Lost ? $"no segment terminator within {SegmentReader.MaxLength} bytes" : "the interchange ends without its UNZ segment", "what is complete was read; " + SendAgain)
                : Refuse(position, "the interchange ends within a message, without its UNT and UNZ segments", "what is complete was read; " + SendAgain);
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

    // What makes the whole of an interchange unreadable.
    private ChannelReading.Refused? Refusal()
    {
        if (interchange.IsTest && !profile.TestInterchanges)
        {
            Receipt.Reject(new EdifactReceipt.EnvelopeError(EdifactSyntaxErrors.TestNotSupported, "UNB", 11));
            return Refuse(interchange.Position, "this is a test interchange (UNB, element 11)", "have the partner send it as a real one, or set TestInterchanges in the profile of a channel for tests");
        }

        if (interchange.Version is not ("1" or "2" or "3" or "4"))
        {
            Receipt.Reject(new EdifactReceipt.EnvelopeError(EdifactSyntaxErrors.SyntaxNotSupported, "UNB", 1, 2));
            return Refuse(interchange.Position, $"syntax version {Flaw.Quote(interchange.Version)} (UNB, element 1, component 2) is none of 1 to 4", "have the partner send one of those");
        }

        if (profile.Encoding is null && EdifactCharacterSets.Find(interchange.Syntax) is null)
        {
            Receipt.Reject(new EdifactReceipt.EnvelopeError(EdifactSyntaxErrors.SyntaxNotSupported, "UNB", 1, 1));
            return Refuse(interchange.Position, $"{Flaw.Quote(interchange.Syntax)} (UNB, element 1) is no character set that is known here", "have the partner send UNOA to UNOY, or name the encoding in the channel's profile");
        }

        if (interchange.CanBeAnswered)
        {
            return null;
        }

        Receipt.Reject(new EdifactReceipt.EnvelopeError(EdifactSyntaxErrors.Missing, "UNB"));
        return Refuse(interchange.Position, "UNB does not name its sender, recipient and reference (elements 2, 3 and 5)", SendAgain);
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
        if (++_segments <= MaxSegments)
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
        _order = _message.IsOrder && _message.Head.IsOfKnownDirectory && _message.Head.Reference.Length > 0 ? new EdifactOrderReader(_message, profile, zone) : null;
        return null;
    }

    private IEnumerable<ChannelReading> EndMessage(Segment unt)
    {
        if (_message is not { } message)
        {
            return Both(Stray("UNT"));
        }

        var (order, count) = (_order, unt.Number);
        (_message, _order) = (null, null);
        if (order is null)
        {
            return [RefuseKind(message)];
        }

        if (unt[2, 1, 1] != message.Head.Reference)
        {
            return [Damaged(message, new(EdifactSyntaxErrors.ReferencesDiffer, "UNT", 2), $"UNT says {Flaw.Quote(unt[2, 1, 1])}, UNH {Flaw.Quote(message.Head.Reference)}: the message is damaged", SendAgain)];
        }

        if (!IsCount(unt[1, 1, 1], count))
        {
            return [Damaged(message, new(EdifactSyntaxErrors.CountDiffers, "UNT", 1), $"UNT counts {Flaw.Quote(unt[1, 1, 1])} segments, {count} came: the message is damaged", SendAgain)];
        }

        if (count > MaxSegments)
        {
            return [Damaged(message, new(EdifactSyntaxErrors.TooManyRepetitions, "UNT", 1), $"the message has more than {MaxSegments} segments", "send it in several orders")];
        }

        return Orders(message, order);
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

    private ChannelReading.Refused RefuseKind(EdifactMessage message) => message switch
    {
        { Head.Reference.Length: 0 } => Damaged(message, new(EdifactSyntaxErrors.Missing, "UNH", 1), "UNH has no message reference", SendAgain),
        { IsOrder: true } => Damaged(
            message, new(EdifactSyntaxErrors.NoAgreement, "UNH", 2, 3), $"{message.Head.Type} of the directory {Flaw.Quote($"{message.Head.Version}.{message.Head.Release}")} is not read here", "have the partner send D.93A to D.21B"),
        _ => Damaged(message, new(EdifactSyntaxErrors.NoAgreement, "UNH", 2, 1), $"message {Flaw.Quote(message.Head.Type)} is {message.Kind}", "send purchase orders (ORDERS, ORDCHG) to this channel"),
    };

    private ChannelReading.Refused? EndGroup(Segment une)
    {
        var (group, position) = (_group, _group is null ? interchange.Position : $"{interchange.Position}, group {_group.Reference}");
        _group = null;
        if (group is null)
        {
            return Refuse(position, "a UNE segment without its UNG", SendAgain);
        }

        var error = Promise("UNE", une, _inGroup, "messages") ?? Same("UNE", une, "UNG", group.Reference);
        if (error is null)
        {
            return null;
        }

        Receipt.NoteGroup(error.Value.Error);
        return Refuse(position, error.Value.What, "what is complete was read; " + SendAgain);
    }

    private ChannelReading.Refused? EndInterchange(Segment unz)
    {
        var error = _messages == 0
            ? (new EdifactReceipt.EnvelopeError(EdifactSyntaxErrors.LowerLevelEmpty, "UNZ"), "the interchange holds no message")
            : Promise("UNZ", unz, _groups > 0 ? _groups : _messages, _groups > 0 ? "groups" : "messages") ?? Same("UNZ", unz, "UNB", interchange.Reference);
        if (error is not { } wrong)
        {
            return null;
        }

        Receipt.Note(wrong.Item1);
        return Refuse(interchange.Position, wrong.Item2, "what is complete was read; " + SendAgain);
    }

    private static (EdifactReceipt.EnvelopeError Error, string What)? Promise(string tag, Segment end, int counted, string of) => IsCount(end[1, 1, 1], counted)
        ? null
        : (new(EdifactSyntaxErrors.CountDiffers, tag, 1), $"{tag} counts {Flaw.Quote(end[1, 1, 1])} {of}, {counted} came");

    private static (EdifactReceipt.EnvelopeError Error, string What)? Same(string tag, Segment end, string begin, string reference) => end[2, 1, 1] == reference
        ? null
        : (new(EdifactSyntaxErrors.ReferencesDiffer, tag, 2), $"{tag} says {Flaw.Quote(end[2, 1, 1])}, {begin} {Flaw.Quote(reference)}");

    // A run of segments outside of any message is said once.
    private ChannelReading.Refused? Stray(string tag)
    {
        if (_stray || tag.StartsWith("US", StringComparison.Ordinal) || tag.StartsWith("UNA", StringComparison.Ordinal))
        {
            return null;
        }

        _stray = true;
        Receipt.Note(new EdifactReceipt.EnvelopeError(EdifactSyntaxErrors.OutsideMessage, tag.Length == 3 && tag.All(char.IsAsciiLetterUpper) ? tag : "UNH"));
        return Refuse(_group is null ? interchange.Position : $"{interchange.Position}, group {_group.Reference}", $"the segment {Flaw.Quote(tag)} stands outside of a message", SendAgain);
    }

    private ChannelReading.Refused? Abandoned(string by) => Abandon() is { } message ? Refuse(message.Position, $"{by} comes before the message's UNT segment", SendAgain) : null;

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

    private ChannelReading.Refused Damaged(EdifactMessage message, EdifactReceipt.EnvelopeError error, string what, string remedy)
    {
        Receipt.Reject(message, error, []);
        return Refuse(message.Position, what, remedy);
    }

    private static ChannelReading.Refused Refuse(string position, string what, string remedy) => new(position, null, [new Problem(position, what, remedy)]);

    private static bool IsCount(string text, int count) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var promised) && promised == count;

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
