using System.Collections.Frozen;

namespace Odoo.Integration.Channels.Csv.Suggestions;

/// <summary>Finds the column that tells rows of orders from rows of lines.</summary>
/// <param name="At">Its cell, from 0.</param>
/// <param name="Types">What it holds, and what that is in the profile.</param>
internal sealed record RecordGuess(int At, CsvRecordTypes Types)
{
    private const int MostTypes = 6;

    private static readonly FrozenSet<string> Orders = "H HD HDR HEAD HEADER K KO KOPF O ORD ORDER E ENT ENTETE T1 01 100 HEA A CAB CABECERA TESTATA".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Lines = "L LN LIN LINE P PO POS POSITION D DT DET DETAIL I ITM ITEM R RIGA LIG LIGNE 02 200 LINEA DETALLE".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Null where no column does.</summary>
    public static RecordGuess? Of(FileSample sample)
    {
        foreach (var column in sample.Columns(static _ => true).Take(3))
        {
            var types = column.Values.Distinct(StringComparer.OrdinalIgnoreCase).Take(MostTypes + 1).ToArray();
            var (orders, lines) = (types.Where(Orders.Contains).ToList(), types.Where(Lines.Contains).ToList());
            if (types.Length <= MostTypes && orders.Count > 0 && lines.Count > 0 && column.Values.Count == sample.Rows.Count && Orders.Contains(column.Values.First(type => orders.Concat(lines).Contains(type))))
            {
                return new RecordGuess(column.At, new CsvRecordTypes
                {
                    Column = column.Name.Length > 0 ? column.Name : FormattableString.Invariant($"{column.At + 1}"),
                    Order = [orders[0]],
                    Line = [lines[0]],
                    Passed = [.. types.Where(type => type != orders[0] && type != lines[0])],
                });
            }
        }

        return null;
    }

    public bool IsOrder(CsvRow row) => Is(row, Types.Order);

    public bool IsLine(CsvRow row) => Is(row, Types.Line);

    private bool Is(CsvRow row, List<string> types) => At < row.Cells.Length && types.Contains(row.Cells[At].Trim(), StringComparer.OrdinalIgnoreCase);
}
