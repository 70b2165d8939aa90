namespace Odoo.Integration.Hub.Pages.Frame;

/// <summary>Text that others wrote: kept from changing what stands around it.</summary>
public static class ForeignText
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';

    /// <summary>Its beginning, never half a character, with a sign that there is more.</summary>
    public static string Cut(string text, int most)
    {
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
