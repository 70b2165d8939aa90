using System.Text;
using CsvHelper;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Csv;

/// <summary>The rows of a payload, blank ones left out; may be enumerated again.</summary>
internal sealed class CsvRows(Stream payload, CsvDialect dialect)
{
    /// <summary>Most cells of a row: those of a sheet in Excel.</summary>
    public const int MaxCells = 16_384;

    /// <summary>Longest row, in bytes of UTF-8; beyond it a quotation mark was not closed.</summary>
    private const int MaxRowLength = 256 * 1024;

    // A buffer of 64 KB for a file of 1 KB would be most of the work.
    private readonly int _bufferLength = (int)Math.Clamp(payload.Length, 1024, 64 * 1024);

    /// <summary>What ended the last enumeration before the end of the file, if anything did.</summary>
    public Problem? Broken { get; private set; }

    /// <summary>The row behind so many others; null where the file ends before.</summary>
    public CsvRow? At(int position) => All(position).FirstOrDefault();

    /// <summary>The rows behind the first <paramref name="skip"/>.</summary>
    /// <param name="skip">How many to leave out.</param>
    /// <param name="withRaw">Whether rows are to know their raw text, which positions of cells need.</param>
    public IEnumerable<CsvRow> All(int skip, bool withRaw = true)
    {
        Broken = null;
        payload.Position = 0;
        string? flaw = null;
        using var text = new StreamReader(payload, dialect.Encoding, detectEncodingFromByteOrderMarks: true, bufferSize: _bufferLength, leaveOpen: true);
        using var rows = CsvReader.Create(text, Options(malformed => flaw = WordsOf(malformed)), leaveOpen: true);
        var hint = dialect.HasHint;
        while (TryRead(rows))
        {
            flaw ??= rows.FieldCount > MaxCells ? FormattableString.Invariant($"the row has more than {MaxCells} cells") : null;
            var row = new CsvRow((int)rows.LineNumber, CellsOf(rows), withRaw ? Encoding.UTF8.GetString(rows.RawRecord) : string.Empty, flaw);
            flaw = null;
            if (hint || row.IsBlank)
            {
                hint = false;
            }
            else if (skip-- <= 0)
            {
                yield return row;
            }
        }
    }

    // A row of separators alone would make more cells than it has characters to say what they are.
    private static string[] CellsOf(CsvReader rows)
    {
        if (rows.FieldCount <= MaxCells)
        {
            return rows.Current.ToArray();
        }

        var cells = new string[MaxCells + 1];
        for (var at = 0; at < cells.Length; at++)
        {
            cells[at] = rows.GetString(at);
        }

        return cells;
    }

    private CsvReaderOptions Options(Action<CsvMalformedRecord> onMalformed) => new()
    {
        Separator = dialect.Delimiter,
        HasHeader = false,
        DetectSeparatorHint = false,
        PoolStrings = true,
        MaxRecordSize = MaxRowLength,
        BufferSize = _bufferLength,
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
