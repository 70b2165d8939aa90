namespace Odoo.Integration.Channels;

/// <summary>Looks at a payload's first bytes: what stands there behind byte order marks, blanks and line breaks.</summary>
internal static class PayloadStart
{
    /// <summary>How many bytes are enough to tell the formats apart.</summary>
    public const int Length = 512;

    /// <summary>
    /// Whether it begins with one of these words and no letter or digit behind it, in ASCII, UTF-8 or (with its mark) UTF-16.
    /// </summary>
    public static bool Is(ReadOnlySpan<byte> start, params ReadOnlySpan<string> words)
    {
        var utf16 = start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        Span<char> text = stackalloc char[Length];
        var length = 0;
        foreach (var value in start[..Math.Min(start.Length, Length)])
        {
            // The zero half of each UTF-16 character and the bytes of the marks; no word that is looked for holds any of them.
            if (value is 0xEF or 0xBB or 0xBF or 0xFF or 0xFE || (utf16 && value == 0))
            {
                continue;
            }

            text[length++] = (char)value;
        }

        ReadOnlySpan<char> rest = text[..length].TrimStart();
        foreach (var word in words)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal) && rest.Length > word.Length && !char.IsLetterOrDigit(rest[word.Length]))
            {
                return true;
            }
        }

        return false;
    }
}
