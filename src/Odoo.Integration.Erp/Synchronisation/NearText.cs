using Odoo.Integration.Erp.MasterData;

namespace Odoo.Integration.Erp.Synchronisation;

/// <summary>The texts that are compared when a key is not known: what was given, and what a record might have been meant by.</summary>
public static class NearText
{
    private const int Longest = 200;

    /// <summary>What to look for near a key that is not known.</summary>
    public static string Of(MasterDataKey kind, string key) => Cut(kind == MasterDataKey.PartnerEmail ? WordsOf(key) : key);

    internal static string? Of(IEnumerable<(string Field, string Value)> keys, string? name)
    {
        var text = string.Join(' ', keys.Select(static key => key.Field == "email" ? WordsOf(key.Value) : key.Value).Append(name).OfType<string>());
        return text.Length == 0 ? null : Cut(text);
    }

    // Of an address the person and the company: "@" and "com" are near to every other.
    private static string WordsOf(string mail)
    {
        var at = mail.LastIndexOf('@');
        var end = mail.LastIndexOf('.');
        return at < 0 ? mail : $"{mail[..at]} {(end > at ? mail[(at + 1)..end] : mail[(at + 1)..])}";
    }

    private static string Cut(string text) => text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)];
}
