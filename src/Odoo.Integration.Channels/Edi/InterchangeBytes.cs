using System.Text;

namespace Odoo.Integration.Channels.Edi;

/// <summary>
/// The bytes of a payload as both syntaxes read them: in an encoding whose delimiters are single bytes that stand in no other character.
/// </summary>
internal static class InterchangeBytes
{
    /// <summary>A stream from the payload's start, and the encoding of what it gives: UTF-16 comes as UTF-8, all else as it is.</summary>
    /// <param name="payload">Can seek; stays open.</param>
    /// <param name="encoding">What the profile says; a byte order mark wins.</param>
    public static (Stream Bytes, Encoding Encoding) Open(Stream payload, Encoding encoding)
    {
        Span<byte> mark = stackalloc byte[3];
        payload.Position = 0;
        mark = mark[..payload.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false)];
        payload.Position = 0;
        var marked = mark switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            [0xEF, 0xBB, 0xBF] => Encoding.UTF8,
            _ => encoding,
        };
        return marked is UnicodeEncoding
            ? (Encoding.CreateTranscodingStream(payload, marked, Encoding.UTF8, leaveOpen: true), Encoding.UTF8)
            : (payload, marked);
    }
}
