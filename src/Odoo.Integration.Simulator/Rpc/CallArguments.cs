using System.Text.Json;
using Odoo.Integration.Simulator.Records;

namespace Odoo.Integration.Simulator.Rpc;

/// <summary>The arguments of a method by name, whether given by position or by name.</summary>
internal sealed class CallArguments
{
    private readonly Dictionary<string, JsonElement> _values = new(StringComparer.Ordinal);

    /// <param name="method">Its name, for the messages.</param>
    /// <param name="parameters">Its parameters; those it cannot do without end in <c>*</c>.</param>
    /// <param name="positional">Values by position.</param>
    /// <param name="named">Values by name; the context is not among the parameters.</param>
    /// <exception cref="OdooError">Python's words for too many, unknown or missing arguments.</exception>
    public CallArguments(string method, IReadOnlyList<string> parameters, IReadOnlyList<JsonElement> positional, JsonElement named)
    {
        var names = parameters.Select(static parameter => parameter.TrimEnd('*')).ToArray();
        if (positional.Count > names.Length)
        {
            throw OdooError.Python("TypeError", $"{method}() takes {names.Length + 1} positional arguments but {positional.Count + 1} were given");
        }

        for (var at = 0; at < positional.Count; at++)
        {
            _values[names[at]] = positional[at];
        }

        foreach (var value in named.ValueKind == JsonValueKind.Object ? named.EnumerateObject().Where(static value => value.Name != "context") : [])
        {
            _values[value.Name] = names.Contains(value.Name)
                ? value.Value
                : throw OdooError.Python("TypeError", $"{method}() got an unexpected keyword argument '{value.Name}'");
        }

        if (parameters.FirstOrDefault(parameter => parameter.EndsWith('*') && !_values.ContainsKey(parameter.TrimEnd('*'))) is { } missing)
        {
            throw OdooError.Python("TypeError", $"{method}() missing 1 required positional argument: '{missing.TrimEnd('*')}'");
        }
    }

    /// <summary>The value; undefined where none is given.</summary>
    public JsonElement this[string name] => _values.GetValueOrDefault(name);

    public string? Text(string name) => this[name] is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public int? Number(string name) => this[name] is { ValueKind: JsonValueKind.Number } value ? value.GetInt32() : null;

    /// <summary>One id or a list of them.</summary>
    public IReadOnlyList<long> Ids(string name = "ids") => this[name] switch
    {
        { ValueKind: JsonValueKind.Number } one => [one.GetInt64()],
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(static id => id.TryGetInt64(out var value) ? value : 0)],
        _ => [],
    };
}
