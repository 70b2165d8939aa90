namespace Odoo.Integration.Channels.Csv;

/// <summary>Where each field stands in one file.</summary>
/// <param name="Profile">The channel's profile.</param>
/// <param name="Delimiter">What separates the cells.</param>
/// <param name="Index">Field to cell, from 0.</param>
/// <param name="Width">Number of cells a row has; null without a header.</param>
internal sealed record CsvLayout(CsvProfile Profile, char Delimiter, IReadOnlyDictionary<string, int> Index, int? Width)
{
    /// <summary>The text of a field in a row, trimmed: its cell, or the constant where the cell is blank or there is none.</summary>
    public string? TextOf(CsvRow row, string field)
    {
        var cell = Index.TryGetValue(field, out var at) && at < row.Cells.Length ? row.Cells[at].Trim() : null;
        return !string.IsNullOrEmpty(cell) ? cell : Profile.Constants.GetValueOrDefault(field);
    }

    /// <summary>Where the field's cell stands; the row's begin for a constant.</summary>
    public string At(CsvRow row, string field) => row.At(Index.TryGetValue(field, out var at) && at < row.Cells.Length ? at : 0, Delimiter);
}
