using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Records;

/// <summary>One <c>[field, operator, value]</c>. False stands for "not set"; what is not set differs from every value.</summary>
internal static class DomainLeaf
{
    private const DateTimeStyles AsUtc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    /// <exception cref="OdooError">An unknown field or operator.</exception>
    public static Func<Row, bool> Parse(DatabaseState state, Model model, JsonElement leaf)
    {
        if (leaf.GetArrayLength() != 3)
        {
            throw OdooError.Python("ValueError", $"Invalid leaf {leaf}");
        }

        var (name, sign, value) = (leaf[0].ToString(), leaf[1].ToString(), leaf[2]);
        var field = model.Find(name) ?? throw OdooError.Python("ValueError", $"Invalid field {model.Name}.{name} in leaf {InPython(leaf)}");
        var matches = Matcher(field, sign, value) ?? throw OdooError.Python("ValueError", $"Invalid operator {sign} in leaf {InPython(leaf)}");

        // A text against a many2one is about the name of what it refers to.
        var byName = field.Kind == FieldKind.Many2One && (value.ValueKind == JsonValueKind.String || sign.EndsWith("like", StringComparison.Ordinal));
        return byName
            ? row => matches(row.Reference(name) is { } id ? state.DisplayName(OdooModels.Get(field.Relation!), id) : null)
            : row => matches(Unset(field, state.ValueOf(row, field)));
    }

    private static Func<object?, bool>? Matcher(Field field, string sign, JsonElement value)
    {
        if (sign is "in" or "not in")
        {
            JsonElement[] list = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
            var set = list.Select(one => Literal(field, one) ?? DBNull.Value).ToHashSet();
            return sign == "in" ? stored => set.Contains(stored ?? DBNull.Value) : stored => !set.Contains(stored ?? DBNull.Value);
        }

        if (sign.EndsWith("like", StringComparison.Ordinal))
        {
            return Like(sign, value.ToString());
        }

        var literal = Literal(field, value);
        return sign switch
        {
            "=" => stored => Equals(stored, literal),
            "!=" => stored => !Equals(stored, literal),
            "<" => stored => Compare(stored, literal) < 0,
            "<=" => stored => Compare(stored, literal) <= 0,
            ">" => stored => Compare(stored, literal) > 0,
            ">=" => stored => Compare(stored, literal) >= 0,
            _ => null,
        };
    }

    private static Func<object?, bool>? Like(string sign, string pattern)
    {
        if (sign is not ("like" or "ilike" or "not like" or "not ilike" or "=like" or "=ilike"))
        {
            return null;
        }

        var wild = Regex.Escape(sign[0] == '=' ? pattern : $"%{pattern}%").Replace("%", ".*", StringComparison.Ordinal).Replace('_', '.');
        var options = RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;
        var regex = new Regex($"^{wild}$", sign.EndsWith("ilike", StringComparison.Ordinal) ? options | RegexOptions.IgnoreCase : options);
        bool Matches(object? stored) => stored is not null && regex.IsMatch(stored.ToString()!);
        return sign.StartsWith("not", StringComparison.Ordinal) ? stored => !Matches(stored) : Matches;
    }

    private static int? Compare(object? stored, object? literal) => (stored, literal) switch
    {
        (string one, string other) => string.CompareOrdinal(one, other),
        (IComparable one, not null) when one.GetType() == literal.GetType() => one.CompareTo(literal),
        _ => null,
    };

    private static object? Unset(Field field, object? stored) => field.Kind == FieldKind.Boolean ? stored ?? false : stored;

    private static object? Literal(Field field, JsonElement value) => (field.Kind, value.ValueKind) switch
    {
        (FieldKind.Boolean, _) => value.ValueKind == JsonValueKind.True,
        (_, JsonValueKind.False or JsonValueKind.Null) => null,
        (FieldKind.Integer or FieldKind.Many2One, JsonValueKind.Number) => value.TryGetInt64(out var id) ? id : value.GetRawText(),
        (FieldKind.Float or FieldKind.Monetary, _) =>
            decimal.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : value.ToString(),
        (FieldKind.Datetime, _) => DateTime.TryParse(value.ToString(), CultureInfo.InvariantCulture, AsUtc, out var time) ? time : value.ToString(),
        _ => value.ToString(),
    };

    private static string InPython(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => $"({string.Join(", ", value.EnumerateArray().Select(InPython))})",
        JsonValueKind.String => $"'{value.GetString()}'",
        JsonValueKind.True => "True",
        JsonValueKind.False => "False",
        JsonValueKind.Null => "None",
        _ => value.GetRawText(),
    };
}
