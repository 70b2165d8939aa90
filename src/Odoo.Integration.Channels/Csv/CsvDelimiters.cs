namespace Odoo.Integration.Channels.Csv;

/// <summary>Finds what separates the cells of a file that does not say it.</summary>
internal static class CsvDelimiters
{
    /// <summary>How many rows are looked at.</summary>
    private const int MaxRows = 50;

    // In this order where two fit equally well: a comma is also a decimal mark.
    private static readonly char[] Candidates = ['\t', ';', '|', ','];

    /// <summary>
    /// Of those that separate the first row, and four fifths of the rows into as many cells (quotation marks respected), the one
    /// that makes most cells; where none is so regular, the most regular one. Null where none separates the first row.
    /// </summary>
    public static char? Detect(string start)
    {
        var rows = Counts(start);
        (char Delimiter, bool Regular, int Merit)? best = null;
        for (var at = 0; at < Candidates.Length && rows.Count > 0; at++)
        {
            var cells = rows[0][at];
            var fitting = rows.Count(row => row[at] == cells);
            var regular = fitting * 5 >= rows.Count * 4;
            var merit = regular ? cells : fitting;
            if (cells > 0 && (best is not { } b || (regular && !b.Regular) || (regular == b.Regular && merit > b.Merit)))
            {
                best = (Candidates[at], regular, merit);
            }
        }

        return best?.Delimiter;
    }

    /// <summary>The character of a first line such as <c>sep=;</c>; null where the file begins otherwise.</summary>
    public static char? HintOf(string start)
    {
        var end = start.AsSpan().IndexOfAny('\r', '\n');
        var line = (end < 0 ? start : start[..end]).Trim(' ', '"');
        return line.Length == 5 && line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && line[4] is ',' or ';' or '|' or '\t' or ':' or '^' or '~' ? line[4] : null;
    }

    // How often each candidate stands outside quotation marks, row by row; a row that the sample cuts is left out.
    private static List<int[]> Counts(string start)
    {
        var rows = new List<int[]>();
        var row = new int[Candidates.Length];
        var (quoted, blank) = (false, true);
        foreach (var c in start)
        {
            quoted ^= c == '"';
            if (!quoted && c is '\n' or '\r')
            {
                if (!blank)
                {
                    rows.Add(row);
                }

                (row, blank) = (new int[Candidates.Length], true);
                if (rows.Count == MaxRows)
                {
                    return rows;
                }
            }
            else
            {
                blank &= char.IsWhiteSpace(c) || Array.IndexOf(Candidates, c) >= 0;
                if (!quoted && Array.IndexOf(Candidates, c) is >= 0 and var at)
                {
                    row[at]++;
                }
            }
        }

        if (rows.Count == 0 && !blank)
        {
            rows.Add(row);
        }

        return rows;
    }
}
