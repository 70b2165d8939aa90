namespace Odoo.Integration.Hub.Pages.Frame;

/// <summary>Long texts in tables.</summary>
public static class ShortText
{
    /// <summary>The beginning of a text, with an ellipsis where that is not all; a pair of surrogates stays together.</summary>
    public static string Of(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var length = most - 1;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[length - 1]) ? length - 1 : length), "…");
    }
}
