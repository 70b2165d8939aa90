using System.Text;
using CsvHelper;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Csv;

/// <summary>The rows of a payload, blank ones left out; may be enumerated again.</summary>
internal sealed class CsvRows(Stream payload, Encoding encoding, char delimiter)
{
    /// <summary>Longest row, in bytes of UTF-8; beyond it a quotation mark was not closed.</summary>
    private const int MaxRowLength = 256 * 1024;

    /// <summary>What ended the last enumeration before the end of the file, if anything did.</summary>
    public Problem? Broken { get; private set; }

    public CsvRow? First() => All(skipHeader: false).FirstOrDefault();

    public IEnumerable<CsvRow> All(bool skipHeader)
    {
        Broken = null;
        payload.Position = 0;
        string? flaw = null;
        using var text = new StreamReader(payload, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 64 * 1024, leaveOpen: true);
        using var rows = CsvReader.Create(text, Options(malformed => flaw = WordsOf(malformed)), leaveOpen: true);
        var skip = skipHeader;
        while (TryRead(rows))
        {
            var row = new CsvRow((int)rows.LineNumber, rows.Current.ToArray(), Encoding.UTF8.GetString(rows.RawRecord), flaw);
            flaw = null;
            if (!row.IsBlank && !skip)
            {
                yield return row;
            }

            skip &= row.IsBlank;
        }
    }

    private CsvReaderOptions Options(Action<CsvMalformedRecord> onMalformed) => new()
    {
        Separator = delimiter,
        HasHeader = false,
        MaxRecordSize = MaxRowLength,
        TrackLineNumbers = true,
        OnMalformedRecord = onMalformed,
    };

    // A quotation mark within an unquoted text is an inch sign; the other two leave it open what the cell holds.
    private static string? WordsOf(CsvMalformedRecord malformed) => malformed.Reason switch
    {
        CsvMalformedReason.TextAfterClosingQuote => "text stands behind a closing quotation mark",
        CsvMalformedReason.UnterminatedQuote => "a quotation mark is not closed; everything after it was taken for one cell",
        _ => null,
    };

    private bool TryRead(CsvReader rows)
    {
        try
        {
            return rows.Read();
        }
        catch (CsvFormatException broken)
        {
            Broken = new Problem(
                FormattableString.Invariant($"{Math.Max(broken.LineNumber, 1)}:1"),
                $"a row of more than {MaxRowLength / 1024} KB begins here; the rest of the file was not read",
                "close the quotation mark that is open in it, and send what follows again");
            return false;
        }
    }
}
