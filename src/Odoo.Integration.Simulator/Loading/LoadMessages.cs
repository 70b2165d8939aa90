using Odoo.Integration.Simulator.Errors;
using Odoo.Integration.Simulator.Models;

namespace Odoo.Integration.Simulator.Loading;

/// <summary>The messages of a <c>load</c>. One error undoes the whole call; warnings alone do not.</summary>
internal sealed class LoadMessages(Registry registry, Model model)
{
    private readonly List<Dictionary<string, object?>> _all = [];

    public bool HasErrors => _all.Exists(static message => message["type"] is "error");

    public IReadOnlyList<object> All => _all;

    public void Refused(LoadRecord record, string field, CellReading.Refused refused)
    {
        Add("error", record, refused.Words, field, refused.MoreInfo);
        if (registry.Version == OdooVersion.V19 && model.Find(field) is { } of)
        {
            _all[^1]["field_name"] = of.Label;
        }
    }

    public void Warned(LoadRecord record, string field, string words) => Add("warning", record, words, field, null);

    /// <summary>An error that storing a record ended in.</summary>
    public void Failed(LoadRecord record, OdooError error)
    {
        var (words, field, moreInfo) = registry.Words.InLoad(model, error);
        Add("error", record, words, field, moreInfo);
    }

    /// <summary>
    /// What Odoo 19 says first: it tries to store all records at once, and lays the refusal that ends this to the first of them,
    /// whichever record it is about.
    /// </summary>
    public void FailedTogether(LoadRecord first, OdooError error)
    {
        Failed(first, error);
        _all.Insert(0, _all[^1]);
        _all.RemoveAt(_all.Count - 1);
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
