using Microsoft.Net.Http.Headers;

namespace Odoo.Integration.Hub.Api;

/// <summary><c>GET /v1/openapi.json</c>: what the interface takes and answers, OpenAPI 3.1. Kept by hand; tests hold it against the routes, the shapes and real answers.</summary>
internal static class OpenApiDocument
{
    private const string Resource = "Odoo.Integration.Hub.Api.openapi.json";

    /// <summary>Open to all: it says nothing of any order.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/v1/openapi.json", static () => Results.Stream(
        Open(), "application/json", lastModified: null, entityTag: new EntityTagHeaderValue($"\"{typeof(OpenApiDocument).Module.ModuleVersionId:N}\""))).AllowAnonymous();

    public static Stream Open() => typeof(OpenApiDocument).Assembly.GetManifestResourceStream(Resource)!;
}
