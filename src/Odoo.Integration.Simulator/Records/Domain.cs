using System.Text.Json;
using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Records;

/// <summary>A search condition: leaves <c>[field, operator, value]</c>, the prefix operators <c>&amp; | !</c>, and "and" between what is left.</summary>
internal static class Domain
{
    /// <exception cref="OdooError">An unknown field or operator, or a domain that cannot be read.</exception>
    public static Func<Row, bool> Parse(DatabaseState state, Model model, JsonElement domain)
    {
        var open = new Stack<Func<Row, bool>>();
        foreach (var term in Terms(domain).Reverse())
        {
            open.Push(term switch
            {
                { ValueKind: JsonValueKind.Array } leaf => DomainLeaf.Parse(state, model, leaf),
                { ValueKind: JsonValueKind.String } sign when sign.GetString() is "!" && open.Count > 0 => Not(open.Pop()),
                { ValueKind: JsonValueKind.String } sign when sign.GetString() is "&" && open.Count > 1 => And(open.Pop(), open.Pop()),
                { ValueKind: JsonValueKind.String } sign when sign.GetString() is "|" && open.Count > 1 => Or(open.Pop(), open.Pop()),
                _ => throw OdooError.Python("ValueError", $"Malformed domain {domain}"),
            });
        }

        var all = open.ToArray();
        return row => Array.TrueForAll(all, condition => condition(row));
    }

    /// <summary>Whether a leaf is about that field.</summary>
    public static bool Mentions(JsonElement domain, string field) =>
        Terms(domain).Any(term => term.ValueKind == JsonValueKind.Array && term.GetArrayLength() > 0 && term[0].ToString() == field);

    private static JsonElement[] Terms(JsonElement domain) => domain.ValueKind == JsonValueKind.Array ? [.. domain.EnumerateArray()] : [];

    private static Func<Row, bool> Not(Func<Row, bool> one) => row => !one(row);

    private static Func<Row, bool> And(Func<Row, bool> one, Func<Row, bool> other) => row => one(row) && other(row);

    private static Func<Row, bool> Or(Func<Row, bool> one, Func<Row, bool> other) => row => one(row) || other(row);
}
