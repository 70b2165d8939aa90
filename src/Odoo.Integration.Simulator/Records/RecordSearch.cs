using System.Text.Json;
using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Records;

/// <summary>Finds records by a domain.</summary>
internal static class RecordSearch
{
    /// <summary>
    /// Matching records in the order asked for, else in the model's; archived ones only where the domain or the context speaks of them.
    /// </summary>
    /// <exception cref="OdooError">The domain or the order cannot be read.</exception>
    public static IEnumerable<Row> Find(RecordEditor editor, Model model, JsonElement domain, string? order = null)
    {
        var matches = Domain.Parse(editor.State, model, domain);
        var activeOnly = editor.Context.ActiveTest && model.Find("active") is not null && !Domain.Mentions(domain, "active");
        return Sort(editor.State, model, editor.State.Rows(model).Where(row => (!activeOnly || row.Flag("active")) && matches(row)), order ?? model.Order);
    }

    /// <summary>Records that a person would mean by a name: of partners also their number, e-mail or VAT number, of products their code or barcode.</summary>
    public static IReadOnlyList<Row> ByName(RecordEditor editor, Model model, string name)
    {
        var state = editor.State;
        var rows = state.Rows(model).Where(row => model.Find("active") is null || row.Flag("active")).ToArray();

        // A product's name is asked for only when no code is that text.
        string[] codes = model.Name switch { "res.partner" => ["ref", "email", "vat"], "product.product" => ["default_code", "barcode"], _ => [] };
        var byCode = Array.FindAll(rows, row => Array.Exists(codes, field => row.Text(field) == name));
        var byName = model == MasterDataModels.Product && byCode.Length > 0
            ? []
            : Array.FindAll(rows, row => model.DisplayName(state, row) == name || row.Text("name") == name);
        return [.. Sort(state, model, byCode.Union(byName), model.Order)];
    }

    private static IEnumerable<Row> Sort(DatabaseState state, Model model, IEnumerable<Row> rows, string order)
    {
        IOrderedEnumerable<Row>? sorted = null;
        foreach (var term in order.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = term.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var field = model.Find(parts[0]) ?? throw OdooError.NoField(model, parts[0]);
            object? Key(Row row) => state.ValueOf(row, field);
            var descends = parts is [_, var direction] && direction.Equals("desc", StringComparison.OrdinalIgnoreCase);
            sorted = (sorted, descends) switch
            {
                (null, false) => rows.OrderBy(Key, StoredValueOrder.Instance),
                (null, true) => rows.OrderByDescending(Key, StoredValueOrder.Instance),
                (_, false) => sorted.ThenBy(Key, StoredValueOrder.Instance),
                (_, true) => sorted.ThenByDescending(Key, StoredValueOrder.Instance),
            };
        }

        return sorted ?? rows;
    }
}
