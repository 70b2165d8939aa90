using System.Text;

namespace Odoo.Integration.Channels.Csv.Suggestions;

/// <summary>The beginning of a file: how it is written, its header, and its rows.</summary>
internal sealed class FileSample
{
    /// <summary>Most rows looked at.</summary>
    private const int MaxRows = 5_000;

    /// <summary>How far down a header is looked for.</summary>
    private const int MaxTitleRows = 10;

    private FileSample(CsvDialect dialect, IReadOnlyList<CsvRow> all)
    {
        Dialect = dialect;
        var (at, words) = all.Take(MaxTitleRows).Select(static (row, at) => (At: at, Words: row.Cells.Count(IsKnown))).Append((0, 0)).MaxBy(static row => row.Item2);
        HasHeader = all.Count > 0 && (words >= 2 || LooksLikeHeader(all));
        TitleRows = words >= 2 ? at : 0;
        Header = HasHeader ? new HeaderNames(all[TitleRows]).Names : null;
        Rows = [.. all.Skip(TitleRows + (HasHeader ? 1 : 0))];
        Width = Header?.Count ?? Rows.Select(static row => row.Cells.Length).DefaultIfEmpty(0).Max();
    }

    public CsvDialect Dialect { get; }

    public bool HasHeader { get; }

    public int TitleRows { get; }

    public IReadOnlyList<string>? Header { get; }

    /// <summary>The rows below the header.</summary>
    public IReadOnlyList<CsvRow> Rows { get; }

    public int Width { get; }

    public static FileSample Of(Stream payload)
    {
        var dialect = CsvDialect.Of(payload, null, null);
        var sample = Read(payload, dialect);
        if (sample.Width > 1 || dialect.HasHint)
        {
            return sample;
        }

        // A title above the header has no separators: whichever makes a header of known names is the one.
        var other = ";,\t|".Select(delimiter => Read(payload, dialect with { Delimiter = delimiter })).MaxBy(static one => one.Width)!;
        return other.HasHeader && other.Width > 1 ? other : sample;
    }

    /// <summary>The columns of some of the rows.</summary>
    public IReadOnlyList<SampleColumn> Columns(Func<CsvRow, bool> which)
    {
        var rows = Rows.Where(which).ToArray();
        return [.. Enumerable.Range(0, Math.Min(Width, CsvRows.MaxCells)).Select(at => new SampleColumn(
            at, Header is { } header && at < header.Count ? header[at] : string.Empty,
            [.. rows.Where(row => at < row.Cells.Length).Select(row => row.Cells[at].Trim()).Where(static cell => cell.Length > 0)]))];
    }

    private static FileSample Read(Stream payload, CsvDialect dialect) => new(dialect, [.. new CsvRows(payload, dialect).All(0).Take(MaxRows)]);

    private static bool IsKnown(string cell) => HeaderWords.FieldOf(cell) is not null || WideNames.FieldOf(cell) is not null;

    // No known names: texts above a column that holds numbers or dates.
    private static bool LooksLikeHeader(IReadOnlyList<CsvRow> rows)
    {
        var first = rows[0].Cells;
        return rows.Count > 1 && first.Length > 1 && first.All(static cell => cell.Trim().Length > 0 && !cell.Any(char.IsAsciiDigit)) && first.Distinct(StringComparer.OrdinalIgnoreCase).Count() == first.Length
            && rows.Skip(1).Any(row => row.Cells.Any(static cell => cell.Any(char.IsAsciiDigit)));
    }

    /// <summary>What the profile calls the encoding.</summary>
    public string EncodingName => Dialect.Encoding switch
    {
        UTF8Encoding => "utf-8",
        UnicodeEncoding utf16 => utf16.CodePage == 1201 ? "utf-16be" : "utf-16",
        _ => "windows-1252",
    };
}
