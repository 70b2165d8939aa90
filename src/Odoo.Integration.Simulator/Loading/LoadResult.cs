using Odoo.Integration.Simulator.Errors;
using Odoo.Integration.Simulator.Models;

namespace Odoo.Integration.Simulator.Loading;

/// <summary>What <c>load</c> answers.</summary>
/// <param name="Registry">The release.</param>
/// <param name="Model">Model of the records.</param>
/// <param name="Ids">One id a record; null where nothing was stored.</param>
/// <param name="Messages">Errors and warnings.</param>
/// <param name="Records">The records of the call.</param>
/// <param name="Named">Which record, or which record's lines, have an external id.</param>
internal sealed record LoadResult(
    Registry Registry, Model Model, IReadOnlyList<long>? Ids, IReadOnlyList<object> Messages, IReadOnlyList<LoadRecord> Records,
    IReadOnlyDictionary<string, LoadRecord> Named)
{
    /// <summary>The answer when another call made those keys in the meantime: <c>load</c> does not try again by itself.</summary>
    public LoadResult Conflicting(IEnumerable<string> keys) =>
        Failing(keys.Select(key => Named.GetValueOrDefault(key, Records[0])).Distinct().OrderBy(static record => record.Index), OdooError.Conflict());

    /// <summary>The answer when the first record fails for that reason.</summary>
    public LoadResult Failing(OdooError error) => Failing(Records.Take(1), error);

    public Dictionary<string, object?> ToJson() => new(StringComparer.Ordinal) { ["ids"] = Ids is null ? false : Ids, ["messages"] = Messages, ["nextrow"] = 0 };

    private LoadResult Failing(IEnumerable<LoadRecord> records, OdooError error)
    {
        var messages = new LoadMessages(Registry, Model);
        foreach (var record in records)
        {
            messages.Failed(record, error);
        }

        return this with { Ids = null, Messages = messages.All };
    }
}
