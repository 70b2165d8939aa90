using System.Text.Json;
using Odoo.Integration.Simulator.Access;
using Odoo.Integration.Simulator.Calls;
using Odoo.Integration.Simulator.Errors;
using Odoo.Integration.Simulator.Faults;
using Odoo.Integration.Simulator.Methods;
using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Records;

namespace Odoo.Integration.Simulator.Rpc;

/// <summary>The services <c>common</c> and <c>object</c>.</summary>
internal sealed class RpcServices(Registry registry, Users users, ModelCalls calls)
{
    public object Version { get; } = new Dictionary<string, object>
    {
        ["server_version"] = $"{registry.Version:D}.0", ["server_version_info"] = new object[] { registry.Version, 0, 0, "final", 0, string.Empty },
        ["server_serie"] = $"{registry.Version:D}.0", ["protocol_version"] = 1,
    };

    /// <param name="request">The call.</param>
    /// <param name="fault">What is to go wrong with it; null for nothing. Faults of the connection are not its concern.</param>
    /// <exception cref="OdooError">The answer is an error.</exception>
    public Task<object?> CallAsync(RpcRequest request, Fault? fault) => (request.Service, request.Method) switch
    {
        ("common", "version") => Task.FromResult<object?>(Version),
        ("common", "login" or "authenticate") => Task.FromResult<object?>(LogIn(request)),
        ("common", var method) => throw OdooError.Python("Exception", $"Method not found: {method}"),
        ("object", "execute_kw") => ExecuteAsync(request, request.Args.Count > 5 ? Items(request.Arg(5)) : [], request.Args.Count > 6 ? request.Arg(6) : default, fault),
        ("object", "execute") => ExecuteAsync(request, [.. request.Args.Skip(5)], default, fault),
        ("object", var method) => throw OdooError.Python("NameError", $"Method not available {method}"),
        _ => throw OdooError.Python("UnboundLocalError", "local variable 'dispatch' referenced before assignment"),
    };

    private static IReadOnlyList<JsonElement> Items(JsonElement list) => list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];

    private object LogIn(RpcRequest request)
    {
        users.RequireDatabase(request.Arg(0).ToString());
        return users.LogIn(request.Arg(1).ToString(), request.Arg(2).ToString()) is { } user ? user : false;
    }

    private Task<object?> ExecuteAsync(RpcRequest request, IReadOnlyList<JsonElement> positional, JsonElement named, Fault? fault)
    {
        users.RequireDatabase(request.Arg(0).ToString());
        var user = users.Require(request.Arg(1), request.Arg(2));
        var model = registry.Find(request.Arg(3).ToString()) ?? throw OdooError.Business($"Object {request.Arg(3)} doesn't exist");
        var name = registry.Version == OdooVersion.V14 ? request.ModelMethod : $"BaseModel.{request.ModelMethod}";
        var context = named.ValueKind == JsonValueKind.Object && named.TryGetProperty("context", out var given) ? given : default;
        var method = calls.Find(model, request.Arg(4).ToString()) ?? throw registry.Words.NoMethod(model.Name, request.ModelMethod);
        return calls.RunAsync(model, method, CallArguments.OfRpc(name, method, positional, named), new CallContext(user, context), fault);
    }
}
