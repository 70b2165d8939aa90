namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>
/// Finds the delimiters in an ISA segment: the element separator is its fourth byte, the component separator the one behind the sixteenth
/// of those, the terminator the next (X12.5: fixed widths, 106 bytes). Fields that were not padded are no hindrance.
/// </summary>
internal static class X12Header
{
    /// <summary>Longest ISA segment that is looked at: its fields are at most 15 wide, partners may have padded them more.</summary>
    public const int MaxLength = 256;

    private const int RepetitionElement = 11;

    /// <summary>Null where this is no ISA segment that shows them.</summary>
    public static Delimiters? Find(ReadOnlySpan<byte> head)
    {
        if (head.Length < 4 || char.IsLetterOrDigit((char)head[3]) || head[3] == ' ')
        {
            return null;
        }

        var (element, at, repetition) = (head[3], 3, (byte)0);
        for (var number = 2; number <= X12Interchange.Elements; number++)
        {
            var next = head[(at + 1)..].IndexOf(element);
            if (next < 0)
            {
                return null;
            }

            at += 1 + next;
            if (number == RepetitionElement + 1 && head[at - 1] is var before && !char.IsLetterOrDigit((char)before) && before != ' ')
            {
                repetition = before;
            }
        }

        if (at + 2 >= head.Length)
        {
            return null;
        }

        var (component, terminator) = (head[at + 1], head[at + 2]);
        return component == element || terminator == element || component == terminator || char.IsLetterOrDigit((char)terminator) || char.IsLetterOrDigit((char)component)
            ? null
            : new Delimiters(element, component, terminator, repetition);
    }
}
