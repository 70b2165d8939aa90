using System.Text.Json;
using Odoo.Integration.Simulator.Access;
using Odoo.Integration.Simulator.Domains;
using Odoo.Integration.Simulator.Errors;
using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Records;

/// <summary>Finds the records that a user sees.</summary>
internal static class RecordSearch
{
    /// <summary>
    /// Matching records in the order asked for, else in the model's; archived ones only where the domain or the context speaks of them.
    /// They are looked up as they are taken, so that a page costs what it shows.
    /// </summary>
    /// <exception cref="OdooError">The domain or the order cannot be read, or the user may not read the model.</exception>
    public static IEnumerable<Row> Find(RecordEditor editor, Model model, JsonElement domain, string? order = null)
    {
        editor.Access.Require(model, Operation.Read);
        var (state, condition) = (editor.State, Domain.Parse(editor.State, model, domain));
        var activeOnly = editor.Context.ActiveTest && model.Find("active") is not null && !Domain.Mentions(domain, "active");
        var seen = editor.Access.FilterOf(model);
        bool Matches(Row row) => (!activeOnly || row.Flag("active")) && seen?.Invoke(row) is not false && condition.Matches(row);
        var terms = SortTerm.Parse(editor.Registry, model, order ?? model.Order);
        if (condition.Among(state) is { } ids)
        {
            return SortTerm.Sort(state, terms, ids.Select(id => state.Find(model, id)).OfType<Row>().Where(Matches));
        }

        // Every record has an id and a write_date, so that their indexes hold all records.
        if (terms is [{ Field.Name: "id" or "write_date", Descends: false }]
            or [{ Field.Name: "write_date", Descends: false }, { Field.Name: "id", Descends: false }])
        {
            return Between(state, model, terms[0].Field, condition.ValuesOf(terms[0].Field)).Where(Matches);
        }

        var narrow = model.Indexed.FirstOrDefault(field => !condition.ValuesOf(field).IsAll);
        return SortTerm.Sort(state, terms, (narrow is null ? state.Rows(model) : Between(state, model, narrow, condition.ValuesOf(narrow))).Where(Matches));
    }

    /// <summary>Records that a person would mean by a name: of partners also their number, e-mail or VAT number, of products their code or barcode.</summary>
    public static IReadOnlyList<Row> ByName(RecordEditor editor, Model model, string name, string sign = "=")
    {
        var (state, seen) = (editor.State, editor.Access.FilterOf(model));
        var matches = TextPattern.Matcher(sign, name) ?? (stored => name.Equals(stored));
        var rows = state.Rows(model).Where(row => (model.Find("active") is null || row.Flag("active")) && seen?.Invoke(row) is not false).ToArray();

        // A product's name is asked for only when no code is that text; a partner's counts together with its company's.
        string[] codes = model.Name switch { "res.partner" => ["ref", "email", "vat"], "product.product" => ["default_code", "barcode"], _ => [] };
        var byCode = Array.FindAll(rows, row => Array.Exists(codes, field => matches(row.Text(field))));
        var byName = model == editor.Registry.Product && byCode.Length > 0
            ? []
            : Array.FindAll(rows, row => matches(model.DisplayName(state, row)) || (model != editor.Registry.Partner && model.Find("name") is { } field && matches(row[field])));
        return [.. SortTerm.Sort(state, SortTerm.Parse(editor.Registry, model, model.Order), byCode.Union(byName))];
    }

    private static IEnumerable<Row> Between(DatabaseState state, Model model, Field field, ValueRange range) =>
        state.IndexOf(field).Between(range).Select(id => state.Find(model, id)!);
}
