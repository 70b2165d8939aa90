using System.Text.Json;

namespace Odoo.Integration.Simulator.Domains;

/// <summary>Values as Python writes them.</summary>
internal static class PythonText
{
    /// <param name="value">A JSON value.</param>
    /// <param name="isList">Whether arrays are lists; tuples otherwise.</param>
    public static string Of(JsonElement value, bool isList = false) => value.ValueKind switch
    {
        JsonValueKind.Array when isList => $"[{string.Join(", ", value.EnumerateArray().Select(item => Of(item, isList)))}]",
        JsonValueKind.Array => $"({string.Join(", ", value.EnumerateArray().Select(item => Of(item, isList)))})",
        JsonValueKind.String => $"'{value.GetString()}'",
        JsonValueKind.True => "True",
        JsonValueKind.False => "False",
        JsonValueKind.Null => "None",
        _ => value.GetRawText(),
    };
}
