using System.Text;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using Odoo.Integration.Simulator.Faults;
using Odoo.Integration.Simulator.Records;

namespace Odoo.Integration.Simulator.Rpc;

/// <summary><c>/jsonrpc</c>: reads a request, lets the faults have their say, answers and closes the connection.</summary>
/// <remarks>A caller that goes away does not stop the work: Odoo commits all the same.</remarks>
internal sealed class JsonRpcEndpoint(RpcServices services, FaultRules faults, CallCounts counts)
{
    public async Task HandleAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var (id, reply) = await ReplyAsync(http.Request, body.ToArray());
        await WriteAsync(http, id, reply);
    }

    public static async Task WriteAsync(HttpContext http, JsonElement? id, RpcReply reply)
    {
        http.Response.Headers.Connection = "close";
        switch (reply)
        {
            case RpcReply.Silence:
                http.Abort();
                break;
            case RpcReply.Page page:
                await SendAsync(http, page.Status, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(page.Html));
                break;
            case RpcReply.Failure failure:
                await SendJsonAsync(http, StatusCodes.Status200OK, id, "error", RpcErrors.Of(failure.Error));
                break;
            case RpcReply.Result { Value: null }:
                await SendJsonAsync(http, StatusCodes.Status200OK, id, null, null);
                break;
            case RpcReply.Result result:
                await SendJsonAsync(http, StatusCodes.Status200OK, id, "result", result.Value);
                break;
        }
    }

    public static Task NotFoundAsync(HttpContext http) => SendJsonAsync(http, StatusCodes.Status404NotFound, null, "error", RpcErrors.NotFound);

    private static Task SendJsonAsync(HttpContext http, int status, JsonElement? id, string? name, object? value)
    {
        var answer = new Dictionary<string, object?> { ["jsonrpc"] = "2.0", ["id"] = id };
        if (name is not null)
        {
            answer[name] = value;
        }

        return SendAsync(http, status, "application/json", JsonSerializer.SerializeToUtf8Bytes(answer));
    }

    private static async Task SendAsync(HttpContext http, int status, string type, byte[] body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = type;
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body);
    }

    private static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Value is "application/json" or "application/json-rpc";

    private async Task<(JsonElement? Id, RpcReply Reply)> ReplyAsync(HttpRequest request, byte[] body)
    {
        if (HttpMethods.IsPost(request.Method) && !IsJson(request))
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

    private async Task<RpcReply> CallAsync(JsonElement root)
    {
        Fault? fault = null;
        try
        {
            var request = RpcRequest.Read(root);
            counts.Called(request.Model, request.ModelMethod);
            fault = faults.Next(request.Model, request.ModelMethod);
            if (fault is not null)
            {
                counts.Failed(fault.Kind);
            }

            return fault?.Kind switch
            {
                FaultKind.DropBeforeCommit => new RpcReply.Silence(),
                FaultKind.Http500Html => HtmlPages.ServerError,
                _ => Spoil(new RpcReply.Result(await services.CallAsync(request, fault)), fault),
            };
        }
        catch (OdooError error)
        {
            return Spoil(new RpcReply.Failure(error), fault);
        }
        catch (Exception misshapen) when (misshapen is InvalidOperationException or FormatException or OverflowException)
        {
            // An argument of another shape or size than the method takes; Odoo's words for these are not worth having.
            return new RpcReply.Failure(OdooError.Python("TypeError", misshapen.Message));
        }
    }

    private static RpcReply Spoil(RpcReply reply, Fault? fault) => fault?.Kind switch
    {
        FaultKind.CommitThenDrop => new RpcReply.Silence(),
        FaultKind.Http502AfterCommit => HtmlPages.BadGateway,
        _ => reply,
    };
}
