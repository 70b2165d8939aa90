using System.Net;
using System.Text;
using System.Text.Json;

namespace Odoo.Integration.Erp.Rpc;

/// <summary>One HTTP exchange with Odoo; tells what was never sent from what was sent and not answered.</summary>
internal sealed class OdooHttp : IDisposable
{
    private const int QuotedLength = 200;

    private readonly Uri _server;
    private readonly TimeSpan _timeout;
    private readonly HttpClient _http;

    public OdooHttp(OdooOptions options)
    {
        _server = new Uri(options.Url);
        _timeout = TimeSpan.FromSeconds(options.TimeoutSeconds);

        // A connection a call: Odoo closes each after its answer without saying so (HTTP/1.0), and the next call would now and then
        // go into one that is just being closed, a call that nobody read and that would count as unknown.
        var handler = new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(10), PooledConnectionLifetime = TimeSpan.Zero, AllowAutoRedirect = false };

        // The client's own limit must not end a call before the one below, which tells sent from not sent.
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <param name="method">GET or POST.</param>
    /// <param name="path">Path on the server.</param>
    /// <param name="body">Serialized as JSON; null for none.</param>
    /// <param name="headers">Further headers.</param>
    /// <param name="read">Reads an answer that is JSON; gets the status and the root element.</param>
    /// <param name="extraTime">Time that it may take beyond the usual.</param>
    /// <param name="cancellation">Ends the wait; the outcome is then unknown too.</param>
    public async Task<OdooAnswer> ExchangeAsync(
        HttpMethod method, string path, object? body, IReadOnlyDictionary<string, string> headers, Func<HttpStatusCode, JsonElement, OdooAnswer> read, TimeSpan extraTime,
        CancellationToken cancellation)
    {
        using var content = new TrackedContent(body is null ? [] : JsonSerializer.SerializeToUtf8Bytes(body));
        using var request = new HttpRequestMessage(method, new Uri(_server, path)) { Content = body is null ? null : content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var timeout = _timeout + extraTime;
        limit.CancelAfter(timeout);
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseContentRead, limit.Token);
            return Read(response.StatusCode, await response.Content.ReadAsByteArrayAsync(limit.Token), read);
        }
        catch (Exception broken) when (broken is HttpRequestException or OperationCanceledException or IOException)
        {
            var words = broken is OperationCanceledException
                ? cancellation.IsCancellationRequested ? "the hub was stopped during the call" : $"no answer from {_server.Authority} within {timeout.TotalSeconds:0} seconds"
                : $"{_server.Authority}: {(broken.InnerException ?? broken).Message}";
            return content.WasTouched ? new OdooAnswer.Unknown(words) : new OdooAnswer.NotSent(words);
        }
    }

    public void Dispose() => _http.Dispose();

    private static OdooAnswer Read(HttpStatusCode status, byte[] body, Func<HttpStatusCode, JsonElement, OdooAnswer> read)
    {
        try
        {
            return read(status, JsonSerializer.Deserialize<JsonElement>(body));
        }
        catch (JsonException)
        {
            return NotJson(status, body);
        }
    }

    // A page instead of an answer: from Odoo's web server when a request cannot be read or the database is unknown (400, 404,
    // 415), from a gateway (502 to 504), from Odoo itself when PostgreSQL is down (500), or from whatever else stands at that
    // address. From 500 on it says nothing about what was done before.
    private static OdooAnswer NotJson(HttpStatusCode status, byte[] body)
    {
        var start = Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, QuotedLength))).ReplaceLineEndings(" ").Trim();
        var words = start.Length == 0 ? $"HTTP {(int)status} and nothing else"
            : start.StartsWith('<') ? $"HTTP {(int)status} and a web page where JSON was due"
            : $"HTTP {(int)status} and no JSON: {start}";
        return status switch
        {
            HttpStatusCode.TooManyRequests => new OdooAnswer.NotSent(words),
            >= HttpStatusCode.MultipleChoices and < HttpStatusCode.InternalServerError => new OdooAnswer.Refused(RefusalKind.Configuration, $"HTTP {(int)status}", words),
            _ => new OdooAnswer.Unknown(words),
        };
    }
}
