using System.Text.Json;
using Odoo.Integration.Simulator.Errors;

namespace Odoo.Integration.Simulator.Loading;

/// <summary>The rows of one record: the first has its own cells, the ones below continue its lines.</summary>
/// <param name="Index">Which record of the call, from 0.</param>
/// <param name="From">First row, from 0.</param>
/// <param name="Rows">Cells as text; null for a blank one.</param>
internal sealed record LoadRecord(int Index, int From, IReadOnlyList<string?[]> Rows)
{
    public int To => From + Rows.Count - 1;

    /// <exception cref="OdooError">A row is shorter than the columns.</exception>
    public static IReadOnlyList<LoadRecord> Group(IReadOnlyList<LoadColumn> columns, JsonElement data)
    {
        var records = new List<LoadRecord>();
        var rows = data.EnumerateArray().Select(row => Cells(row, columns.Count)).ToArray();
        for (var from = 0; from < rows.Length;)
        {
            var to = from + 1;
            while (to < rows.Length && Continues(columns, rows[to]))
            {
                to++;
            }

            records.Add(new LoadRecord(records.Count, from, rows[from..to]));
            from = to;
        }

        return records;
    }

    private static bool Continues(IReadOnlyList<LoadColumn> columns, string?[] row) =>
        columns.Any(column => column.IsOfChildren && row[column.At] is not null) && columns.All(column => column.IsOfChildren || row[column.At] is null);

    private static string?[] Cells(JsonElement row, int count)
    {
        var cells = row.EnumerateArray().Select(TextOf).ToArray();
        return cells.Length < count ? throw OdooError.Python("IndexError", "list index out of range") : cells;
    }

    private static string? TextOf(JsonElement cell) => cell.ValueKind switch
    {
        JsonValueKind.False or JsonValueKind.Null => null,
        JsonValueKind.True => "True",
        _ => cell.ToString() is { Length: > 0 } text ? text : null,
    };
}
