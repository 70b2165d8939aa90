namespace Odoo.Integration.Channels.Csv;

/// <summary>One row of the file: its cells and where they stand.</summary>
/// <param name="Line">Number of the line it begins on, from 1.</param>
/// <param name="Cells">The cells, unquoted.</param>
/// <param name="Raw">The row as it stands in the file.</param>
/// <param name="Flaw">What is wrong with its quotation marks or its number of cells; null when nothing is.</param>
internal sealed record CsvRow(int Line, string[] Cells, string Raw, string? Flaw)
{
    public bool IsBlank => Flaw is null && Array.TrueForAll(Cells, string.IsNullOrWhiteSpace);

    /// <summary><c>line:column</c> of a cell, both from 1, counted in characters.</summary>
    public string At(int cell, char delimiter)
    {
        var line = Line;
        var column = 1;
        var quoted = false;
        foreach (var c in Raw)
        {
            if (cell == 0)
            {
                break;
            }

            quoted ^= c == '"';
            cell -= !quoted && c == delimiter ? 1 : 0;
            (line, column) = c == '\n' ? (line + 1, 1) : (line, column + 1);
        }

        return FormattableString.Invariant($"{line}:{column}");
    }
}
