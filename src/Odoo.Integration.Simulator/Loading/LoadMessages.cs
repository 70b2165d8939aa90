using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Records;

namespace Odoo.Integration.Simulator.Loading;

/// <summary>The messages of a <c>load</c>. One error undoes the whole call; warnings alone do not.</summary>
internal sealed class LoadMessages(Model model)
{
    private readonly List<Dictionary<string, object?>> _all = [];

    public bool HasErrors => _all.Exists(static message => message["type"] is "error");

    public IReadOnlyList<object> All => _all;

    public void Refused(LoadRecord record, string field, CellReading.Refused refused) => Add("error", record, refused.Words, field, refused.MoreInfo);

    public void Warned(LoadRecord record, string field, string words) => Add("warning", record, words, field, null);

    /// <summary>An error that storing a record ended in.</summary>
    public void Failed(LoadRecord record, OdooError error)
    {
        if (error.Unset is { } unset)
        {
            var own = unset.Model == model;
            var words = own ? $"{unset.Field.Label}' ({unset.Field.Name})" : $"{unset.Field.Name}'";
            Add("error", record, $"Missing required value for the field '{words}", own ? unset.Field.Name : null, null);
        }
        else if (error.DatabaseWords is { } database)
        {
            Add("error", record, database, null, null);
        }
        else
        {
            Add("error", record, $"Unknown error during import: <class '{error.Name}'>: {error.Message}", null, "Resolve other errors first");
        }
    }

    public void GaveUp() => _all.Add(new(StringComparer.Ordinal)
    {
        ["type"] = "warning", ["message"] = "Found more than 10 errors and more than one error per 10 records, interrupted to avoid showing too many errors.",
    });

    private void Add(string type, LoadRecord record, string words, string? field, object? moreInfo)
    {
        var message = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["rows"] = new Dictionary<string, int> { ["from"] = record.From, ["to"] = record.To }, ["record"] = record.Index, ["type"] = type, ["message"] = words,
        };
        if (field is not null)
        {
            message["field"] = field;
        }

        if (moreInfo is not null)
        {
            message["moreinfo"] = moreInfo;
        }

        _all.Add(message);
    }
}
