using System.Collections.Frozen;
using System.Text;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Csv;

/// <summary>Column names as they are compared: letters and digits in capitals, without accents, blanks and punctuation.</summary>
/// <remarks>
/// The machine's own folding of accents needs ICU (src/decisions/text-and-numbers.md), so that of the European alphabets is
/// written out: Latin (Unicode blocks Latin-1 Supplement, Extended-A, part of Extended-B), Greek tonos and dialytika, Cyrillic.
/// </remarks>
internal static class ColumnNames
{
    private const string Latin =
        "A:ÀÁÂÃÄÅĀĂĄǍ C:ÇĆĈĊČ D:ĎĐÐ E:ÈÉÊËĒĔĖĘĚ G:ĜĞĠĢǦ H:ĤĦ I:ÌÍÎÏĨĪĬĮİIǏ J:Ĵ K:ĶǨ L:ĹĻĽĿŁ N:ÑŃŅŇŊ O:ÒÓÔÕÖØŌŎŐǑ R:ŔŖŘ S:ŚŜŞŠȘ " +
        "T:ŢŤŦȚ U:ÙÚÛÜŨŪŬŮŰŲǓ W:Ŵ Y:ÝŶŸ Z:ŹŻŽ AE:Æ OE:Œ SS:ßẞ TH:Þ NO:№ O:º A:ª Α:Ά Ε:Έ Η:Ή Ι:ΊΪΐ Ο:Ό Υ:ΎΫΰ Ω:Ώ Σ:ς Е:ЁЀ И:ЍЙ";

    private static readonly FrozenDictionary<char, string> Plain = Latin.Split(' ')
        .Select(static entry => entry.Split(':'))
        .SelectMany(static pair => pair[1].SelectMany(static c => new[] { c, char.ToLowerInvariant(c) }).Distinct().Select(c => KeyValuePair.Create(c, pair[0])))
        .DistinctBy(static pair => pair.Key).ToFrozenDictionary();

    /// <summary>The folded name; where nothing would be left ("#"), the name itself in capitals.</summary>
    public static string Fold(string name)
    {
        var folded = Codes.Fold(Unaccented(name));
        return folded.Length > 0 ? folded : name.Trim().ToUpperInvariant();
    }

    /// <summary>The words of a text, folded.</summary>
    public static IEnumerable<string> Words(string text)
    {
        var plain = Unaccented(text);
        var start = 0;
        for (var at = 0; at <= plain.Length; at++)
        {
            if (at == plain.Length || !char.IsLetterOrDigit(plain[at]))
            {
                if (at > start)
                {
                    yield return Codes.Fold(plain[start..at]);
                }

                start = at + 1;
            }
        }
    }

    // Accents that stand as characters of their own (U+0300 to U+036F, as macOS writes file names) go with the rest that is no letter.
    private static string Unaccented(string text)
    {
        if (System.Text.Ascii.IsValid(text))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Plain.TryGetValue(c, out var letters))
            {
                plain.Append(letters);
            }
            else if (c is < '\u0300' or > '\u036F')
            {
                plain.Append(c);
            }
        }

        return plain.ToString();
    }
}
