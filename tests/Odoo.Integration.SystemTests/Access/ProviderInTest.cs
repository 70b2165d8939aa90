using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Odoo.Integration.SystemTests.Access;

/// <summary>An OpenID Connect provider on this machine that says yes to everyone, as the person that the test wants, and that keeps to the protocol unless it is told not to.</summary>
internal sealed class ProviderInTest : IAsyncDisposable
{
    public const string ClientId = "hub at works";
    public const string ClientSecret = "s e+cr/et:0123456789";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, (string Nonce, string Challenge, string RedirectUri)> _codes = new(StringComparer.Ordinal);

    private ProviderInTest(WebApplication app) => _app = app;

    public string Address { get; private set; } = string.Empty;

    /// <summary>What it calls itself in its discovery document; null for its address.</summary>
    public string? Issuer { get; set; }

    /// <summary>What it says of the person.</summary>
    public JsonObject Person { get; set; } = [];

    /// <summary>What it does to the claims before it gives them.</summary>
    public Action<JsonObject> Change { get; set; } = static _ => { };

    /// <summary>Exchanges that it refused, and why.</summary>
    public ConcurrentQueue<string> Refusals { get; } = [];

    public static async Task<ProviderInTest> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var provider = new ProviderInTest(builder.Build());
        provider._app.MapGet("/realm/.well-known/openid-configuration", () => Results.Json(new
        {
            issuer = provider.Issuer ?? provider.Address, authorization_endpoint = provider.Address + "/authorize", token_endpoint = provider.Address + "/token",
        }));
        provider._app.MapGet("/realm/authorize", (Delegate)provider.Authorize);
        provider._app.MapPost("/realm/token", (Delegate)provider.TokenAsync);
        await provider._app.StartAsync();
        provider.Address = provider._app.Urls.Single() + "/realm";
        return provider;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private IResult Authorize(HttpContext http)
    {
        var query = http.Request.Query;
        if (query["client_id"] != ClientId || query["response_type"] != "code" || query["code_challenge_method"] != "S256" || !query["scope"].ToString().Split(' ').Contains("openid"))
        {
            return Results.BadRequest();
        }

        var code = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        _codes[code] = (query["nonce"]!, query["code_challenge"]!, query["redirect_uri"]!);
        return Results.Redirect($"{query["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(query["state"]!)}");
    }

    private async Task<IResult> TokenAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        var basic = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{WebUtility.UrlEncode(ClientId)}:{WebUtility.UrlEncode(ClientSecret)}"));
        _codes.TryRemove(form["code"].ToString(), out var begun);
        var trouble = http.Request.Headers.Authorization != basic ? "invalid_client"
            : begun.Nonce is null || form["grant_type"] != "authorization_code" || form["redirect_uri"] != begun.RedirectUri ? "invalid_grant"
            : Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"]!))) != begun.Challenge ? "invalid_request" : null;
        if (trouble is not null)
        {
            Refusals.Enqueue(trouble);
            return Results.Json(new { error = trouble }, statusCode: StatusCodes.Status400BadRequest);
        }

        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var claims = (JsonObject)Person.DeepClone();
        (claims["iss"], claims["aud"], claims["iat"], claims["exp"], claims["nonce"]) = (Address, ClientId, now, now + 300, begun.Nonce);
        Change(claims);
        var token = $"{Encoded("""{"alg":"RS256","typ":"JWT"}""")}.{Encoded(claims.ToJsonString())}.{Encoded("not looked at")}";
        return Results.Json(new { access_token = "a", token_type = "Bearer", expires_in = 300, id_token = token });
    }

    private static string Encoded(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
