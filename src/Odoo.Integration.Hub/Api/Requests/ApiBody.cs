using System.Text.Json;
using Microsoft.Extensions.Options;
using Odoo.Integration.Hub.Portal;
using Odoo.Integration.Orders.Json;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Hub.Api.Requests;

/// <summary>Reads a request's JSON body as strictly as orders are read: a member that is not known is refused, with its path.</summary>
internal static class ApiBody
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    /// <summary>What was read, or why it was not.</summary>
    /// <param name="http">The request.</param>
    /// <param name="read">Reads the shape; what is wrong it adds to the list.</param>
    public static async Task<(T? Body, ApiProblem? Trouble)> ReadAsync<T>(HttpContext http, Func<JsonElement, List<Problem>, T?> read)
        where T : class
    {
        var most = http.RequestServices.GetRequiredService<IOptions<HttpOptions>>().Value.MaxBodyMegabytes;
        if (!http.Request.HasJsonContentType())
        {
            return (null, ApiProblem.NotJson(http.Request.ContentType));
        }

        return await RequestBody.ReadAsync(http, most) is { } bytes ? Read(bytes, read) : (null, ApiProblem.TooLarge(most));
    }

    /// <summary>The same, of bytes.</summary>
    public static (T? Body, ApiProblem? Trouble) Read<T>(ReadOnlyMemory<byte> json, Func<JsonElement, List<Problem>, T?> read)
        where T : class
    {
        var problems = new List<Problem>();
        using var document = Parse(json, problems);
        var body = document is null ? null : read(document.RootElement, problems);
        return problems.Count == 0 && body is not null ? (body, null) : (null, ApiProblem.BadBody(problems));
    }

    private static JsonDocument? Parse(ReadOnlyMemory<byte> json, List<Problem> problems)
    {
        try
        {
            return JsonDocument.Parse(json, Options);
        }
        catch (JsonException broken)
        {
            problems.Add(new Problem($"$ (line {(broken.LineNumber ?? 0) + 1}, byte {(broken.BytePositionInLine ?? 0) + 1})", "this is no valid JSON", "send one JSON object in UTF-8, each member once"));
        }
        catch (InvalidOperationException)
        {
            // A member's name with half a surrogate pair, escaped, met while looking for members that stand twice.
            problems.Add(new Problem("$", "a member's name is not valid Unicode", "send it in UTF-8"));
        }

        return null;
    }

    /// <summary>Opens the object that the body is.</summary>
    public static JsonObjectReader? Open(JsonElement element, List<Problem> problems, params ReadOnlySpan<string> known) =>
        JsonObjectReader.Open(element, "$", problems, "this request: see /v1/openapi.json", known);
}
