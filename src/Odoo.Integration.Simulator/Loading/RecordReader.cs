using System.Globalization;
using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Records;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Loading;

/// <summary>Reads the cells of records. What cannot be read is left out, with a message.</summary>
internal sealed class RecordReader(RecordEditor editor, Model model, IReadOnlyList<LoadColumn> columns, LoadMessages messages)
{
    private readonly CellReader _cells = new(editor);
    private readonly Dictionary<string, LoadRecord> _named = new(StringComparer.Ordinal);

    /// <summary>The first record that has an external id, itself or on its lines.</summary>
    public IReadOnlyDictionary<string, LoadRecord> Named => _named;

    public RecordCells Read(LoadRecord record)
    {
        var row = record.Rows[0];
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var own in columns.Where(static column => column.Field is not null).GroupBy(static column => column.Field!))
        {
            var reading = own.Key.Kind == FieldKind.One2Many
                ? ReadLines(record, own.Key, [.. own.Select(static column => column.Child!)])
                : _cells.Read(own.Last(), row[own.Last().At], null);
            switch (reading)
            {
                case CellReading.Refused refused:
                    messages.Refused(record, own.Key.Name, refused);
                    break;
                case CellReading.Read read:
                    values[own.Key.Name] = read.Result;
                    if (read.Warning is { } warning)
                    {
                        messages.Warned(record, own.Key.Name, warning);
                    }

                    break;
            }
        }

        return new RecordCells(NameIn(record, columns, row), IdIn(record, model, columns, row), values);
    }

    // The first cell that cannot be read refuses all lines of the record, as in Odoo.
    private CellReading ReadLines(LoadRecord record, Field list, IReadOnlyList<LoadColumn> lineColumns)
    {
        var lineModel = editor.Registry.Get(list.Relation!);
        var changes = new List<ChildChange>();
        string? warning = null;
        foreach (var row in record.Rows.Where(row => lineColumns.Any(column => row[column.At] is not null)))
        {
            var values = new Dictionary<string, object?>(StringComparer.Ordinal);
            foreach (var column in lineColumns.Where(static column => column.Field is not null))
            {
                switch (_cells.Read(column, row[column.At], list))
                {
                    case CellReading.Refused refused:
                        return refused;
                    case CellReading.Read read:
                        values[column.Field!.Name] = read.Result;
                        warning ??= read.Warning;
                        break;
                }
            }

            var name = NameIn(record, lineColumns, row);
            var known = name is { } given ? editor.State.FindNamed(lineModel, given)?.Id : IdIn(record, lineModel, lineColumns, row);
            changes.Add(known is { } id ? new ChildChange.Changed(id, values) : new ChildChange.Added(values, name));
        }

        return new CellReading.Read(changes, warning);
    }

    private ExternalId? NameIn(LoadRecord record, IEnumerable<LoadColumn> among, string?[] row)
    {
        if (among.FirstOrDefault(static column => column.IsExternalId) is not { } column || row[column.At] is not { } text)
        {
            return null;
        }

        var name = ExternalId.Parse(text);
        _named.TryAdd(name.ToString(), record);
        return name;
    }

    private long? IdIn(LoadRecord record, Model target, IEnumerable<LoadColumn> among, string?[] row)
    {
        if (among.FirstOrDefault(static column => column.IsDatabaseId) is not { } column || row[column.At] is not { } text)
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && editor.State.Find(target, id) is not null)
        {
            return id;
        }

        messages.Refused(record, ".id", new CellReading.Refused($"Unknown database identifier '{text}'"));
        return null;
    }
}
