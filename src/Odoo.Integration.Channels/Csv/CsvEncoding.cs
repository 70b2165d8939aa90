using System.Buffers;
using System.Text;

namespace Odoo.Integration.Channels.Csv;

/// <summary>Finds the encoding of a file that does not name it.</summary>
/// <remarks>
/// In this order: a byte order mark; UTF-16 without one, which has a zero byte in every second place of its digits and
/// separators; UTF-8 where the whole file is valid UTF-8 (text in another encoding with a letter outside ASCII practically never
/// is); else Windows-1252, what Excel writes in western Europe. The other one-byte encodings cannot be told from it and are for
/// the profile to name.
/// </remarks>
internal static class CsvEncoding
{
    /// <summary>How many bytes are looked at for UTF-16.</summary>
    private const int StartLength = 4096;

    private const int BlockLength = 64 * 1024;

    public static Encoding Detect(Stream payload)
    {
        var start = new byte[StartLength];
        payload.Position = 0;
        var head = start.AsSpan(0, payload.ReadAtLeast(start, start.Length, throwOnEndOfStream: false));
        var name = head switch
        {
            [0xEF, 0xBB, 0xBF, ..] => "utf-8",
            [0xFF, 0xFE, ..] => "utf-16",
            [0xFE, 0xFF, ..] => "utf-16be",
            _ => Utf16Of(head) ?? (IsUtf8(payload) ? "utf-8" : "windows-1252"),
        };
        payload.Position = 0;
        return TextEncodings.Find(name)!;
    }

    /// <summary>Whether the encoding writes two bytes a character, so that zero bytes are no sign of a program.</summary>
    public static bool IsUtf16(Encoding encoding) => encoding is UnicodeEncoding;

    // A quarter of the characters is ASCII in any order file, even where the texts are Greek or Cyrillic.
    private static string? Utf16Of(ReadOnlySpan<byte> start)
    {
        var (even, odd) = (0, 0);
        for (var at = 0; at < start.Length; at++)
        {
            (even, odd) = start[at] != 0 ? (even, odd) : at % 2 == 0 ? (even + 1, odd) : (even, odd + 1);
        }

        var enough = Math.Max(start.Length / 8, 2);
        return odd >= enough && even == 0 ? "utf-16" : even >= enough && odd == 0 ? "utf-16be" : null;
    }

    private static bool IsUtf8(Stream payload)
    {
        payload.Position = 0;
        var block = new byte[BlockLength];
        var kept = 0;
        while (true)
        {
            var read = payload.ReadAtLeast(block.AsSpan(kept), block.Length - kept, throwOnEndOfStream: false);
            var bytes = block.AsSpan(0, kept + read);
            var last = bytes.Length < block.Length;
            kept = last ? 0 : OpenEnd(bytes);
            if (!System.Text.Unicode.Utf8.IsValid(bytes[..^kept]))
            {
                return false;
            }

            if (last)
            {
                return true;
            }

            bytes[^kept..].CopyTo(block);
        }
    }

    // The bytes of a character that the block cuts: 0 to 3.
    private static int OpenEnd(ReadOnlySpan<byte> bytes)
    {
        for (var count = 1; count <= 3; count++)
        {
            if (Rune.DecodeFromUtf8(bytes[^count..], out _, out _) == OperationStatus.NeedMoreData)
            {
                return count;
            }
        }

        return 0;
    }
}
