using System.Text;

namespace Odoo.Integration.Channels.Edi;

/// <summary>
/// The tags and codes of segments as text, each made once: an interchange repeats some dozens of them without end. What comes after another
/// that takes the same place is made again.
/// </summary>
internal sealed class SegmentCodes
{
    /// <summary>Longest text that is kept, in bytes.</summary>
    public const int MaxLength = 4;

    private const uint NotAscii = 0x80808080;

    private readonly (uint Packed, string Text)[] _known = new (uint, string)[256];

    public string TextOf(ReadOnlySpan<byte> code, Encoding encoding)
    {
        if (code.Length is 0 or > MaxLength)
        {
            return code.IsEmpty ? string.Empty : encoding.GetString(code);
        }

        var packed = 0u;
        foreach (var letter in code)
        {
            packed = (packed << 8) | letter;
        }

        // Other characters than those of ASCII are other ones in other encodings, and a NUL would make two codes one.
        if ((packed & NotAscii) != 0 || code[0] == 0)
        {
            return encoding.GetString(code);
        }

        ref var known = ref _known[(packed * 0x9E3779B1) >> 24];
        if (known.Packed != packed)
        {
            known = (packed, encoding.GetString(code));
        }

        return known.Text;
    }
}
