using System.Text.Json;
using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Records;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Loading;

/// <summary>
/// <c>load(fields, data)</c>: makes or changes records by external id, all or none. All cells are read before anything is
/// stored, so what the call makes cannot be referred to within it; storing goes record by record.
/// </summary>
internal sealed class RecordLoading
{
    private const int MostErrors = 10;

    private readonly RecordEditor _editor;
    private readonly Model _model;
    private readonly IReadOnlyList<LoadColumn> _columns;
    private readonly IReadOnlyList<LoadRecord> _records;

    /// <exception cref="OdooError">An unknown column or a short row: the only errors that are not messages.</exception>
    public RecordLoading(RecordEditor editor, Model model, JsonElement fields, JsonElement data)
    {
        (_editor, _model) = (editor, model);
        _columns = [.. fields.EnumerateArray().Select((field, at) => LoadColumn.Parse(model, at, field.ToString().Split('/')))];
        _records = LoadRecord.Group(_columns, data);
    }

    public LoadResult Run()
    {
        var start = _editor.Transaction.Save();
        var messages = new LoadMessages(_model);
        var reader = new RecordReader(_editor, _model, _columns, messages);
        var read = _records.Select(reader.Read).ToArray();
        var ids = Store(read, messages);
        if (messages.HasErrors)
        {
            _editor.Transaction.RollBackTo(start);
        }

        return new LoadResult(_model, messages.HasErrors ? null : ids, messages.All, _records, reader.Named);
    }

    private List<long> Store(RecordCells[] read, LoadMessages messages)
    {
        var ids = new List<long>();
        var errors = 0;
        for (var at = 0; at < read.Length; at++)
        {
            var savepoint = _editor.Transaction.Save();
            try
            {
                ids.Add(Store(read[at]));
            }
            catch (OdooError error)
            {
                _editor.Transaction.RollBackTo(savepoint);
                messages.Failed(_records[at], error);
                if (++errors >= MostErrors && errors * 10 >= at + 1)
                {
                    messages.GaveUp();
                    break;
                }
            }
        }

        return ids;
    }

    private long Store(RecordCells cells)
    {
        var known = cells.Name is { } name ? _editor.State.FindNamed(_model, name)?.Id : null;
        if (known is not null && _editor.Context.IsUpdate && _editor.State.FindName(cells.Name!.Value)!.Flag("noupdate"))
        {
            return known.Value;
        }

        if ((known ?? cells.Id) is not { } id)
        {
            return _editor.Create(_model, cells.Values, cells.Name);
        }

        _editor.Write(_model, id, cells.Values);
        if (known is null && cells.Name is { } added)
        {
            _editor.Name(_model, id, added);
        }

        return id;
    }
}
