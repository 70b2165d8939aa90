using System.Net;
using System.Text.Json;

namespace Odoo.Integration.Erp.Rpc;

/// <summary>
/// <c>POST /json/2/MODEL/METHOD</c>, Odoo 19 on: named arguments, an API key as bearer, the bare result or an error with
/// <c>name</c> and <c>message</c>. The status says little: a caller's mistake such as an unknown field is a 500 (measured on 19.0).
/// </summary>
internal sealed class Json2Transport(OdooHttp http, OdooOptions options, OdooKey key) : IOdooTransport
{
    /// <summary>The server's version, as <c>version_info</c>; needs no login.</summary>
    public static Task<OdooAnswer> VersionAsync(OdooHttp http, CancellationToken cancellation) =>
        http.ExchangeAsync(HttpMethod.Get, "/json/version", null, new Dictionary<string, string>(), Read, TimeSpan.Zero, cancellation);

    public Task<OdooAnswer> LogInAsync(CancellationToken cancellation) => SendAsync(new OdooCall("res.users", "context_get", []), cancellation);

    public Task<OdooAnswer> SendAsync(OdooCall call, CancellationToken cancellation)
    {
        var body = call.Arguments.ToDictionary(static argument => argument.Name, static argument => argument.Value);
        if (call.Ids is not null)
        {
            body["ids"] = call.Ids;
        }

        if (call.Context is not null)
        {
            body["context"] = call.Context;
        }

        var headers = new Dictionary<string, string> { ["Authorization"] = "Bearer " + key.Current(), ["X-Odoo-Database"] = options.Database };
        return http.ExchangeAsync(HttpMethod.Post, $"/json/2/{call.Model}/{call.Method}", body, headers, Read, call.ExtraTime, cancellation);
    }

    private static OdooAnswer Read(HttpStatusCode status, JsonElement root) => status == HttpStatusCode.OK ? new OdooAnswer.Done(root)
        : root.ValueKind == JsonValueKind.Object && root.TryGetProperty("name", out _) ? Refusals.Of(status, root)
        : new OdooAnswer.Unknown($"HTTP {(int)status} with JSON that is no error of Odoo's");
}
