using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace Odoo.Integration.Simulator.Calls;

/// <summary>Requests read and answers written as Odoo does: the connection is closed after each.</summary>
internal static class HttpAnswers
{
    // Messages are for people: quotes and umlauts stay as they are.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<byte[]> ReadBodyAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        return body.ToArray();
    }

    public static bool HasType(HttpRequest request, params ReadOnlySpan<string> types) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && types.Contains(type.MediaType.Value);

    public static Task WritePageAsync(HttpContext http, CallReply.Page page) =>
        WriteAsync(http, page.Status, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(page.Html));

    public static Task WriteJsonAsync(HttpContext http, int status, string type, object? value) =>
        WriteAsync(http, status, type, JsonSerializer.SerializeToUtf8Bytes(value, Readable));

    private static async Task WriteAsync(HttpContext http, int status, string type, byte[] body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = type;
        http.Response.ContentLength = body.Length;
        http.Response.Headers.Connection = "close";
        await http.Response.Body.WriteAsync(body);
    }
}
