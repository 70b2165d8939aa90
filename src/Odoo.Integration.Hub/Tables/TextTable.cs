using System.Text;

namespace Odoo.Integration.Hub.Tables;

/// <summary>A table of texts for a terminal: columns as wide as their content, numbers to the right.</summary>
internal sealed class TextTable(params string[] header)
{
    private readonly List<string[]> _rows = [];

    public void Add(params string?[] cells) => _rows.Add([.. cells.Select(static cell => cell ?? string.Empty)]);

    public bool IsEmpty => _rows.Count == 0;

    /// <summary>Header and rows, tabs between cells; tabs and line breaks within a cell become blanks.</summary>
    public string ToTsv() => string.Concat(_rows.Prepend(header).Select(static row =>
        string.Join('\t', row.Select(static cell => cell.ReplaceLineEndings(" ").Replace('\t', ' '))) + "\n"));

    public override string ToString()
    {
        var widths = header.Select((name, at) => Math.Max(name.Length, _rows.Count == 0 ? 0 : _rows.Max(row => row[at].Length))).ToArray();
        var text = new StringBuilder();
        AppendRow(text, header, widths);
        text.AppendLine(string.Join("  ", widths.Select(static width => new string('-', width))));
        foreach (var row in _rows)
        {
            AppendRow(text, row, widths);
        }

        return text.ToString();
    }

    private void AppendRow(StringBuilder text, string[] cells, int[] widths) =>
        text.AppendLine(string.Join("  ", cells.Select((cell, at) => IsNumeric(at) ? cell.PadLeft(widths[at]) : cell.PadRight(widths[at]))).TrimEnd());

    private bool IsNumeric(int column) => _rows.Count > 0 && _rows.TrueForAll(row => row[column].Length > 0 && row[column].All(char.IsAsciiDigit));
}
