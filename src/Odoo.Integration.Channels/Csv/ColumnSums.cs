namespace Odoo.Integration.Channels.Csv;

/// <summary>The sum of each column that holds nothing but numbers and blanks: of all rows, and since the last row of sums.</summary>
internal sealed class ColumnSums(CsvNumbers numbers)
{
    /// <summary>Beyond it a number is no quantity and no price, and sums could overflow.</summary>
    private const decimal Max = 1_000_000_000_000_000m;

    private readonly List<(bool IsNumeric, bool IsFilled, decimal All, decimal Part)> _columns = [];

    public int Rows { get; private set; }

    public void Add(CsvRow row)
    {
        Rows++;
        for (var at = 0; at < row.Cells.Length; at++)
        {
            if (at == _columns.Count)
            {
                _columns.Add((true, false, 0, 0));
            }

            if (_columns[at] is { IsNumeric: true } sum && !string.IsNullOrWhiteSpace(row.Cells[at]))
            {
                _columns[at] = TryRead(row.Cells[at], numbers, out var number)
                    ? (true, true, sum.All + number, sum.Part + number)
                    : sum with { IsNumeric = false };
            }
        }
    }

    /// <summary>The two sums of a column; null where it holds something else.</summary>
    public (decimal All, decimal Part)? Of(int at) =>
        at < _columns.Count && _columns[at] is { IsNumeric: true, IsFilled: true } sum ? (sum.All, sum.Part) : null;

    /// <summary>A row of sums stood here: the next one may begin anew.</summary>
    public void EndPart()
    {
        for (var at = 0; at < _columns.Count; at++)
        {
            _columns[at] = _columns[at] with { Part = 0 };
        }
    }

    public static bool TryRead(string cell, CsvNumbers numbers, out decimal number) =>
        numbers.TryReadMoney(cell.Trim(), null, out number, out _) && Math.Abs(number) <= Max;
}
