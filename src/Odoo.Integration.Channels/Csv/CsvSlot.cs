namespace Odoo.Integration.Channels.Csv;

/// <summary>The columns of one line in a wide row.</summary>
/// <param name="Number">The number in their names.</param>
/// <param name="Own">The cells that are this line's alone.</param>
/// <param name="Index">Field to cell, the fields that all lines share among them.</param>
internal sealed record CsvSlot(int Number, IReadOnlyList<int> Own, IReadOnlyDictionary<string, int> Index)
{
    /// <summary>Whether any of its own cells holds something: an empty slot is no line.</summary>
    public bool IsFilled(CsvRow row) => Own.Any(at => at < row.Cells.Length && !string.IsNullOrWhiteSpace(row.Cells[at]));
}
