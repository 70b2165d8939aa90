using System.Text.Json;
using Odoo.Integration.Simulator.Errors;
using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Domains;

/// <summary>A search condition: leaves <c>[field, operator, value]</c>, the prefix operators <c>&amp; | !</c>, and "and" between what is left.</summary>
internal static class Domain
{
    /// <exception cref="OdooError">An unknown field or operator, or a domain that cannot be read.</exception>
    public static Condition Parse(DatabaseState state, Model model, JsonElement domain)
    {
        var open = new Stack<Condition>();
        foreach (var term in Terms(domain).Reverse())
        {
            open.Push(term switch
            {
                { ValueKind: JsonValueKind.Array } leaf => DomainLeaf.Parse(state, model, leaf),
                { ValueKind: JsonValueKind.String } sign when sign.GetString() is "!" && open.Count > 0 => new Condition.Not(open.Pop()),
                { ValueKind: JsonValueKind.String } sign when sign.GetString() is "&" && open.Count > 1 => new Condition.And(open.Pop(), open.Pop()),
                { ValueKind: JsonValueKind.String } sign when sign.GetString() is "|" && open.Count > 1 => new Condition.Or(open.Pop(), open.Pop()),
                _ => throw OdooError.Python("AssertionError", $"This domain is syntactically not correct: {PythonText.Of(domain, isList: true)}"),
            });
        }

        return open.Count == 0 ? new Condition.Nothing() : open.Aggregate(static (one, other) => new Condition.And(one, other));
    }

    /// <summary>Whether a leaf is about that field.</summary>
    public static bool Mentions(JsonElement domain, string field) =>
        Terms(domain).Any(term => term.ValueKind == JsonValueKind.Array && term.GetArrayLength() > 0 && term[0].ToString() == field);

    private static JsonElement[] Terms(JsonElement domain) => domain.ValueKind == JsonValueKind.Array ? [.. domain.EnumerateArray()] : [];
}
