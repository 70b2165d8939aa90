using System.Text;

namespace Odoo.Integration.Channels.Csv;

/// <summary>How one file is written.</summary>
/// <param name="Encoding">Its encoding, unless a byte order mark says another.</param>
/// <param name="Delimiter">What separates its cells.</param>
/// <param name="HasHint">Whether its first line is Excel's <c>sep=;</c>, which names the delimiter and is no row.</param>
internal sealed record CsvDialect(Encoding Encoding, char Delimiter, bool HasHint)
{
    /// <summary>How many characters of the file are looked at.</summary>
    private const int SampleLength = 64 * 1024;

    /// <summary>Where nothing separates anything: a header of one column is then reported with it.</summary>
    private const char LastResort = ';';

    /// <param name="payload">The file.</param>
    /// <param name="encoding">The profile's; null to detect it.</param>
    /// <param name="delimiter">The profile's; null to detect it.</param>
    public static CsvDialect Of(Stream payload, Encoding? encoding, char? delimiter)
    {
        encoding ??= CsvEncoding.Detect(payload);
        var start = StartOf(payload, encoding);
        return CsvDelimiters.HintOf(start) is { } hint
            ? new CsvDialect(encoding, hint, HasHint: true)
            : new CsvDialect(encoding, delimiter ?? CsvDelimiters.Detect(start) ?? LastResort, HasHint: false);
    }

    private static string StartOf(Stream payload, Encoding encoding)
    {
        payload.Position = 0;
        using var text = new StreamReader(payload, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 4096, leaveOpen: true);
        var start = new char[(int)Math.Min(SampleLength, payload.Length)];
        var read = text.ReadBlock(start);
        payload.Position = 0;
        return new string(start, 0, read);
    }
}
