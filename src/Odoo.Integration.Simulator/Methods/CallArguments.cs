using System.Text.Json;
using Odoo.Integration.Simulator.Errors;

namespace Odoo.Integration.Simulator.Methods;

/// <summary>The arguments of a method by name, whether given by position or by name.</summary>
internal sealed class CallArguments
{
    private readonly Dictionary<string, JsonElement> _values;

    private CallArguments(Dictionary<string, JsonElement> values) => _values = values;

    /// <summary>Arguments as JSON-RPC gives them.</summary>
    /// <param name="name">Name of the method, for the messages.</param>
    /// <param name="method">What it takes.</param>
    /// <param name="positional">Values by position.</param>
    /// <param name="named">Values by name; the context is not among the parameters.</param>
    /// <exception cref="OdooError">Python's words for too many, unknown or missing arguments.</exception>
    public static CallArguments OfRpc(string name, ModelMethod method, IReadOnlyList<JsonElement> positional, JsonElement named)
    {
        var parameters = NamesOf(method);
        if (positional.Count > parameters.Length)
        {
            throw OdooError.Python("TypeError", $"{name}() takes {parameters.Length + 1} positional arguments but {positional.Count + 1} were given");
        }

        var values = parameters.Zip(positional).ToDictionary(static given => given.First, static given => given.Second, StringComparer.Ordinal);
        foreach (var value in named.ValueKind == JsonValueKind.Object ? named.EnumerateObject().Where(static value => value.Name != "context") : [])
        {
            values[value.Name] = parameters.Contains(value.Name)
                ? value.Value
                : throw OdooError.Python("TypeError", $"{method.PassesOnTo ?? name}() got an unexpected keyword argument '{value.Name}'");
        }

        return MissingIn(method, values) is { } missing
            ? throw OdooError.Python("TypeError", $"{name}() missing 1 required positional argument: '{missing}'")
            : new CallArguments(values);
    }

    /// <summary>Arguments as JSON-2 gives them: by name only.</summary>
    /// <param name="model">Name of the model, for the messages.</param>
    /// <param name="name">Name of the method.</param>
    /// <param name="method">What it takes.</param>
    /// <param name="body">The request.</param>
    /// <exception cref="OdooError">The words of Python's <c>inspect</c> for unknown or missing arguments.</exception>
    public static CallArguments OfJson2(string model, string name, ModelMethod method, JsonElement body)
    {
        var parameters = NamesOf(method);
        var values = method.IsOfRecords ? new Dictionary<string, JsonElement> { ["ids"] = default } : [];
        foreach (var value in body.ValueKind == JsonValueKind.Object ? body.EnumerateObject().Where(static value => value.Name != "context") : [])
        {
            if (value.Name == "ids" && !method.IsOfRecords)
            {
                RequireNone(model, name, value.Value);
                continue;
            }

            values[value.Name] = (parameters.Contains(value.Name), method.PassesOnTo) switch
            {
                (true, _) => value.Value,
                (_, { } other) => throw OdooError.Python("TypeError", $"{other}() got an unexpected keyword argument '{value.Name}'"),
                _ => throw Unprocessable($"got an unexpected keyword argument '{value.Name}'"),
            };
        }

        return MissingIn(method, values) is { } missing ? throw Unprocessable($"missing a required argument: '{missing}'") : new CallArguments(values);
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

    private static string[] NamesOf(ModelMethod method) => [.. method.Parameters.Select(static parameter => parameter.TrimEnd('*'))];

    private static string? MissingIn(ModelMethod method, Dictionary<string, JsonElement> values) =>
        method.Parameters.Where(static parameter => parameter.EndsWith('*')).Select(static parameter => parameter.TrimEnd('*'))
            .FirstOrDefault(parameter => !values.ContainsKey(parameter));

    private static void RequireNone(string model, string name, JsonElement ids)
    {
        if (ids.ValueKind == JsonValueKind.Array ? ids.GetArrayLength() > 0 : ids.ValueKind == JsonValueKind.Number)
        {
            throw Unprocessable($"cannot call {model}.{name} with ids");
        }
    }

    private static OdooError Unprocessable(string words) => OdooError.Http("UnprocessableEntity", StatusCodes.Status422UnprocessableEntity, words);
}
