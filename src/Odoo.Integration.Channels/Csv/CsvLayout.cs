using System.Collections.Frozen;

namespace Odoo.Integration.Channels.Csv;

/// <summary>Where each field stands in one file.</summary>
/// <param name="Profile">The channel's profile.</param>
/// <param name="Kind">How orders stand in the rows.</param>
/// <param name="Delimiter">What separates the cells.</param>
internal sealed record CsvLayout(CsvProfile Profile, CsvLayoutKind Kind, char Delimiter)
{
    /// <summary>Field to cell, from 0; in a wide row the fields that all lines share.</summary>
    public IReadOnlyDictionary<string, int> Index { get; init; } = FrozenDictionary<string, int>.Empty;

    /// <summary>For wide rows: each line's number and where its own fields stand.</summary>
    public IReadOnlyList<CsvSlot> Slots { get; init; } = [];

    /// <summary>The header's cells; null without a header.</summary>
    public IReadOnlyList<string>? Header { get; init; }

    /// <summary>The cell that tells records apart; -1 where none does.</summary>
    public int TypeAt { get; init; } = -1;

    /// <summary>The text of a field: its cell, or the constant where the cell is blank or there is none.</summary>
    public string? TextOf(CsvEntry entry, string field) => CellOf(entry, field) ?? Profile.Constants.GetValueOrDefault(field);

    /// <summary>The text of a field's cell alone, trimmed; null for a blank one.</summary>
    public static string? CellOf(CsvEntry entry, string field) =>
        entry.Index.TryGetValue(field, out var at) && at < entry.Row.Cells.Length ? TextOf(entry.Row.Cells[at]) : null;

    /// <summary>Where the field's cell stands; the row's begin for a constant.</summary>
    public string At(CsvEntry entry, string field) =>
        entry.Row.At(entry.Index.TryGetValue(field, out var at) && at < entry.Row.Cells.Length ? at : 0, Delimiter);

    public CsvEntry HeadOf(CsvRow row) => new(row, Index, 1);

    /// <summary>The lines that the rows of one order hold.</summary>
    public IEnumerable<CsvEntry> LinesOf(IReadOnlyList<CsvRow> rows) => Kind switch
    {
        CsvLayoutKind.Wide => Slots.Where(slot => slot.IsFilled(rows[0])).Select(slot => new CsvEntry(rows[0], slot.Index, slot.Number)),
        CsvLayoutKind.Records => rows.Skip(1).Select((row, at) => new CsvEntry(row, Index, at + 1)),
        _ => rows.Select((row, at) => new CsvEntry(row, Index, at + 1)),
    };

    /// <summary>The cells that say which product a row is about.</summary>
    public IEnumerable<int> ProductCells() => Slots.Select(static slot => slot.Index).Append(Index)
        .SelectMany(static index => CsvFields.Products.Select(product => index.GetValueOrDefault(product, -1))).Where(static at => at >= 0).Distinct();

    // ="00815" is how a careful sender keeps a spreadsheet from reading the text as a number.
    private static string? TextOf(string cell)
    {
        var text = cell.Trim();
        text = text.Length >= 3 && text.StartsWith("=\"", StringComparison.Ordinal) && text[^1] == '"' ? text[2..^1].Trim() : text;
        return text.Length == 0 ? null : text;
    }
}
