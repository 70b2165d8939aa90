using System.Text.Json;

namespace Odoo.Integration.Erp.MasterData;

/// <summary>Reads fields of Odoo's records, in which false stands for nothing.</summary>
internal static class JsonFields
{
    public static string? Text(this JsonElement record, string field) =>
        record.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static long Id(this JsonElement record) => record.GetProperty("id").GetInt64();

    /// <summary>The id of a many2one, which reads as <c>[id, name]</c>; null for false.</summary>
    public static long? Reference(this JsonElement record, string field) =>
        record.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 ? value[0].GetInt64() : null;

    /// <summary>The ids of a many2many.</summary>
    public static IReadOnlyList<long> References(this JsonElement record, string field) =>
        record.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(static id => id.GetInt64())] : [];

    public static bool Flag(this JsonElement record, string field) => record.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.True;

    /// <summary>A number, however Odoo writes it; 0 for false.</summary>
    public static decimal Number(this JsonElement record, string field) =>
        record.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? number : 0;
}
