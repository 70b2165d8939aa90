using System.Net;
using System.Text.Json;

namespace Odoo.Integration.Erp.Rpc;

/// <summary>
/// One call to <c>POST /jsonrpc</c> and what came of it. Errors of the application arrive as HTTP 200 with <c>error.data.name</c>;
/// a method that returns nothing answers without <c>result</c> and without <c>error</c>.
/// </summary>
internal sealed class JsonRpcTransport(HttpClient http, Uri server)
{
    private const int QuotedLength = 200;

    private readonly Uri _endpoint = new(server, "/jsonrpc");

    /// <param name="service"><c>common</c> or <c>object</c>.</param>
    /// <param name="method">Such as <c>execute_kw</c>.</param>
    /// <param name="args">Positional arguments.</param>
    /// <param name="timeout">Longest to wait for the answer.</param>
    /// <param name="cancellation">Ends the wait; the outcome is then unknown too.</param>
    public async Task<OdooAnswer> SendAsync(string service, string method, object?[] args, TimeSpan timeout, CancellationToken cancellation)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object?>
        {
            ["jsonrpc"] = "2.0", ["method"] = "call", ["id"] = 1, ["params"] = new Dictionary<string, object?> { ["service"] = service, ["method"] = method, ["args"] = args },
        });
        using var content = new TrackedContent(body);
        using var request = new HttpRequestMessage(HttpMethod.Post, _endpoint) { Content = content };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeout);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, limit.Token);
            return Read(response.StatusCode, await response.Content.ReadAsByteArrayAsync(limit.Token));
        }
        catch (Exception broken) when (broken is HttpRequestException or OperationCanceledException or IOException)
        {
            var words = broken is OperationCanceledException
                ? cancellation.IsCancellationRequested ? "the hub was stopped during the call" : $"no answer from {_endpoint.Authority} within {timeout.TotalSeconds:0} seconds"
                : $"{_endpoint.Authority}: {broken.Message}";
            return content.WasTouched ? new OdooAnswer.Unknown(words) : new OdooAnswer.NotSent(words);
        }
    }

    private static OdooAnswer Read(HttpStatusCode status, byte[] body)
    {
        JsonElement root;
        try
        {
            root = JsonSerializer.Deserialize<JsonElement>(body);
        }
        catch (JsonException)
        {
            return NotJson(status, body);
        }

        if (root.ValueKind != JsonValueKind.Object)
        {
            return NotJson(status, body);
        }

        if (root.TryGetProperty("error", out var error))
        {
            return Refusal(status, error);
        }

        return status == HttpStatusCode.OK
            ? new OdooAnswer.Done(root.TryGetProperty("result", out var result) ? result : null)
            : new OdooAnswer.Unknown($"HTTP {(int)status} without an error");
    }

    private static OdooAnswer.Refused Refusal(HttpStatusCode status, JsonElement error)
    {
        var data = error.TryGetProperty("data", out var found) && found.ValueKind == JsonValueKind.Object ? found : error;
        var name = Text(data, "name") ?? $"HTTP {(int)status}";
        var words = (Text(data, "message") ?? Text(error, "message") ?? name).Trim();
        return new OdooAnswer.Refused(Refusals.KindOf(name, words), name, words);
    }

    // A page instead of an answer: from Odoo's web server when a request cannot be read (400, 404, 415), from a gateway (502
    // to 504) or from Odoo itself when PostgreSQL is down (500). The latter say nothing about what was done before.
    private static OdooAnswer NotJson(HttpStatusCode status, byte[] body)
    {
        var start = System.Text.Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, QuotedLength))).ReplaceLineEndings(" ").Trim();
        var words = $"HTTP {(int)status} and no JSON: {start}";
        return status switch
        {
            HttpStatusCode.TooManyRequests => new OdooAnswer.NotSent(words),
            >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError => new OdooAnswer.Refused(RefusalKind.Configuration, $"HTTP {(int)status}", words),
            _ => new OdooAnswer.Unknown(words),
        };
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
