using System.Globalization;
using System.Text.Json;
using Odoo.Integration.Simulator.Models;

namespace Odoo.Integration.Simulator.Domains;

/// <summary>Values of leaves, as rows hold them.</summary>
internal static class Literal
{
    private const DateTimeStyles AsUtc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    /// <summary>The value; null for "not set". What its field cannot hold stays text, and equals nothing.</summary>
    public static object? Of(Field field, JsonElement value) => (field.Kind, value.ValueKind) switch
    {
        (FieldKind.Boolean, _) => value.ValueKind == JsonValueKind.True,
        (_, JsonValueKind.False or JsonValueKind.Null) => null,
        (FieldKind.Integer or FieldKind.Many2One or FieldKind.Many2Many or FieldKind.One2Many, _) =>
            long.TryParse(value.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) ? id : value.ToString(),
        (FieldKind.Float or FieldKind.Monetary, _) =>
            decimal.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : value.ToString(),
        (FieldKind.Datetime, _) => DateTime.TryParse(value.ToString(), CultureInfo.InvariantCulture, AsUtc, out var time) ? time : value.ToString(),
        _ => value.ToString(),
    };

    public static IReadOnlyList<JsonElement> ListOf(JsonElement value) => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
}
