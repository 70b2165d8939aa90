using System.Text.Json;
using Odoo.Integration.Simulator.Errors;
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
        _columns = [.. fields.EnumerateArray().Select((field, at) => LoadColumn.Parse(editor.Registry, model, at, field.ToString().Split('/')))];
        _records = LoadRecord.Group(_columns, data);
    }

    public LoadResult Run()
    {
        var start = _editor.Transaction.Save();
        var messages = new LoadMessages(_editor.Registry, _model);
        var reader = new RecordReader(_editor, _model, _columns, messages);
        var read = _records.Select(reader.Read).ToArray();
        var ids = Store(read, messages);
        if (messages.HasErrors)
        {
            _editor.Transaction.RollBackTo(start);
        }

        return new LoadResult(_editor.Registry, _model, messages.HasErrors ? null : ids, messages.All, _records, reader.Named);
    }

    private List<long> Store(RecordCells[] read, LoadMessages messages)
    {
        var ids = new List<long>();
        var errors = 0;
        (LoadRecord Record, OdooError Error)? first = null;
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
                first ??= (_records[at], error);
                if (++errors >= MostErrors && errors * 10 >= at + 1)
                {
                    messages.GaveUp();
                    break;
                }
            }
        }

        if (_editor.Registry.Version == OdooVersion.V19 && first is { Record.Index: > 0, Error: { IsForUser: true, DatabaseWords: null, Unset: null } refusal })
        {
            messages.FailedTogether(_records[0], refusal);
        }

        return ids;
    }

    private long Store(RecordCells cells)
    {
        RequireOwnName(cells);
        var known = cells.Name is { } name ? _editor.State.FindNamed(_model, name)?.Id : null;
        if (known is not null && _editor.Context.IsUpdate && _editor.State.FindName(cells.Name!.Value)!.Flag("noupdate"))
        {
            return _editor.GetReadable(_model, known.Value).Id;
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

    // What the external id is for is asked before anything else.
    private void RequireOwnName(RecordCells cells)
    {
        var is14 = _editor.Registry.Version == OdooVersion.V14;
        if (cells is { Name: null, Id: null } && _editor.Context.IsUpdate)
        {
            throw is14 ? OdooError.Python("KeyError", "'record'") : OdooError.Invalid("Cannot update a record without specifying its id or xml_id");
        }

        if (!is14 && cells.Name is { } name && _editor.State.FindName(name) is { } found && found.Text("model") != _model.Name)
        {
            throw OdooError.Invalid(
                $"For external id {name} when trying to create/update a record of model {_model.Name} "
                + $"found record of different model {found.Text("model")} ({found.Id})");
        }
    }
}
