using System.Text.Encodings.Web;
using System.Text.Json;

namespace Odoo.Integration.Hub.Api;

/// <summary>How the interface writes JSON: camelCase, decimals as numbers, nulls written.</summary>
internal static class ApiJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict,
        TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver(),
    };

    public static IResult Answer<T>(T shape, int status = StatusCodes.Status200OK) => Results.Json(shape, Options, statusCode: status);

    public static string Write<T>(T shape) => JsonSerializer.Serialize(shape, Options);

    /// <exception cref="JsonException">What the database keeps is not of that shape.</exception>
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException($"null is no {typeof(T).Name}");
}
