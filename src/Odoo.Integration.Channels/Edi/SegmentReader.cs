namespace Odoo.Integration.Channels.Edi;

/// <summary>Cuts a text into segments. Line breaks and blanks before a segment are passed over: files come with and without.</summary>
internal sealed class SegmentReader(TextReader text)
{
    /// <summary>Longest segment, in characters.</summary>
    public const int MaxLength = 64 * 1024;

    private readonly char[] _buffer = new char[MaxLength];
    private int _start;
    private int _end;

    /// <summary>Whether the last read ended because a segment was longer than the limit.</summary>
    public bool TooLong { get; private set; }

    /// <summary>Whether the text ended within a segment.</summary>
    public bool Unterminated { get; private set; }

    /// <summary>Shows what comes next without taking it, blanks and line breaks passed over; empty at the end.</summary>
    public ReadOnlySpan<char> Peek(int length)
    {
        SkipBlanks();
        while (_end - _start < length && Fill())
        {
        }

        return _buffer.AsSpan(_start, Math.Min(length, _end - _start));
    }

    /// <summary>Takes one segment; null at the end, and when one is too long.</summary>
    public string[]? Read(Delimiters delimiters)
    {
        SkipBlanks();
        for (var searched = 0; ;)
        {
            var length = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf(delimiters.Terminator);
            if (length >= 0)
            {
                return Take(searched + length, delimiters.Element, consumed: searched + length + 1);
            }

            searched = _end - _start;
            if (!Fill())
            {
                return TakeLast(delimiters.Element);
            }
        }
    }

    private string[]? TakeLast(char element)
    {
        TooLong = _end - _start == MaxLength;
        Unterminated = !TooLong && _end > _start;
        return Unterminated ? Take(_end - _start, element, consumed: _end - _start) : null;
    }

    private string[] Take(int length, char element, int consumed)
    {
        var segment = _buffer.AsSpan(_start, length);
        var parts = new string[segment.Count(element) + 1];
        var at = 0;
        foreach (var range in segment.Split(element))
        {
            parts[at++] = segment[range].Trim().ToString();
        }

        _start += consumed;
        return parts;
    }

    private void SkipBlanks()
    {
        while (_start < _end || Fill())
        {
            if (!char.IsWhiteSpace(_buffer[_start]) && _buffer[_start] != '\uFEFF' && _buffer[_start] != '\u001A')
            {
                return;
            }

            _start++;
        }
    }

    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        var read = _end < _buffer.Length ? text.Read(_buffer, _end, _buffer.Length - _end) : 0;
        _end += read;
        return read > 0;
    }
}
