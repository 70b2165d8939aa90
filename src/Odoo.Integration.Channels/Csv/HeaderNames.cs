namespace Odoo.Integration.Channels.Csv;

/// <summary>The names that one file's header holds, and which cell a profile's name means.</summary>
internal sealed class HeaderNames
{
    private readonly string[] _folded;

    public HeaderNames(CsvRow header)
    {
        Names = [.. header.Cells.Select(static cell => cell.Trim().TrimStart('\uFEFF').Trim())];
        _folded = [.. Names.Select(static name => name.Length == 0 ? string.Empty : ColumnNames.Fold(name))];
    }

    /// <summary>As they stand, trimmed.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The cells that bear the name exactly, but for upper and lower case.</summary>
    public List<int> Exactly(string name) => Where(at => string.Equals(Names[at], name.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>The cells that bear the name when folded.</summary>
    public List<int> Alike(string name)
    {
        var folded = ColumnNames.Fold(name);
        return Where(at => _folded[at] == folded);
    }

    /// <summary>The cells whose names fit a pattern such as <c>sku{n}</c>, by their number.</summary>
    public IEnumerable<(int Number, int At)> Numbered(string pattern)
    {
        var parts = pattern.Split(CsvColumnNames.NumberMark, 2);
        var (before, after) = (FoldPart(parts[0]), FoldPart(parts[1]));
        for (var at = 0; at < _folded.Length; at++)
        {
            var name = _folded[at];
            if (name.Length > before.Length + after.Length && name.StartsWith(before, StringComparison.Ordinal) && name.EndsWith(after, StringComparison.Ordinal)
                && TryReadNumber(name[before.Length..^after.Length], out var number))
            {
                yield return (number, at);
            }
        }
    }

    private static string FoldPart(string part) => part.Any(char.IsLetterOrDigit) ? ColumnNames.Fold(part) : string.Empty;

    private static bool TryReadNumber(string digits, out int number)
    {
        number = 0;
        return digits.Length <= 5 && digits.All(char.IsAsciiDigit)
            && int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out number) && number > 0;
    }

    private List<int> Where(Func<int, bool> fits) => [.. Enumerable.Range(0, Names.Count).Where(at => _folded[at].Length > 0 && fits(at))];
}
