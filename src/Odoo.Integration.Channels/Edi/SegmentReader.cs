using System.Numerics;
using System.Runtime.CompilerServices;

namespace Odoo.Integration.Channels.Edi;

/// <summary>
/// Cuts the bytes of an interchange into segments, one at a time, of X12 and of EDIFACT alike. Line breaks, blanks, byte order marks and
/// the end-of-file mark 0x1A before a segment are passed over: files come with and without. Memory holds one buffer, whatever the length
/// of the interchange.
/// </summary>
/// <param name="bytes">Read from where it stands to its end.</param>
internal sealed class SegmentReader(Stream bytes)
{
    /// <summary>Longest segment, in bytes.</summary>
    public const int MaxLength = 64 * 1024;

    private const int FirstLength = 32 * 1024;

    private readonly DelimiterIndex _index = new();
    private byte[] _buffer = new byte[(bytes.CanSeek ? (int)Math.Clamp(bytes.Length - bytes.Position, 256, FirstLength) : FirstLength) + DelimiterIndex.Block];
    private ulong _ends;
    private int _block;
    private int _blocks;
    private int _blockStart;
    private Delimiters _delimiters;
    private bool _blankTerminator;
    private int _start;
    private int _end;
    private int _indexed;
    private long _origin;
    private int _number;

    /// <summary>How many bytes were taken or passed over.</summary>
    public long Offset => _origin + _start;

    /// <summary>
    /// Shows the bytes that come next without taking them, blanks before them passed over: fewer at the end, none behind it. For the
    /// head of an interchange, whose delimiters are not known yet. Good until the next call.
    /// </summary>
    /// <param name="length">At most <see cref="MaxLength"/>.</param>
    public ReadOnlySpan<byte> Peek(int length)
    {
        PassBlanks();
        while (_end - _start < length && Fill())
        {
            PassBlanks();
        }

        return _buffer.AsSpan(_start, Math.Min(length, _end - _start));
    }

    /// <summary>Passes over bytes that <see cref="Peek"/> has shown.</summary>
    public void Skip(int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, _end - _start);
        _start += length;
        Forget();
    }

    /// <summary>Reads the next segment into an object that is used again; what it showed before is gone.</summary>
    public SegmentOutcome Read(in Delimiters delimiters, Segment segment)
    {
        if (delimiters != _delimiters)
        {
            _delimiters = delimiters;
            _blankTerminator = IsBlank(delimiters.Terminator);
            Forget();
        }

        do
        {
            while (_ends != 0 || NextBlock())
            {
                if (Take(segment))
                {
                    return SegmentOutcome.Whole;
                }
            }
        }
        while (Search());
        return TakeRest(segment);
    }

    /// <summary>Says that the segment read last begins a message: it is number 1 there.</summary>
    public void BeginMessage(Segment segment) => segment.Number = _number = 1;

    // Whether there was one: where the terminator is a line break, an empty line is none.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Take(Segment segment)
    {
        var end = _blockStart + BitOperations.TrailingZeroCount(_ends);
        _ends &= _ends - 1;
        var start = _start;
        _start = end + 1;

        // Most segments begin at once, or behind one line break.
        start += start < end && _buffer[start] == '\n' ? 1 : 0;
        if (start == end || _buffer[start] <= ' ' || _buffer[start] == 0xEF)
        {
            start = AfterBlanks(start, end);
        }

        if (start == end && _blankTerminator)
        {
            return false;
        }

        Show(segment, start, end);
        return true;
    }

    private SegmentOutcome TakeRest(Segment segment)
    {
        var (start, end) = (AfterBlanks(_start, _end), _end);
        if (end - start >= MaxLength)
        {
            return SegmentOutcome.TooLong;
        }

        if (start == end)
        {
            return SegmentOutcome.End;
        }

        _index.Find(_buffer, start, end, _delimiters);
        Show(segment, start, end);
        _start = end;
        Forget();
        return SegmentOutcome.Truncated;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Show(Segment segment, int start, int end) => segment.Show(_buffer, start, end, _index, ++_number, _origin + start);

    // Goes on to the next block that holds a terminator.
    private bool NextBlock()
    {
        while (++_block < _blocks)
        {
            if ((_ends = _index.Ends[_block]) != 0)
            {
                _blockStart = _index.Origin + (_block * DelimiterIndex.Block);
                return true;
            }
        }

        _block = _blocks;
        return false;
    }

    // What is buffered and not searched yet is searched; else more is read, behind what is left of the last segment.
    private bool Search()
    {
        if (_indexed == _end)
        {
            PassBlanks();
            if (_indexed == _end && !Fill())
            {
                return false;
            }
        }

        _index.Find(_buffer, _start, _end, _delimiters);
        (_indexed, _block, _blocks, _ends) = (_end, -1, _index.Blocks, 0);
        return true;
    }

    private void PassBlanks()
    {
        do
        {
            var after = AfterBlanks(_start, _end);
            if (after != _start)
            {
                _start = after;
                Forget();
            }
        }
        while (_start == _end && Fill());
    }

    private int AfterBlanks(int at, int end)
    {
        while (at < end && (IsBlank(_buffer[at]) || _buffer[at] == 0xEF))
        {
            if (_buffer[at] == 0xEF)
            {
                if (!_buffer.AsSpan(at, end - at).StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
                {
                    return at;
                }

                at += 2;
            }

            at++;
        }

        return at;
    }

    private static bool IsBlank(byte value) => value is (byte)' ' or (>= (byte)'\t' and <= (byte)'\r') or 0x1A;

    private void Forget()
    {
        (_indexed, _block, _blocks, _ends) = (_start, 0, 0, 0);
    }

    // The places found so far are those of the buffer as it was: they are forgotten.
    private bool Fill()
    {
        var length = _end - _start;
        if (length == MaxLength)
        {
            return false;
        }

        var target = length + DelimiterIndex.Block < _buffer.Length ? _buffer : new byte[Math.Min(length * 2, MaxLength) + DelimiterIndex.Block];
        _buffer.AsSpan(_start, length).CopyTo(target);
        _origin += _start;
        (_buffer, _start, _end) = (target, 0, length);
        Forget();
        var read = bytes.ReadAtLeast(_buffer.AsSpan(_end, _buffer.Length - DelimiterIndex.Block - _end), _buffer.Length - DelimiterIndex.Block - _end, throwOnEndOfStream: false);
        _end += read;
        return read > 0;
    }
}
