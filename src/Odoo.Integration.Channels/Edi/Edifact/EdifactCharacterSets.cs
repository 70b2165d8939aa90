using System.Collections.Frozen;
using System.Text;

namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>The character sets of UNB's syntax identifier (data element 0001, ISO 9735-1 annex A). Bytes outside of one become U+FFFD.</summary>
/// <remarks>
/// UNOA and UNOB are ISO 646; lower case in UNOA is taken as it comes. UNOX (ISO 2022 escapes) has no one encoding: ASCII is read, for
/// the rest the profile names it. UNOY (ISO 10646-1) and UNOW are UTF-8, or UTF-16 where the file's mark says so. IATA and IATB are the
/// airlines' names for the sets A and B, KECA is Korea's.
/// </remarks>
internal static class EdifactCharacterSets
{
    private static readonly FrozenDictionary<string, Encoding> Known = new Dictionary<string, Encoding>(StringComparer.Ordinal)
    {
        ["UNOA"] = CodePage(20127), ["UNOB"] = CodePage(20127), ["IATA"] = CodePage(20127), ["IATB"] = CodePage(20127),
        ["UNOC"] = Encoding.Latin1, ["UNOD"] = CodePage(28592), ["UNOE"] = CodePage(28595), ["UNOF"] = CodePage(28597), ["UNOG"] = CodePage(28593),
        ["UNOH"] = CodePage(28594), ["UNOI"] = CodePage(28596), ["UNOJ"] = CodePage(28598), ["UNOK"] = CodePage(28599), ["UNOL"] = CodePage(28605),
        ["KECA"] = CodePage(949), ["UNOW"] = Encoding.UTF8, ["UNOX"] = CodePage(20127), ["UNOY"] = Encoding.UTF8,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Null for an identifier that is not known.</summary>
    public static Encoding? Find(string identifier) => Known.GetValueOrDefault(identifier);

    private static Encoding CodePage(int number)
    {
        var replaced = new DecoderReplacementFallback(TextEncodings.Invalid.ToString());
        return number == 20127
            ? Encoding.GetEncoding(number, EncoderFallback.ReplacementFallback, replaced)
            : CodePagesEncodingProvider.Instance.GetEncoding(number, EncoderFallback.ReplacementFallback, replaced)!;
    }
}
