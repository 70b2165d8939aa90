using System.Text.Json;
using Microsoft.Extensions.Primitives;
using Odoo.Integration.Simulator.Access;
using Odoo.Integration.Simulator.Calls;
using Odoo.Integration.Simulator.Errors;
using Odoo.Integration.Simulator.Faults;
using Odoo.Integration.Simulator.Methods;
using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Records;

namespace Odoo.Integration.Simulator.Json2;

/// <summary>
/// <c>POST /json/2/MODEL/METHOD</c> of Odoo 19: a bearer key, arguments by name beside <c>ids</c> and <c>context</c>, and the bare
/// result. Statuses, words and the order in which things are refused are measured on 19.0.
/// </summary>
internal sealed class Json2Endpoint(Registry registry, Users users, ModelCalls calls, FaultyCalls faults)
{
    private const string JsonType = "application/json; charset=utf-8";
    private const string Bearer = "bearer ";

    public async Task HandleAsync(HttpContext http, string model, string method)
    {
        var body = await HttpAnswers.ReadBodyAsync(http.Request);
        var reply = http.Request.Headers["X-Odoo-Database"].ToString() is { Length: > 0 } database && !users.IsDatabase(database)
            ? HtmlPages.NoDatabase
            : body.Length > 0 && !HttpAnswers.HasType(http.Request, "application/json")
                ? HtmlPages.UnsupportedMediaType
                : await faults.RunAsync(model, method, fault => CallAsync(http.Request.Headers.Authorization, model, method, body, fault));
        await WriteAsync(http, reply);
    }

    public static Task NotFoundAsync(HttpContext http) =>
        WriteErrorAsync(http, OdooError.Http("NotFound", StatusCodes.Status404NotFound, "Did you mean POST /json/2/<model>/<method>?"));

    public Task WriteVersionAsync(HttpContext http) => HttpAnswers.WriteJsonAsync(http, StatusCodes.Status200OK, JsonType, new
    {
        version_info = new object[] { registry.Version, 0, 0, "final", 0, string.Empty }, version = $"{registry.Version:D}.0",
    });

    private static async Task WriteAsync(HttpContext http, CallReply reply)
    {
        switch (reply)
        {
            case CallReply.Silence:
                http.Abort();
                break;
            case CallReply.Page page:
                await HttpAnswers.WritePageAsync(http, page);
                break;
            case CallReply.Failure { Error.Name: "odoo.exceptions.AccessDenied" }:
                await WriteErrorAsync(http, Unauthorized("Invalid apikey"));
                break;
            case CallReply.Failure failure:
                await WriteErrorAsync(http, failure.Error);
                break;
            case CallReply.Result result:
                await HttpAnswers.WriteJsonAsync(http, StatusCodes.Status200OK, JsonType, result.Value);
                break;
        }
    }

    private static Task WriteErrorAsync(HttpContext http, OdooError error)
    {
        if (error.Status == StatusCodes.Status401Unauthorized)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
        }

        object[] arguments = error.IsHttp ? [error.Message, error.Status] : [error.Message];
        return HttpAnswers.WriteJsonAsync(http, error.Status, JsonType, ErrorBody.Of(error.Name, error.Message, arguments));
    }

    private static OdooError Unauthorized(string words) => OdooError.Http("Unauthorized", StatusCodes.Status401Unauthorized, words);

    private static OdooError NotFound(string words) => OdooError.Http("NotFound", StatusCodes.Status404NotFound, words);

    // A body that is empty, or no object, counts as one without members.
    private static JsonElement Parse(byte[] body)
    {
        try
        {
            return body.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(body);
        }
        catch (JsonException unreadable)
        {
            var at = $"line {unreadable.LineNumber + 1} column {unreadable.BytePositionInLine + 1} (char {unreadable.BytePositionInLine})";
            throw OdooError.Http("BadRequest", StatusCodes.Status400BadRequest, $"could not parse the body as json: Expecting value: {at}");
        }
    }

    private long Authenticate(StringValues authorization)
    {
        var header = authorization.ToString();
        return header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? users.OfKey(header[Bearer.Length..].Trim()) ?? throw Unauthorized("Invalid apikey")
            : throw Unauthorized("User not authenticated, use an API Key with a Bearer Authorization header.");
    }

    private async Task<object?> CallAsync(StringValues authorization, string modelName, string method, byte[] bytes, Fault? fault)
    {
        var user = Authenticate(authorization);
        var body = Parse(bytes);
        var model = registry.Find(modelName) ?? throw NotFound($"the model '{modelName}' does not exist");
        var context = body.ValueKind == JsonValueKind.Object && body.TryGetProperty("context", out var given) ? given : default;
        var found = calls.Find(model, method) ?? throw NotFound($"The method '{modelName}.{method}' does not exist");
        var result = await calls.RunAsync(model, found, CallArguments.OfJson2(modelName, method, found, body), new CallContext(user, context), fault);
        return result is long id && found.GivesRecords ? new[] { id } : result;
    }
}
