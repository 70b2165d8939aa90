using System.Text.Json;
using Odoo.Integration.Simulator.Errors;

namespace Odoo.Integration.Simulator.Rpc;

/// <summary>A JSON-RPC request: <c>{"params": {"service", "method", "args"}}</c>.</summary>
/// <param name="Service"><c>common</c> or <c>object</c>.</param>
/// <param name="Method">Method of the service.</param>
/// <param name="Args">By position.</param>
internal sealed record RpcRequest(string Service, string Method, IReadOnlyList<JsonElement> Args)
{
    private const int ModelAt = 3;

    private static readonly JsonElement Nothing = JsonSerializer.SerializeToElement(new { });
    private static readonly string[] Members = ["service", "method", "args"];

    /// <exception cref="OdooError">Python's words for what is missing.</exception>
    public static RpcRequest Read(JsonElement body)
    {
        var given = body.TryGetProperty("params", out var found) && found.ValueKind == JsonValueKind.Object ? found : Nothing;
        string[] missing = [.. Members.Where(name => !given.TryGetProperty(name, out _)).Select(static name => $"'{name}'")];
        if (missing.Length > 0)
        {
            var names = missing.Length == 1 ? missing[0] : $"{string.Join(", ", missing[..^1])}{(missing.Length > 2 ? "," : string.Empty)} and {missing[^1]}";
            throw OdooError.Python("TypeError", $"jsonrpc() missing {missing.Length} required positional argument{(missing.Length > 1 ? "s" : string.Empty)}: {names}");
        }

        var args = given.GetProperty("args");
        JsonElement[] list = args.ValueKind == JsonValueKind.Array ? [.. args.EnumerateArray()] : [];
        return new RpcRequest(given.GetProperty("service").ToString(), given.GetProperty("method").ToString(), list);
    }

    /// <summary>The model called; for the service <c>common</c> that word.</summary>
    public string Model => Service == "object" && Args.Count > ModelAt ? Args[ModelAt].ToString() : Service;

    /// <summary>The model's method called; for the service <c>common</c> its own.</summary>
    public string ModelMethod => Service == "object" && Args.Count > ModelAt + 1 ? Args[ModelAt + 1].ToString() : Method;

    /// <exception cref="OdooError">There are not so many arguments.</exception>
    public JsonElement Arg(int at) => at < Args.Count ? Args[at] : throw OdooError.Python("IndexError", "list index out of range");
}
