using System.Net;
using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Records;

/// <summary>Values as their fields keep them.</summary>
internal static class StoredValues
{
    /// <param name="state">Where the digits that count stand.</param>
    /// <param name="model">The model.</param>
    /// <param name="values">By field name; those of a one2many are kept by its records.</param>
    public static IEnumerable<KeyValuePair<string, object?>> Of(DatabaseState state, Model model, Dictionary<string, object?> values) =>
        values.Select(value => (Field: model.Get(value.Key), value.Value)).Where(static value => value.Field.Kind != FieldKind.One2Many)
            .Select(value => KeyValuePair.Create(value.Field.Name, Of(state, value.Field, value.Value)));

    private static object? Of(DatabaseState state, Field field, object? value) => value switch
    {
        decimal number when field.Precision is { } precision => Math.Round(number, state.DigitsOf(precision), MidpointRounding.AwayFromZero),

        // Odoo makes a paragraph of plain text.
        string text when field.Kind == FieldKind.Html && !text.StartsWith('<') => $"<p>{WebUtility.HtmlEncode(text)}</p>",
        _ => value,
    };
}
