using System.Globalization;
using System.Text;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>
/// Takes interchanges apart into transaction sets and checks what each envelope promises: control numbers and counts
/// (X12.5 interchange control, X12.6 application control structure). A damaged set does not hold up the others.
/// </summary>
/// <param name="reader">The bytes.</param>
/// <param name="encoding">Of their text.</param>
/// <param name="profile">Which interchanges are read and answered.</param>
/// <param name="reads">Makes what reads a transaction set.</param>
internal sealed class X12Envelope(SegmentReader reader, Encoding encoding, X12Profile profile, Func<X12Head, X12Set> reads)
{
    /// <summary>Most segments of one transaction set: an order of 50,000 lines with a few segments a line.</summary>
    private const int MaxSegments = 500_000;

    private const string SendAgain = "have the partner send the interchange again";

    private readonly Segment _segment = new(encoding);
    private X12Interchange _interchange = null!;
    private X12Receipt _receipt = null!;
    private X12Group? _group;
    private X12GroupReceipt? _groupReceipt;
    private X12Set? _set;
    private bool _stray;
    private bool _isRefused;
    private int _interchanges;
    private int _groups;
    private int _sets;

    public IEnumerable<ChannelReading> Read()
    {
        for (var start = encoding.GetString(reader.Peek(3)); start.Length > 0; start = encoding.GetString(reader.Peek(3)))
        {
            if (start != "ISA")
            {
                yield return _interchanges > 0
                    ? Damaged(string.Empty, $"{Flaw.Quote(start)} stands behind the end of the interchange", "have the partner send interchanges only")
                    : Damaged(string.Empty, $"this is no X12 file: it begins with {Flaw.Quote(start)}, not ISA", "check the channel's format, or send the interchange from its ISA segment on");
                yield break;
            }

            if (Open() is { } broken)
            {
                yield return broken;
                yield break;
            }

            foreach (var reading in ReadInterchange())
            {
                yield return reading;
            }

            if (IsAnswered && _receipt.IsDue)
            {
                yield return Acknowledgement();
            }
        }

        if (_interchanges == 0)
        {
            yield return Damaged(string.Empty, "the file holds no interchange", "send it from its ISA segment on");
        }
    }

    private bool IsAnswered => profile.Acknowledge == EdiAcknowledge.Always || (profile.Acknowledge == EdiAcknowledge.WhenAsked && _interchange.WantsReceipt);

    private ChannelReading? Open()
    {
        if (X12Header.Find(reader.Peek(X12Header.MaxLength)) is not { } delimiters)
        {
            return Damaged(string.Empty, "the ISA segment does not have its 16 elements", SendAgain);
        }

        if (reader.Read(delimiters, _segment) != SegmentOutcome.Whole)
        {
            return Damaged(string.Empty, "the file ends within the ISA segment", SendAgain);
        }

        _interchanges++;
        _interchange = X12Interchange.Of(_segment, delimiters);
        _receipt = new X12Receipt(_interchange);
        (_groups, _group, _groupReceipt, _set, _stray) = (0, null, null, null, false);
        _isRefused = _interchange.IsTest && !profile.TestInterchanges;
        return null;
    }

    private ChannelReading.Acknowledgement Acknowledgement()
    {
        var number = X12Interchange.Number(string.Concat(_interchange.ControlNumber.Where(char.IsAsciiLetterOrDigit)));
        var (receipt, letters) = (_receipt, encoding);
        return new ChannelReading.Acknowledgement(
            _interchange.Position, _interchanges == 1 ? $"{number}.997" : FormattableString.Invariant($"{number}-{_interchanges}.997"),
            (control, at) => X12AcknowledgementText.Write(receipt, letters, control, at));
    }

    private IEnumerable<ChannelReading> ReadInterchange()
    {
        if (_isRefused)
        {
            _receipt.RejectTest();
            yield return Damaged(_interchange.Position, "this is a test interchange (ISA15 T)", "have the partner send it as a real one, or set TestInterchanges in the profile of a channel for tests");
        }

        SegmentOutcome outcome;
        while ((outcome = reader.Read(_interchange.Delimiters, _segment)) == SegmentOutcome.Whole)
        {
            foreach (var reading in Take(_segment))
            {
                if (!_isRefused)
                {
                    yield return reading;
                }
            }

            if (_isRefused && _segment.Tag == "ISA")
            {
                yield return Damaged(_interchange.Position, "another interchange begins before the IEA segment of this one and is refused with it", SendAgain);
            }

            if (_segment.Tag == "IEA")
            {
                yield break;
            }
        }

        const int endOfFile = 23;
        var where = Where();
        _receipt.Blame(endOfFile);
        Abandon();
        CloseGroup(X12GroupReceipt.TrailerMissing);
        if (_isRefused && outcome != SegmentOutcome.TooLong)
        {
            yield break;
        }

        yield return Damaged(
            where, outcome == SegmentOutcome.TooLong ? $"no segment terminator within {SegmentReader.MaxLength} bytes" : "the file ends before the interchange does (no IEA segment)",
            "what is complete was read; " + SendAgain);
    }

    private IEnumerable<ChannelReading> Take(Segment segment)
    {
        _stray &= segment.Tag is not ("GS" or "ST" or "GE" or "IEA");
        switch (segment.Tag)
        {
            case "GS":
                return OpenGroup(segment);
            case "ST":
                return OpenSet(segment);
            case "SE":
                return CloseSet(segment);
            case "GE":
                return CloseGroup(segment);
            case "IEA":
                return CloseInterchange(segment);
            case "TA1" or "ISB" or "ISE" when _set is null:
                return [];
        }

        if (_set is null)
        {
            // One word for a whole set whose ST is damaged.
            var said = _stray;
            _stray = true;
            return said ? [] : [Damaged(Where(), $"the segment {Flaw.Quote(segment.Tag)} stands outside a transaction set", SendAgain)];
        }

        if (segment.Number <= MaxSegments)
        {
            _set.Take(segment);
        }

        return [];
    }

    private IEnumerable<ChannelReading> OpenGroup(Segment segment)
    {
        var unfinished = Unfinished("GS");
        CloseGroup(X12GroupReceipt.TrailerMissing);
        _group = X12Group.Of(segment);
        _groupReceipt = _receipt.Open(_group);
        _sets = 0;
        _groups++;
        if (_isRefused)
        {
            _groupReceipt?.Blame(X12GroupReceipt.NotSupported);
        }

        if (_isRefused || _group.IsRead)
        {
            return unfinished;
        }

        _groupReceipt?.Blame(X12GroupReceipt.VersionNotSupported);
        return [.. unfinished, Damaged(Where(), $"GS08 says version {Flaw.Quote(_group.Version)}, which is not read here", "send version 003040 to 008060")];
    }

    private IEnumerable<ChannelReading> OpenSet(Segment segment)
    {
        var unfinished = Unfinished("ST");
        _sets++;
        if (_group is not { } group)
        {
            return [.. unfinished, Damaged(Where(), "a transaction set stands outside a functional group (no GS segment)", SendAgain)];
        }

        reader.BeginMessage(segment);
        var head = new X12Head(_interchange, group, segment[1], segment[2]);
        _set = group.IsRead && !_isRefused ? reads(head) : new X12SkippedSet(head);
        _set.Take(segment);
        return unfinished;
    }

    private IEnumerable<ChannelReading> CloseSet(Segment end)
    {
        if (_set is not { } set)
        {
            var said = _stray;
            _stray = false;
            return said ? [] : [Damaged(Where(), "an SE segment without its ST", SendAgain)];
        }

        _set = null;
        var (error, what) = Check(set, end);
        if (error == 0)
        {
            set.Take(end);
            IReadOnlyList<ChannelReading> readings = [.. set.Close()];
            _receipt.Add(_groupReceipt, set, 0);
            return readings;
        }

        _receipt.Add(_groupReceipt, set, error);
        return [Damaged(set.Head.Position, what, error == X12SetReceipt.NotSupported ? "send it in several orders" : SendAgain)];
    }

    private static (int Error, string What) Check(X12Set set, Segment end)
    {
        if (end.Number > MaxSegments)
        {
            return (X12SetReceipt.NotSupported, $"the transaction set has more than {MaxSegments} segments");
        }

        if (end[2] != set.Head.ControlNumber)
        {
            return (X12SetReceipt.ControlNumbersDiffer, $"SE02 says {Flaw.Quote(end[2])}, ST02 {Flaw.Quote(set.Head.ControlNumber)}: the set is damaged");
        }

        return Counts(end[1], end.Number) ? (0, string.Empty) : (X12SetReceipt.CountDiffers, $"SE01 counts {Flaw.Quote(end[1])} segments, {end.Number} came: the set is damaged");
    }

    private IEnumerable<ChannelReading> CloseGroup(Segment end)
    {
        var unfinished = Unfinished("GE");
        if (_group is not { } group)
        {
            return [.. unfinished, Damaged(_interchange.Position, "a GE segment without its GS", SendAgain)];
        }

        var position = Where();
        var (error, what) = !Counts(end[1], _sets) ? (X12GroupReceipt.CountDiffers, $"GE01 counts {Flaw.Quote(end[1])} transaction sets, {_sets} came")
            : !Same(end[2], group.ControlNumber) ? (X12GroupReceipt.ControlNumbersDiffer, $"GE02 says {Flaw.Quote(end[2])}, GS06 {Flaw.Quote(group.ControlNumber)}")
            : (0, string.Empty);
        CloseGroup(error, int.TryParse(end.Bytes(1), NumberStyles.None, CultureInfo.InvariantCulture, out var included) ? included : null);
        return error == 0 ? unfinished : [.. unfinished, Damaged(position, what, "what is complete was read; " + SendAgain)];
    }

    private void CloseGroup(int error, int? included = null)
    {
        if (error > 0 && _group is not null)
        {
            _groupReceipt?.Blame(error);
        }

        _groupReceipt?.Close(included ?? _groupReceipt.Received);
        (_group, _groupReceipt) = (null, null);
    }

    private IEnumerable<ChannelReading> CloseInterchange(Segment end)
    {
        const int controlNumbersDiffer = 1;
        const int countDiffers = 21;
        var unfinished = Unfinished("IEA");
        CloseGroup(X12GroupReceipt.TrailerMissing);
        var (error, what) = !Counts(end[1], _groups) ? (countDiffers, $"IEA01 counts {Flaw.Quote(end[1])} groups, {_groups} came")
            : !Same(end[2], _interchange.ControlNumber) ? (controlNumbersDiffer, $"IEA02 says {Flaw.Quote(end[2])}, ISA13 {Flaw.Quote(_interchange.ControlNumber)}")
            : (0, string.Empty);
        if (error == 0)
        {
            return unfinished;
        }

        _receipt.Blame(error);
        return [.. unfinished, Damaged(_interchange.Position, what, "what is complete was read; " + SendAgain)];
    }

    private IReadOnlyList<ChannelReading> Unfinished(string by)
    {
        var position = Where();
        return Abandon() ? [Damaged(position, $"{by} comes before the transaction set's SE segment", SendAgain)] : [];
    }

    private bool Abandon()
    {
        if (_set is not { } set)
        {
            return false;
        }

        _receipt.Add(_groupReceipt, set, X12SetReceipt.TrailerMissing);
        _set = null;
        return true;
    }

    private string Where() => _set?.Head.Position
        ?? (_group is { } group ? $"{_interchange.Position}, group {X12Interchange.Number(group.ControlNumber)}" : _interchange.Position);

    private static ChannelReading.Refused Damaged(string position, string what, string remedy) => new(position, null, [new Problem(position, what, remedy)]);

    private static bool Counts(string promised, int counted) => promised.TrimStart('0') == (counted == 0 ? string.Empty : counted.ToString(CultureInfo.InvariantCulture));

    private static bool Same(string value, string expected) => X12Interchange.Number(value) == X12Interchange.Number(expected);
}
