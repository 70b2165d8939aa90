using System.Text.Json;
using Odoo.Integration.Simulator.Faults;
using Odoo.Integration.Simulator.Loading;
using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Records;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Rpc;

/// <summary>The services <c>common</c> and <c>object</c>.</summary>
internal sealed class RpcServices(OdooDatabase database, Users users, SimulatorOptions options, TimeProvider time)
{
    // Far beyond what a test makes collide: a limit, not a behaviour.
    private const int MostTries = 1000;

    public static object Version { get; } = new Dictionary<string, object>
    {
        ["server_version"] = "14.0", ["server_version_info"] = new object[] { 14, 0, 0, "final", 0, string.Empty }, ["server_serie"] = "14.0", ["protocol_version"] = 1,
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

    private static (Model Model, ModelMethod Method) Find(string model, string method)
    {
        var found = OdooModels.Find(model) ?? throw OdooError.Business($"Object {model} doesn't exist");
        if (method.StartsWith('_'))
        {
            throw OdooError.NotAllowed($"Private methods (such as {method}) cannot be called remotely.");
        }

        return (found, ModelMethods.Find(model, method) ?? throw OdooError.Python("AttributeError", $"type object '{model}' has no attribute '{method}'"));
    }

    // load catches what other methods throw, and answers with a message.
    private static object? Refuse(object? result, OdooError error) => result is LoadResult load ? load.Failing(error).ToJson() : throw error;

    private object LogIn(RpcRequest request)
    {
        users.RequireDatabase(request.Arg(0));
        return users.LogIn(request.Arg(1), request.Arg(2));
    }

    private Task<object?> ExecuteAsync(RpcRequest request, IReadOnlyList<JsonElement> positional, JsonElement named, Fault? fault)
    {
        users.RequireDatabase(request.Arg(0));
        var user = users.Require(request.Arg(1), request.Arg(2));
        var (model, method) = Find(request.Arg(3).ToString(), request.Arg(4).ToString());
        var call = new CallArguments(request.ModelMethod, method.Parameters, positional, named);
        var context = new CallContext(user, named.ValueKind == JsonValueKind.Object && named.TryGetProperty("context", out var given) ? given : default);
        return fault?.Kind == FaultKind.AccessDenied
            ? throw OdooError.Denied()
            : RunAsync(transaction => method.Run(new RecordEditor(transaction, context), model, call), fault);
    }

    private async Task<object?> RunAsync(Func<Transaction, object?> work, Fault? fault)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var transaction = database.Begin();
            var result = work(transaction);
            if (tries == 0)
            {
                await WaitAsync(transaction, fault);
            }

            if (fault?.Kind is FaultKind.SerializationFailure or FaultKind.UserError)
            {
                return Refuse(result, fault.Kind == FaultKind.UserError ? OdooError.Business("Simulated refusal") : OdooError.Conflict());
            }

            // Odoo does a call again when it met another one; load is the exception and answers.
            switch (database.Commit(transaction))
            {
                case CommitOutcome.Committed:
                    return result is LoadResult done ? done.ToJson() : result;
                case CommitOutcome.KeysTaken taken when result is LoadResult refused:
                    return refused.Conflicting(taken.Keys).ToJson();
            }
        }

        throw OdooError.Conflict();
    }

    private async Task WaitAsync(Transaction transaction, Fault? fault)
    {
        var wait = (transaction.Changes.IsEmpty ? TimeSpan.Zero : options.Latency) + (fault?.Kind == FaultKind.Delay ? fault.Delay : TimeSpan.Zero);
        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time);
        }
    }
}
