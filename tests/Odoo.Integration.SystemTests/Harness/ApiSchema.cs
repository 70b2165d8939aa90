using System.Text.Json;
using Odoo.Integration.Hub.Api;

namespace Odoo.Integration.SystemTests.Harness;

/// <summary>Holds real answers against the OpenAPI document: the parts of JSON Schema that it uses.</summary>
internal static class ApiSchema
{
    private static readonly JsonElement Document = Read();

    /// <summary>Asserts that an answer is one that the document foresees.</summary>
    public static void Check(string method, string path, int status, string? contentType, string body)
    {
        var operation = Document.GetProperty("paths").EnumerateObject().Where(known => Fits(known.Name, path)).OrderBy(static known => known.Name.Count(static c => c == '{')).First().Value
            .GetProperty(method.ToLowerInvariant());
        operation.GetProperty("responses").TryGetProperty($"{status}", out var response).ShouldBeTrue($"{method} {path} answered {status}, which the document does not foresee: {body}");
        if (!Resolved(response).TryGetProperty("content", out var content))
        {
            (status == 204 ? body : string.Empty).ShouldBeEmpty();
            return;
        }

        content.TryGetProperty(contentType ?? string.Empty, out var form).ShouldBeTrue($"{method} {path} answered {contentType}");
        using var json = JsonDocument.Parse(body);
        Check(json.RootElement, form.GetProperty("schema"), "$");
    }

    private static void Check(JsonElement value, JsonElement schema, string path)
    {
        if (schema.TryGetProperty("$ref", out _))
        {
            Check(value, Resolved(schema), path);
            return;
        }

        if (schema.TryGetProperty("anyOf", out var either))
        {
            either.GetArrayLength().ShouldBe(2);
            Check(value, value.ValueKind == JsonValueKind.Null ? either[1] : either[0], path);
            return;
        }

        if (schema.TryGetProperty("type", out var type))
        {
            var allowed = type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(static one => one.GetString()!)] : new[] { type.GetString()! };
            allowed.ShouldContain(one => IsOf(value, one), $"{path} is {value.GetRawText()}");
        }

        if (schema.TryGetProperty("format", out var format) && value.ValueKind == JsonValueKind.String)
        {
            (format.GetString() == "uuid" ? value.TryGetGuid(out _) : value.TryGetDateTimeOffset(out _)).ShouldBeTrue($"{path} is {value.GetRawText()}");
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            CheckMembers(value, schema, path);
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var entry in value.EnumerateArray())
            {
                Check(entry, schema.GetProperty("items"), path + "[]");
            }
        }
    }

    private static void CheckMembers(JsonElement value, JsonElement schema, string path)
    {
        foreach (var name in schema.TryGetProperty("required", out var required) ? required.EnumerateArray().Select(static name => name.GetString()!) : [])
        {
            value.TryGetProperty(name, out _).ShouldBeTrue($"{path}.{name} is missing");
        }

        // Without members of its own it is any object.
        foreach (var member in schema.TryGetProperty("properties", out var members) ? value.EnumerateObject() : default)
        {
            var isKnown = members.TryGetProperty(member.Name, out var known);
            (isKnown || !schema.TryGetProperty("additionalProperties", out _)).ShouldBeTrue($"{path}.{member.Name} is not described");
            if (isKnown)
            {
                Check(member.Value, known, $"{path}.{member.Name}");
            }
        }
    }

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "no type of JSON"),
    };

    private static bool Fits(string template, string path)
    {
        var (names, parts) = (template.Split('/'), path.Split('/'));
        return names.Length == parts.Length && names.Zip(parts).All(static pair => pair.First.StartsWith('{') || pair.First == pair.Second);
    }

    private static JsonElement Resolved(JsonElement element) =>
        element.TryGetProperty("$ref", out var reference) ? reference.GetString()![2..].Split('/').Aggregate(Document, static (at, name) => at.GetProperty(name)) : element;

    private static JsonElement Read()
    {
        using var stream = OpenApiDocument.Open();
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}
