using System.Runtime.CompilerServices;
using System.Text;

namespace Odoo.Integration.Channels.Edi;

/// <summary>
/// One segment of an interchange: its tag and data elements as bytes of the reader's buffer, which become text where it is asked for.
/// Good until the reader reads the next one; <see cref="Copy"/> keeps it.
/// </summary>
internal sealed class Segment
{
    private readonly SegmentCodes _codes;
    private byte[] _bytes = [];
    private DelimiterIndex _index = new();
    private int[] _places = [];
    private int _count = -1;
    private int _start;
    private int _end;
    private string? _tag;

    private static ReadOnlySpan<byte> Blanks => " \t\r\n"u8;

    /// <param name="encoding">Of the interchange.</param>
    public Segment(Encoding encoding)
        : this(encoding, new SegmentCodes())
    {
    }

    private Segment(Encoding encoding, SegmentCodes tags) => (Encoding, _codes) = (encoding, tags);

    /// <summary>Makes text of the bytes. What is not valid becomes U+FFFD, where the encoding is one of <see cref="TextEncodings"/>.</summary>
    public Encoding Encoding { get; set; }

    /// <summary>Its place in the message, counted from 1 at the message's header segment (ST, UNH).</summary>
    public int Number { get; set; }

    /// <summary>Where it begins, in bytes from where the reading began.</summary>
    public long Offset { get; set; }

    /// <summary>How many data elements it has, the tag not counted.</summary>
    public int Count => _count >= 0 ? _count : _index.Count(_start, _end);

    /// <summary>How many bytes it has, the terminator not counted.</summary>
    public int Length => _end - _start;

    /// <summary>What stands before the first element, blanks dropped.</summary>
    public string Tag => _tag ??= _codes.TextOf(Bytes(0), Encoding);

    /// <summary>
    /// A data element by its position in the standard, from 1, as it stands between its delimiters, blanks at the ends dropped; empty
    /// where it was left out. 0 is the tag. Release characters still stand in it.
    /// </summary>
    public ReadOnlySpan<byte> Bytes(int element) => Trim(Raw(element));

    /// <summary>A component of an element, both from 1.</summary>
    public ReadOnlySpan<byte> Bytes(int element, int component) => Trim(Part(Bytes(element), _index.Delimiters.Component, component));

    /// <summary>A component of one repetition of an element, each from 1.</summary>
    public ReadOnlySpan<byte> Bytes(int element, int component, int repetition) =>
        Trim(Part(Part(Bytes(element), _index.Delimiters.Repetition, repetition), _index.Delimiters.Component, component));

    /// <summary>A whole data element as text, blanks at the ends dropped; empty where it was left out.</summary>
    public string this[int element] => Text(Bytes(element));

    /// <summary>A component of an element as text.</summary>
    public string this[int element, int component] => Text(Bytes(element, component));

    /// <summary>A component of one repetition of an element as text.</summary>
    public string this[int element, int component, int repetition] => Text(Bytes(element, component, repetition));

    /// <summary>How many components an element has; 0 where it was left out.</summary>
    public int Components(int element) => Parts(Bytes(element), _index.Delimiters.Component);

    /// <summary>How many repetitions an element has; 0 where it was left out.</summary>
    public int Repetitions(int element) => Parts(Bytes(element), _index.Delimiters.Repetition);

    /// <summary>Whether an element is there and not empty.</summary>
    public bool Has(int element) => !Bytes(element).IsEmpty;

    /// <summary>Whether an element is exactly this.</summary>
    public bool Is(int element, ReadOnlySpan<byte> value) => Bytes(element).SequenceEqual(value);

    /// <summary>Whether a component of an element is exactly this.</summary>
    public bool Is(int element, int component, ReadOnlySpan<byte> value) => Bytes(element, component).SequenceEqual(value);

    /// <summary>All of its bytes, tag and delimiters included, the terminator not.</summary>
    public ReadOnlySpan<byte> All => _bytes.AsSpan(_start, _end - _start);

    /// <summary>Text of bytes of this segment: release characters taken out, blanks at the ends dropped.</summary>
    public string Text(ReadOnlySpan<byte> value)
    {
        if (_index.Delimiters.Release == 0 || !value.Contains(_index.Delimiters.Release))
        {
            return value.Length <= SegmentCodes.MaxLength ? _codes.TextOf(value, Encoding) : Encoding.GetString(value);
        }

        var plain = new byte[value.Length];
        var length = 0;
        for (var at = 0; at < value.Length; at++)
        {
            at += value[at] == _index.Delimiters.Release && at + 1 < value.Length ? 1 : 0;
            plain[length++] = value[at];
        }

        return Encoding.GetString(plain, 0, length).Trim();
    }

    /// <summary>The same segment with bytes of its own.</summary>
    public Segment Copy()
    {
        var count = Places();
        var copy = new Segment(Encoding, _codes)
        {
            _bytes = All.ToArray(), _end = Length, _places = _places[..count], _count = count, _index = new DelimiterIndex(_index.Delimiters), _tag = _tag, Number = Number, Offset = Offset,
        };
        for (var at = 0; at < count; at++)
        {
            copy._places[at] -= _start;
        }

        return copy;
    }

    /// <summary>Sets what the segment shows; for its reader.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Show(byte[] bytes, int start, int end, DelimiterIndex index, int number, long offset)
    {
        // References are written where they change alone: the collector looks at each write of one.
        if (!ReferenceEquals(_bytes, bytes) || !ReferenceEquals(_index, index))
        {
            (_bytes, _index) = (bytes, index);
        }

        (_start, _end, _count, _tag) = (start, end, -1, null);
        (Number, Offset) = (number, offset);
    }

    // The places of the element separators, made of their bits where an element is first asked for.
    private int Places()
    {
        if (_count >= 0)
        {
            return _count;
        }

        var count = _index.Count(_start, _end);
        if (_places.Length < count)
        {
            _places = new int[Math.Max(32, count)];
        }

        _index.CopyTo(_places, _start, _end);
        return _count = count;
    }

    private ReadOnlySpan<byte> Raw(int element)
    {
        var count = Places();
        if ((uint)element > (uint)count)
        {
            return default;
        }

        var from = element == 0 ? _start : _places[element - 1] + 1;
        return _bytes.AsSpan(from, (element == count ? _end : _places[element]) - from);
    }

    private ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty || (value[0] > ' ' && value[^1] > ' '))
        {
            return value;
        }

        var left = value.TrimStart(Blanks);
        var trimmed = left.TrimEnd(Blanks);
        if (_index.Delimiters.Release == 0 || trimmed.Length == left.Length)
        {
            return trimmed;
        }

        // A blank that is released belongs to its release character.
        var releases = trimmed.Length - trimmed.TrimEnd(_index.Delimiters.Release).Length;
        return releases % 2 == 0 ? trimmed : left[..(trimmed.Length + 1)];
    }

    private ReadOnlySpan<byte> Part(ReadOnlySpan<byte> value, byte delimiter, int number)
    {
        for (; number > 1; number--)
        {
            var at = Next(value, delimiter);
            if (at < 0)
            {
                return default;
            }

            value = value[(at + 1)..];
        }

        return Next(value, delimiter) is var end and >= 0 ? value[..end] : value;
    }

    private int Parts(ReadOnlySpan<byte> value, byte delimiter)
    {
        var parts = value.IsEmpty ? 0 : 1;
        for (var at = Next(value, delimiter); at >= 0; at = Next(value, delimiter))
        {
            parts++;
            value = value[(at + 1)..];
        }

        return parts;
    }

    // The next delimiter that is not released; -1 where there is none.
    private int Next(ReadOnlySpan<byte> value, byte delimiter)
    {
        if (delimiter == 0)
        {
            return -1;
        }

        if (_index.Delimiters.Release == 0)
        {
            return value.IndexOf(delimiter);
        }

        for (var from = 0; from < value.Length;)
        {
            var at = value[from..].IndexOfAny(delimiter, _index.Delimiters.Release);
            if (at < 0 || value[from + at] == delimiter)
            {
                return at < 0 ? -1 : from + at;
            }

            from += at + 2;
        }

        return -1;
    }
}
