using System.Text;

namespace Odoo.Integration.Channels;

/// <summary>
/// The encodings a profile can name. Bytes that are not valid become U+FFFD, so that the adapter can say where they stand.
/// </summary>
public static class TextEncodings
{
    /// <summary>The character that stands for bytes that were not valid.</summary>
    public const char Invalid = '\uFFFD';

    /// <summary>Null for a name that is not known.</summary>
    public static Encoding? Find(string name) => name.ToUpperInvariant() switch
    {
        "UTF-8" or "UTF8" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        "UTF-16" or "UTF-16LE" => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        "UTF-16BE" => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
        "ISO-8859-1" or "LATIN1" => Encoding.Latin1,
        "WINDOWS-1252" or "CP1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252),
        "ISO-8859-15" => CodePagesEncodingProvider.Instance.GetEncoding("iso-8859-15"),
        "WINDOWS-1250" => CodePagesEncodingProvider.Instance.GetEncoding(1250),
        _ => null,
    };

    /// <exception cref="ProfileException">No such encoding.</exception>
    public static Encoding Named(string name, string key) => Find(name)
        ?? throw new ProfileException(key, $"'{name}' is no encoding; use utf-8, utf-16, windows-1252, windows-1250, iso-8859-1 or iso-8859-15");
}
