using System.Globalization;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>
/// Takes one interchange apart, ISA to IEA, into transaction sets, as far as it keeps what its envelopes promise
/// (<see cref="X12Trailers"/>). A damaged set does not hold up the others.
/// </summary>
/// <param name="reader">The bytes, behind ISA.</param>
/// <param name="current">What they are read into.</param>
/// <param name="interchange">What ISA says.</param>
/// <param name="profile">Which interchanges are read.</param>
/// <param name="reads">Makes what reads a transaction set.</param>
internal sealed class X12InterchangeReader(SegmentReader reader, Segment current, X12Interchange interchange, X12Profile profile, Func<X12Head, X12Set> reads)
{
    private readonly bool _isRefused = interchange.IsTest && !profile.TestInterchanges;
    private X12Group? _group;
    private X12GroupReceipt? _groupReceipt;
    private X12Set? _set;
    private bool _stray;
    private int _groups;
    private int _sets;

    public X12Receipt Receipt { get; } = new(interchange);

    public IEnumerable<ChannelReading> Read()
    {
        if (_isRefused)
        {
            Receipt.RejectTest();
            yield return Damaged(interchange.Position, "this is a test interchange (ISA15 T)", "have the partner send it as a real one, or set TestInterchanges in the profile of a channel for tests");
        }

        SegmentOutcome outcome;
        while ((outcome = reader.Read(interchange.Delimiters, current)) == SegmentOutcome.Whole)
        {
            foreach (var reading in Take(current))
            {
                if (!_isRefused)
                {
                    yield return reading;
                }
            }

            if (_isRefused && current.Tag == "ISA")
            {
                yield return Damaged(interchange.Position, "another interchange begins before the IEA segment of this one and is refused with it", X12Trailers.SendAgain);
            }

            if (current.Tag == "IEA")
            {
                yield break;
            }
        }

        const int endOfFile = 23;
        var where = Where();
        Receipt.Blame(endOfFile);
        Abandon();
        CloseGroup(X12GroupReceipt.TrailerMissing);
        if (_isRefused && outcome != SegmentOutcome.TooLong)
        {
            yield break;
        }

        yield return Damaged(
            where, outcome == SegmentOutcome.TooLong ? $"no segment terminator within {SegmentReader.MaxLength} bytes" : "the file ends before the interchange does (no IEA segment)",
            X12Trailers.RestWasRead);
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
            return said ? [] : [Damaged(Where(), $"the segment {Flaw.Quote(segment.Tag)} stands outside a transaction set", X12Trailers.SendAgain)];
        }

        if (segment.Number <= X12Trailers.MaxSegments)
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
        _groupReceipt = Receipt.Open(_group);
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
            return [.. unfinished, Damaged(Where(), "a transaction set stands outside a functional group (no GS segment)", X12Trailers.SendAgain)];
        }

        reader.BeginMessage(segment);
        var head = new X12Head(interchange, group, segment[1], segment[2]);
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
            return said ? [] : [Damaged(Where(), "an SE segment without its ST", X12Trailers.SendAgain)];
        }

        _set = null;
        var (error, what) = X12Trailers.Check(set.Head, end);
        if (error == 0)
        {
            set.Take(end);
            IReadOnlyList<ChannelReading> readings = [.. set.Close()];
            Receipt.Add(_groupReceipt, set, 0);
            return readings;
        }

        Receipt.Add(_groupReceipt, set, error);
        return [Damaged(set.Head.Position, what, error == X12SetReceipt.NotSupported ? "send it in several orders" : X12Trailers.SendAgain)];
    }

    private IEnumerable<ChannelReading> CloseGroup(Segment end)
    {
        var unfinished = Unfinished("GE");
        if (_group is not { } group)
        {
            return [.. unfinished, Damaged(interchange.Position, "a GE segment without its GS", X12Trailers.SendAgain)];
        }

        var position = Where();
        var (error, what) = X12Trailers.Check(group, end, _sets);
        CloseGroup(error, int.TryParse(end.Bytes(1), NumberStyles.None, CultureInfo.InvariantCulture, out var included) ? included : null);
        return error == 0 ? unfinished : [.. unfinished, Damaged(position, what, X12Trailers.RestWasRead)];
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
        var unfinished = Unfinished("IEA");
        CloseGroup(X12GroupReceipt.TrailerMissing);
        var (error, what) = X12Trailers.Check(interchange, end, _groups);
        if (error == 0)
        {
            return unfinished;
        }

        Receipt.Blame(error);
        return [.. unfinished, Damaged(interchange.Position, what, X12Trailers.RestWasRead)];
    }

    private IReadOnlyList<ChannelReading> Unfinished(string by)
    {
        var position = Where();
        return Abandon() ? [Damaged(position, $"{by} comes before the transaction set's SE segment", X12Trailers.SendAgain)] : [];
    }

    private bool Abandon()
    {
        if (_set is not { } set)
        {
            return false;
        }

        Receipt.Add(_groupReceipt, set, X12SetReceipt.TrailerMissing);
        _set = null;
        return true;
    }

    private string Where() => _set?.Head.Position
        ?? (_group is { } group ? $"{interchange.Position}, group {X12Interchange.Number(group.ControlNumber)}" : interchange.Position);

    private static ChannelReading.Refused Damaged(string position, string what, string remedy) => new(position, null, [new Problem(position, what, remedy)]);
}
