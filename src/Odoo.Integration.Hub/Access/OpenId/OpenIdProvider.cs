using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Odoo.Integration.Hub.Access.OpenId;

/// <summary>Speaks with the provider: its discovery document, kept for an hour, and its token endpoint.</summary>
internal sealed class OpenIdProvider(IOptions<AccessOptions> options, TimeProvider time) : IDisposable
{
    private const string Discovery = "/.well-known/openid-configuration";
    private const int MostBytes = 1024 * 1024;

    private static readonly TimeSpan Believed = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim _reading = new(1, 1);

    // A redirect could lead away from TLS, and from the provider: none is followed.
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = MostBytes,
    };

    private volatile Reading? _last;

    private OpenIdOptions Settings => options.Value.OpenId ?? throw new InvalidOperationException("no OpenID Connect provider is configured");

    /// <exception cref="OpenIdException">The provider is away, or is not the one that the configuration names.</exception>
    public async Task<OpenIdMetadata> ReadAsync(CancellationToken cancellation)
    {
        if (_last is { } last && time.GetElapsedTime(last.At) < Believed)
        {
            return last.Metadata;
        }

        await _reading.WaitAsync(cancellation);
        try
        {
            if (_last is { } meanwhile && time.GetElapsedTime(meanwhile.At) < Believed)
            {
                return meanwhile.Metadata;
            }

            using var request = new HttpRequestMessage(HttpMethod.Get, Settings.Authority.TrimEnd('/') + Discovery);
            using var document = await SendAsync(request, cancellation);
            var metadata = OpenIdDiscovery.Read(document.RootElement, Settings.Authority);
            _last = new Reading(time.GetTimestamp(), metadata);
            return metadata;
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>Exchanges a code for the tokens (OpenID Connect Core 1.0 §3.1.3.1), with the proof key of RFC 7636.</summary>
    /// <exception cref="OpenIdException">The provider is away, or refuses.</exception>
    public async Task<JsonDocument> ExchangeAsync(string code, string redirectUri, string verifier, CancellationToken cancellation)
    {
        var metadata = await ReadAsync(cancellation);
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code", ["code"] = code, ["redirect_uri"] = redirectUri, ["code_verifier"] = verifier,
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, metadata.TokenEndpoint);
        if (metadata.TakesBasic)
        {
            // RFC 6749 §2.3.1: both are form-encoded first.
            var pair = $"{WebUtility.UrlEncode(Settings.ClientId)}:{WebUtility.UrlEncode(Settings.ClientSecret)}";
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
        }
        else
        {
            (form["client_id"], form["client_secret"]) = (Settings.ClientId, Settings.ClientSecret);
        }

        request.Content = new FormUrlEncodedContent(form);
        return await SendAsync(request, cancellation);
    }

    public void Dispose()
    {
        _http.Dispose();
        _reading.Dispose();
    }

    private async Task<JsonDocument> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            using var answer = await _http.SendAsync(request, cancellation);
            var text = await answer.Content.ReadAsStringAsync(cancellation);
            return answer.IsSuccessStatusCode ? JsonDocument.Parse(text) : throw new OpenIdException($"{request.RequestUri} answered {(int)answer.StatusCode}{ErrorIn(text)}");
        }
        catch (Exception away) when (away is HttpRequestException or JsonException || (away is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new OpenIdException($"{request.RequestUri}: {away.Message}", inner: away);
        }
    }

    // RFC 6749 §5.2 names a few short codes; whatever else stands there is not for the log.
    private static string ErrorIn(string text)
    {
        try
        {
            using var body = JsonDocument.Parse(text);
            return body.RootElement.ValueKind == JsonValueKind.Object && body.RootElement.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.String
                && error.GetString() is { Length: < 60 } code ? $": {code}" : string.Empty;
        }
        catch (JsonException)
        {
            return string.Empty;
        }
    }

    private sealed record Reading(long At, OpenIdMetadata Metadata);
}
