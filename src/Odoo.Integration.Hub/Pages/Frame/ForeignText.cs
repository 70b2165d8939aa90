using System.Buffers;

namespace Odoo.Integration.Hub.Pages.Frame;

/// <summary>Text that others wrote: kept from changing what stands around it.</summary>
public static class ForeignText
{
    private const char Replacement = '\uFFFD';
    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';

    private static readonly SearchValues<char> Turning = SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    /// <summary>
    /// The text without what turns the writing around it: embeddings, overrides and isolates (Unicode UAX 9, explicit formatting) become a sign that something
    /// stood there. Letters written from right to left stay what they are.
    /// </summary>
    public static string Shown(string text) => text.AsSpan().IndexOfAny(Turning) < 0 ? text : string.Concat(text.Select(static c => Turning.Contains(c) ? Replacement : c));

    /// <summary>Its beginning as <see cref="Shown"/>, never half a character, with a sign that there is more.</summary>
    public static string Cut(string foreign, int most)
    {
        var text = Shown(foreign);
        if (text.Length <= most)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return text[..end] + "…";
    }

    /// <summary>For where no element can be put around it, such as a title: right-to-left text stays within itself (Unicode UAX 9, isolates).</summary>
    public static string Isolated(string text, int most = 60) => FirstStrongIsolate + Cut(text, most) + PopIsolate;
}
