using System.Net;
using System.Text.Json;

namespace Odoo.Integration.Erp.Rpc;

/// <summary>
/// <c>POST /jsonrpc</c>, Odoo 14 to 21. Errors of the application arrive as HTTP 200 with <c>error.data.name</c>; a method that
/// returns nothing answers without <c>result</c> and without <c>error</c>.
/// </summary>
/// <remarks>
/// The user's id is asked for once and kept: there is no session, id and key travel in every call. It is dropped when access
/// is denied, and with another key.
/// </remarks>
internal sealed class JsonRpcTransport(OdooHttp http, OdooOptions options, OdooKey key) : IOdooTransport
{
    private static readonly Dictionary<string, string> NoHeaders = [];

    private (long Uid, string Key)? _login;

    /// <summary>The server's version, as <c>server_version_info</c>; needs no login.</summary>
    public static Task<OdooAnswer> VersionAsync(OdooHttp http, CancellationToken cancellation) => PostAsync(http, "common", "version", [], TimeSpan.Zero, cancellation);

    public async Task<OdooAnswer> LogInAsync(CancellationToken cancellation)
    {
        var current = key.Current();
        var answer = await PostAsync(http, "common", "authenticate", [options.Database, options.Login, current, new { }], TimeSpan.Zero, cancellation);
        if (answer is not OdooAnswer.Done { Result: { } result })
        {
            return answer;
        }

        if (result.ValueKind != JsonValueKind.Number)
        {
            return new OdooAnswer.Refused(RefusalKind.Configuration, "authenticate", $"Odoo does not know login '{options.Login}' with this key in database '{options.Database}'");
        }

        _login = (result.GetInt64(), current);
        return answer;
    }

    public async Task<OdooAnswer> SendAsync(OdooCall call, CancellationToken cancellation)
    {
        if (_login is not { } login || login.Key != key.Current())
        {
            var answered = await LogInAsync(cancellation);
            if (_login is not { } known || answered is not OdooAnswer.Done)
            {
                // Whatever came of the login, the call itself was not made.
                return answered is OdooAnswer.Unknown silent ? new OdooAnswer.NotSent(silent.Words) : answered;
            }

            login = known;
        }

        object?[] positional = [.. call.Ids is null ? [] : new object?[] { call.Ids }, .. call.Arguments.Take(1).Select(static argument => argument.Value)];
        var named = call.Arguments.Skip(1).ToDictionary(static argument => argument.Name, static argument => argument.Value);
        if (call.Context is not null)
        {
            named["context"] = call.Context;
        }

        object?[] args = [options.Database, login.Uid, login.Key, call.Model, call.Method, positional, named];
        var answer = await PostAsync(http, "object", "execute_kw", args, call.ExtraTime, cancellation);
        if (answer is OdooAnswer.Refused { Name: "odoo.exceptions.AccessDenied" })
        {
            _login = null;
        }

        return answer;
    }

    private static Task<OdooAnswer> PostAsync(OdooHttp http, string service, string method, object?[] args, TimeSpan extraTime, CancellationToken cancellation)
    {
        var body = new Dictionary<string, object?>
        {
            ["jsonrpc"] = "2.0", ["method"] = "call", ["id"] = 1, ["params"] = new Dictionary<string, object?> { ["service"] = service, ["method"] = method, ["args"] = args },
        };
        return http.ExchangeAsync(HttpMethod.Post, "/jsonrpc", body, NoHeaders, Read, extraTime, cancellation);
    }

    private static OdooAnswer Read(HttpStatusCode status, JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("error", out var error))
        {
            var data = error.TryGetProperty("data", out var found) && found.ValueKind == JsonValueKind.Object ? found : error;
            return Refusals.Of(status, data);
        }

        return status == HttpStatusCode.OK && root.ValueKind == JsonValueKind.Object && root.TryGetProperty("jsonrpc", out _)
            ? new OdooAnswer.Done(root.TryGetProperty("result", out var result) ? result : null)
            : new OdooAnswer.Unknown($"HTTP {(int)status} with JSON that is no JSON-RPC answer");
    }
}
