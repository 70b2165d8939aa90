using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Odoo.Integration.Hub;
using Odoo.Integration.Hub.Api;
using Odoo.Integration.Hub.Api.Requests;
using Odoo.Integration.Hub.Api.Shapes;

namespace Odoo.Integration.UnitTests.Hub.Api;

/// <summary>The document is kept by hand: what the program itself says of its interface must stand in it, and nothing else.</summary>
public sealed partial class OpenApiDocumentTests
{
    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["Store:ConnectionString"] = "Host=127.0.0.1;Database=hub", ["Broker:Uri"] = "amqp://guest:guest@127.0.0.1/", ["Odoo:Url"] = "http://127.0.0.1:8069", ["Odoo:Database"] = "db",
        ["Odoo:Login"] = "bot", ["Odoo:Key"] = "k", ["Http:Urls"] = "http://127.0.0.1:0",
    };

    private static readonly string[] EveryWhere = ["401", "403", "503"];

    private static readonly Dictionary<string, Type> Shapes = new()
    {
        ["HeldOrder"] = typeof(HeldOrderShape), ["HeldOrderPage"] = typeof(HeldOrderPage), ["HeldGroup"] = typeof(HeldGroupShape), ["HeldGroupList"] = typeof(HeldGroupList), ["HeldCase"] = typeof(HeldCase),
        ["Proposal"] = typeof(ProposalShape), ["Move"] = typeof(MoveShape), ["Decision"] = typeof(DecisionShape), ["Finding"] = typeof(Finding), ["NearOrder"] = typeof(NearOrder),
        ["VerdictDone"] = typeof(VerdictShape), ["VerdictProposed"] = typeof(ProposedShape), ["Job"] = typeof(JobShape), ["JobList"] = typeof(JobList), ["Mapping"] = typeof(MappingShape),
        ["MappingList"] = typeof(MappingList), ["MissingKey"] = typeof(MissingKeyShape), ["MissingKeyList"] = typeof(MissingKeyList), ["Mapped"] = typeof(MappedShape),
        ["VerdictRequest"] = typeof(VerdictRequest), ["RepeatRequest"] = typeof(RepeatRequest), ["EditRequest"] = typeof(EditRequest), ["EditedLine"] = typeof(EditedLine),
        ["AssignRequest"] = typeof(AssignRequest), ["NoteRequest"] = typeof(NoteRequest), ["BulkRequest"] = typeof(BulkRequest), ["MappingRequest"] = typeof(MappingRequest), ["HeldFilter"] = typeof(HeldFilterBody),
    };

    private static readonly JsonElement Document = Read();

    [Test]
    public void It_is_OpenAPI_3_1()
    {
        Document.GetProperty("openapi").GetString().ShouldBe("3.1.0");
        foreach (var member in Document.EnumerateObject())
        {
            new[] { "openapi", "info", "servers", "tags", "paths", "components" }.ShouldContain(member.Name);
        }

        Document.GetProperty("info").GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
        Document.GetProperty("info").GetProperty("version").GetString().ShouldNotBeNullOrEmpty();
        var ids = Operations().Select(static operation => operation.Value.GetProperty("operationId").GetString()!).ToArray();
        ids.ShouldBeUnique();
        var tags = Document.GetProperty("tags").EnumerateArray().Select(static tag => tag.GetProperty("name").GetString()).ToArray();
        foreach (var (path, method, operation) in Operations())
        {
            operation.GetProperty("summary").GetString().ShouldNotBeNullOrEmpty();
            operation.GetProperty("tags").EnumerateArray().Select(static tag => tag.GetString()).ShouldBeSubsetOf(tags);
            operation.GetProperty("responses").EnumerateObject().ShouldNotBeEmpty($"{method} {path}");
            var named = PathParameter().Matches(path).Select(static match => match.Groups[1].Value);
            ParametersOf(operation).Where(static parameter => parameter.GetProperty("in").GetString() == "path").Select(static parameter => parameter.GetProperty("name").GetString()!).ShouldBe(named, ignoreOrder: true, path);
            foreach (var response in operation.GetProperty("responses").EnumerateObject())
            {
                Resolved(response.Value).GetProperty("description").GetString().ShouldNotBeNullOrEmpty();
            }
        }
    }

    [Test]
    public void Every_reference_resolves_and_nothing_stands_there_for_nothing()
    {
        var references = References(Document).ToArray();
        references.ShouldNotBeEmpty();
        foreach (var reference in references)
        {
            Should.NotThrow(() => Follow(reference), reference);
        }

        foreach (var kind in Document.GetProperty("components").EnumerateObject().Where(static kind => kind.Name != "securitySchemes"))
        {
            foreach (var component in kind.Value.EnumerateObject())
            {
                references.ShouldContain($"#/components/{kind.Name}/{component.Name}");
            }
        }
    }

    [Test]
    public async Task Every_route_is_there_with_its_answers_its_body_and_its_scope_and_nothing_else()
    {
        await using var app = HubHost.Worker(new ConfigurationBuilder().AddInMemoryCollection(Settings).Build());
        var routes = ((IEndpointRouteBuilder)app).DataSources.SelectMany(static source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(static endpoint => endpoint.RoutePattern.RawText!.StartsWith("/v1", StringComparison.Ordinal))
            .SelectMany(static endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Select(method => (Path: endpoint.RoutePattern.RawText!, Method: method.ToLowerInvariant(), Endpoint: endpoint)))
            .ToDictionary(static route => $"{route.Method} {route.Path}", static route => route.Endpoint);
        routes.Keys.ShouldBe(Operations().Select(static operation => $"{operation.Method} {operation.Path}"), ignoreOrder: true);
        foreach (var (path, method, operation) in Operations())
        {
            var metadata = routes[$"{method} {path}"].Metadata;
            var answers = metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>().ToArray();
            if (answers.Length == 0)
            {
                continue; // What is older than this document: the tests of real answers see to it.
            }

            var statuses = answers.Select(static answer => $"{answer.StatusCode}").Concat(EveryWhere).Distinct();
            operation.GetProperty("responses").EnumerateObject().Select(static response => response.Name).ShouldBe(statuses, ignoreOrder: true, $"{method} {path}");
            foreach (var answer in answers.Where(static answer => answer.StatusCode < 300 && answer.StatusCode != 204))
            {
                SchemaOf(operation.GetProperty("responses").GetProperty($"{answer.StatusCode}")).ShouldBe(NameOf(answer.Type!), $"{method} {path}");
            }

            var body = metadata.GetMetadata<IAcceptsMetadata>()?.RequestType;
            (operation.TryGetProperty("requestBody", out var request) ? SchemaOf(request) : null).ShouldBe(body is null ? null : NameOf(body), $"{method} {path}");
            operation.GetProperty("security")[0].GetProperty("key")[0].GetString().ShouldBe(metadata.GetMetadata<IAuthorizeData>()!.Policy, $"{method} {path}");
            if (method != "get" && path.StartsWith("/v1/quarantine/{id}/", StringComparison.Ordinal))
            {
                var asksForTag = ParametersOf(operation).Any(static parameter => parameter.GetProperty("name").GetString() == "If-Match");
                asksForTag.ShouldBe(operation.GetProperty("responses").TryGetProperty("428", out _), path);
            }
        }
    }

    [Test]
    public void Every_member_of_every_shape_is_there_and_nothing_else()
    {
        foreach (var (name, shape) in Shapes)
        {
            var schema = Document.GetProperty("components").GetProperty("schemas").GetProperty(name);
            var members = ApiJson.Options.GetTypeInfo(shape).Properties.Select(static property => property.Name).ToArray();
            schema.GetProperty("properties").EnumerateObject().Select(static property => property.Name).ShouldBe(members, ignoreOrder: true, name);
            schema.GetProperty("additionalProperties").GetBoolean().ShouldBeFalse(name);
        }
    }

    [Test]
    public void Queries_are_those_that_are_read()
    {
        foreach (var path in new[] { "/v1/quarantine", "/v1/quarantine/groups" })
        {
            var names = ParametersOf(Document.GetProperty("paths").GetProperty(path).GetProperty("get")).Select(static parameter => parameter.GetProperty("name").GetString());
            names.Except(["sort", "limit", "offset"]).ShouldBe(QueryReader.OfFilter, ignoreOrder: true);
        }
    }

    private static string? SchemaOf(JsonElement holder) =>
        Resolved(holder).GetProperty("content").GetProperty("application/json").GetProperty("schema").GetProperty("$ref").GetString()!.Split('/')[^1];

    private static string NameOf(Type shape) => Shapes.Single(known => known.Value == shape).Key;

    private static IEnumerable<(string Path, string Method, JsonElement Value)> Operations() =>
        Document.GetProperty("paths").EnumerateObject().SelectMany(static path => path.Value.EnumerateObject().Select(method => (path.Name, method.Name, method.Value)));

    private static JsonElement[] ParametersOf(JsonElement operation) => operation.TryGetProperty("parameters", out var parameters) ? [.. parameters.EnumerateArray().Select(Resolved)] : [];

    private static JsonElement Resolved(JsonElement element) => element.TryGetProperty("$ref", out var reference) ? Follow(reference.GetString()!) : element;

    private static JsonElement Follow(string reference) => reference[2..].Split('/').Aggregate(Document, static (element, name) => element.GetProperty(name));

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(static member => member.Name == "$ref" ? [member.Value.GetString()!] : References(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };

    private static JsonElement Read()
    {
        using var stream = OpenApiDocument.Open();
        using var document = JsonDocument.Parse(stream, new JsonDocumentOptions { AllowDuplicateProperties = false });
        return document.RootElement.Clone();
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex PathParameter();
}
