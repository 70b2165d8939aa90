namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>
/// The segments of a file, line breaks within them dropped: files that passed a mainframe are wrapped at 80 characters wherever that falls,
/// and no character set of ISO 9735 holds a line break.
/// </summary>
internal sealed class EdifactSegments(SegmentReader reader, Segment segment)
{
    private const int ServiceStringLength = 9;

    private Segment? _unwrapped;

    /// <summary>The segment read last; good until the next is read.</summary>
    public Segment Current => _unwrapped ?? segment;

    public SegmentOutcome Read(in Delimiters delimiters)
    {
        _unwrapped = null;
        var outcome = reader.Read(delimiters, segment);
        if (outcome == SegmentOutcome.Whole && delimiters.Terminator is not ((byte)'\r' or (byte)'\n') && segment.All.ContainsAny((byte)'\r', (byte)'\n'))
        {
            _unwrapped = Unwrapped(delimiters);
        }

        return outcome;
    }

    /// <summary>Says that the segment read last is a message's UNH.</summary>
    public void BeginMessage()
    {
        reader.BeginMessage(segment);
        _unwrapped?.Number = segment.Number;
    }

    /// <summary>The first bytes of what comes, as letters.</summary>
    public string Peek(int length) => System.Text.Encoding.Latin1.GetString(reader.Peek(length));

    /// <summary>Takes the service string advice UNA; null where the nine bytes are not all there.</summary>
    public byte[]? TakeServiceString()
    {
        var bytes = reader.Peek(ServiceStringLength);
        if (bytes.Length < ServiceStringLength)
        {
            return null;
        }

        var advice = bytes.ToArray();
        reader.Skip(ServiceStringLength);
        return advice;
    }

    private Segment Unwrapped(in Delimiters delimiters)
    {
        var plain = new byte[segment.Length + 1];
        var length = 0;
        foreach (var value in segment.All)
        {
            if (value is not ((byte)'\r' or (byte)'\n'))
            {
                plain[length++] = value;
            }
        }

        plain[length++] = delimiters.Terminator;
        using var bytes = new MemoryStream(plain, 0, length);
        var again = new Segment(segment.Encoding);
        new SegmentReader(bytes).Read(delimiters, again);
        (again.Number, again.Offset) = (segment.Number, segment.Offset);
        return again;
    }
}
