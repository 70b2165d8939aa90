using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Csv;

/// <summary>What must hold of the rows of one order before their cells are read.</summary>
internal sealed class CsvShape(CsvLayout layout)
{
    // The order's own fields, which its rows repeat.
    private readonly string[] _head = [.. layout.Index.Keys.Where(static field => !CsvFields.IsLine(field))];

    public IEnumerable<Problem> Check(CsvGroup group, bool scattered) =>
        CheckPlace(group, scattered).Concat(group.Rows.SelectMany(CheckRow)).Concat(layout.Kind == CsvLayoutKind.Records
            ? group.Rows.Skip(group.Orphaned ? 0 : 1).SelectMany(CheckRecord)
            : group.Orphaned ? [] : CheckAgreement(group));

    private IEnumerable<Problem> CheckPlace(CsvGroup group, bool scattered)
    {
        var first = layout.HeadOf(group.Rows[0]);
        if (group.Orphaned)
        {
            yield return new Problem(layout.At(first, CsvFields.ExternalId), "this line belongs to no order: none stands above it", layout.Kind == CsvLayoutKind.Records
                ? "begin with the row of an order, or name its type under RecordType in the channel's profile" : "write the order's number into the first row of each order");
            yield break;
        }

        var number = layout.TextOf(first, CsvFields.ExternalId) ?? layout.TextOf(first, CsvFields.CustomerReference);
        if (scattered)
        {
            yield return layout.Kind is CsvLayoutKind.Rows or CsvLayoutKind.FilledFirst
                ? new Problem(layout.At(first, CsvFields.ExternalId), $"the rows of order {Flaw.Quote(number)} do not stand together", "sort the file by order number")
                : new Problem(layout.At(first, CsvFields.ExternalId), $"order {Flaw.Quote(number)} stands in the file more than once", "send it once");
        }

        if (group.Overflow)
        {
            yield return new Problem(layout.At(first, CsvFields.ExternalId), $"order {Flaw.Quote(number)} has more than {Order.MaxLines} lines", "send it in several orders");
        }
    }

    private IEnumerable<Problem> CheckRow(CsvRow row)
    {
        if (row.Flaw is not null)
        {
            yield return new Problem(row.At(0, layout.Delimiter), row.Flaw, row.Cells.Length > CsvRows.MaxCells ? "send the columns of the orders alone" : "put a text in quotation marks as a whole and double those within it");
        }
        else if (layout.Header is { } header && !Fits(row, header.Count))
        {
            var cells = FormattableString.Invariant($"{row.Cells.Length} cells where the header has {header.Count}");
            yield return new Problem(row.At(0, layout.Delimiter), cells, "put texts that hold the delimiter in quotation marks");
        }
    }

    // Blank cells behind the last column are a sheet's, not the sender's.
    private static bool Fits(CsvRow row, int width)
    {
        return row.Cells.Length == width || (row.Cells.Length > width && row.Cells.Length <= CsvRows.MaxCells && row.Cells.Skip(width).All(string.IsNullOrWhiteSpace));
    }

    private IEnumerable<Problem> CheckRecord(CsvRow row)
    {
        var type = CsvRecordKinds.TypeOf(layout, row);
        if (!CsvRecordKinds.IsLine(layout, row))
        {
            yield return new Problem(
                row.At(layout.TypeAt, layout.Delimiter), $"{Flaw.Quote(type)} is no type of row that the channel's profile knows",
                "correct it, or name it under RecordType (Order, Line or Passed)");
        }
    }

    private IEnumerable<Problem> CheckAgreement(CsvGroup group)
    {
        var first = layout.HeadOf(group.Rows[0]);
        foreach (var entry in group.Rows.Skip(1).Select(layout.HeadOf))
        {
            foreach (var field in _head)
            {
                var before = layout.TextOf(first, field);
                if (CsvLayout.CellOf(entry, field) is { } text && text != before)
                {
                    yield return new Problem(
                        layout.At(entry, field), $"{field} is {Flaw.Quote(text)} here and {Flaw.Quote(before)} on line {first.Row.Line}",
                        "make the rows of one order agree");
                }
            }
        }
    }
}
