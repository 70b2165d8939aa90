namespace Odoo.Integration.Channels.Csv;

/// <summary>What the rows of the layout <c>records</c> are, by the cell that says it.</summary>
internal static class CsvRecordKinds
{
    public static bool IsOrder(CsvLayout layout, CsvRow row) => Holds(layout.Profile.RecordType.Order, TypeOf(layout, row));

    public static bool IsLine(CsvLayout layout, CsvRow row) => Holds(layout.Profile.RecordType.Line, TypeOf(layout, row));

    public static bool IsPassed(CsvLayout layout, CsvRow row) => Holds(layout.Profile.RecordType.Passed, TypeOf(layout, row));

    public static string TypeOf(CsvLayout layout, CsvRow row) => layout.TypeAt < row.Cells.Length ? row.Cells[layout.TypeAt].Trim() : string.Empty;

    private static bool Holds(List<string> types, string type) => types.Contains(type, StringComparer.OrdinalIgnoreCase);
}
