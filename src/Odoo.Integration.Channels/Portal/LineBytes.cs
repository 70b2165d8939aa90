using System.Collections;

namespace Odoo.Integration.Channels.Portal;

/// <summary>The lines of a stream as bytes, without their line feed; null for a line longer than the limit.</summary>
internal sealed class LineBytes(Stream stream, int maxLength) : IEnumerable<byte[]?>
{
    private const int BlockSize = 64 * 1024;

    public IEnumerator<byte[]?> GetEnumerator()
    {
        stream.Position = 0;
        var block = new byte[BlockSize];
        using var line = new MemoryStream();
        var tooLong = false;
        for (var read = stream.Read(block); read > 0; read = stream.Read(block))
        {
            for (var from = 0; from < read;)
            {
                var feed = block.AsSpan(from, read - from).IndexOf((byte)'\n');
                var length = feed < 0 ? read - from : feed;
                tooLong |= line.Length + length > maxLength;
                if (!tooLong)
                {
                    line.Write(block, from, length);
                }

                from += length + 1;
                if (feed >= 0)
                {
                    yield return tooLong ? null : line.ToArray();
                    line.SetLength(0);
                    tooLong = false;
                }
            }
        }

        if (line.Length > 0 || tooLong)
        {
            yield return tooLong ? null : line.ToArray();
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
