using System.Text;

namespace Odoo.Integration.Channels.Edi;

/// <summary>The tags of segments as text, each made once: an interchange repeats some dozens of them without end.</summary>
internal sealed class SegmentTags
{
    private readonly (uint Packed, string Text)[] _known = new (uint, string)[256];

    public string TextOf(ReadOnlySpan<byte> tag, Encoding encoding)
    {
        if (tag.Length is 0 or > 4)
        {
            return encoding.GetString(tag);
        }

        var packed = 0u;
        foreach (var letter in tag)
        {
            packed = (packed << 8) | letter;
        }

        ref var known = ref _known[(packed * 0x9E3779B1) >> 24];
        if (known.Packed != packed || known.Text is null)
        {
            known = (packed, encoding.GetString(tag));
        }

        return known.Text;
    }
}
