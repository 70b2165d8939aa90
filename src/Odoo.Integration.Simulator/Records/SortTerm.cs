using Odoo.Integration.Simulator.Errors;
using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Records;

/// <summary>One key of an <c>order</c>.</summary>
internal sealed record SortTerm(Field Field, bool Descends)
{
    private const StringSplitOptions Whole = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    private static readonly string[] Directions = ["asc", "desc"];

    /// <exception cref="OdooError">An unknown field, or a direction that is none.</exception>
    public static SortTerm[] Parse(Registry registry, Model model, string order) =>
    [
        .. order.Split(',', Whole).Select(term => term.Split(' ', Whole) switch
        {
            [var field] => Of(registry, model, field, descends: false),
            [var field, var direction] when Array.Exists(Directions, known => known.Equals(direction, StringComparison.OrdinalIgnoreCase)) =>
                Of(registry, model, field, Directions[1].Equals(direction, StringComparison.OrdinalIgnoreCase)),
            _ => throw OdooError.Business(
                $"Invalid \"order\" specified ({order}). A valid \"order\" specification is a comma-separated list of valid field names "
                + "(optionally followed by asc/desc for the direction)"),
        }),
    ];

    public static IEnumerable<Row> Sort(DatabaseState state, IReadOnlyList<SortTerm> terms, IEnumerable<Row> rows)
    {
        IOrderedEnumerable<Row>? sorted = null;
        foreach (var term in terms)
        {
            object? Key(Row row) => state.ValueOf(row, term.Field);
            sorted = (sorted, term.Descends) switch
            {
                (null, false) => rows.OrderBy(Key, StoredValueOrder.Instance),
                (null, true) => rows.OrderByDescending(Key, StoredValueOrder.Instance),
                (_, false) => sorted.ThenBy(Key, StoredValueOrder.Instance),
                (_, true) => sorted.ThenByDescending(Key, StoredValueOrder.Instance),
            };
        }

        return sorted ?? rows;
    }

    private static SortTerm Of(Registry registry, Model model, string field, bool descends) =>
        new(model.Find(field) ?? throw registry.Words.NoField(model, field), descends);
}
