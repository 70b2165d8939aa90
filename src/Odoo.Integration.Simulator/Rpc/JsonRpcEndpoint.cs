using System.Text;
using System.Text.Json;
using Odoo.Integration.Simulator.Calls;
using Odoo.Integration.Simulator.Errors;

namespace Odoo.Integration.Simulator.Rpc;

/// <summary><c>/jsonrpc</c>: reads a request and answers it.</summary>
/// <remarks>A caller that goes away does not stop the work: Odoo commits all the same.</remarks>
internal sealed class JsonRpcEndpoint(RpcServices services, FaultyCalls calls, SimulatorOptions options)
{
    public async Task HandleAsync(HttpContext http)
    {
        var (id, reply) = await ReplyAsync(http.Request, await HttpAnswers.ReadBodyAsync(http.Request));
        await WriteAsync(http, id, reply);
    }

    public Task WriteVersionAsync(HttpContext http) => WriteAsync(http, null, new CallReply.Result(services.Version));

    public static Task NotFoundAsync(HttpContext http) => WriteAsync(http, StatusCodes.Status404NotFound, null, "error", RpcErrors.NotFound);

    private static Task WriteAsync(HttpContext http, int status, JsonElement? id, string? name, object? value)
    {
        var answer = new Dictionary<string, object?> { ["jsonrpc"] = "2.0", ["id"] = id };
        if (name is not null)
        {
            answer[name] = value;
        }

        return HttpAnswers.WriteJsonAsync(http, status, "application/json", answer);
    }

    // An answer without a result is that of a method that returns nothing.
    private async Task WriteAsync(HttpContext http, JsonElement? id, CallReply reply)
    {
        switch (reply)
        {
            case CallReply.Silence:
                http.Abort();
                break;
            case CallReply.Page page:
                await HttpAnswers.WritePageAsync(http, page);
                break;
            case CallReply.Failure failure:
                await WriteAsync(http, StatusCodes.Status200OK, id, "error", RpcErrors.Of(options.Odoo, failure.Error));
                break;
            case CallReply.Result result:
                await WriteAsync(http, StatusCodes.Status200OK, id, result.Value is null ? null : "result", result.Value);
                break;
        }
    }

    private async Task<(JsonElement? Id, CallReply Reply)> ReplyAsync(HttpRequest request, byte[] body)
    {
        if (HttpMethods.IsPost(request.Method) && !HttpAnswers.HasType(request, "application/json", "application/json-rpc"))
        {
            return (null, HtmlPages.NotJson);
        }

        JsonElement root;
        try
        {
            root = JsonSerializer.Deserialize<JsonElement>(body);
        }
        catch (JsonException)
        {
            return (null, HtmlPages.InvalidJson(Encoding.UTF8.GetString(body)));
        }

        return root.ValueKind == JsonValueKind.Object
            ? (root.TryGetProperty("id", out var id) ? id : null, await CallAsync(root))
            : (null, HtmlPages.ServerError);
    }

    private async Task<CallReply> CallAsync(JsonElement root)
    {
        try
        {
            var request = RpcRequest.Read(root);
            return await calls.RunAsync(request.Model, request.ModelMethod, fault => services.CallAsync(request, fault));
        }
        catch (OdooError unreadable)
        {
            return new CallReply.Failure(unreadable);
        }
    }
}
