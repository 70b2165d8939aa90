using Odoo.Integration.Hub.Api.Requests;
using Odoo.Integration.Hub.Api.Shapes;
using Odoo.Integration.Hub.Review;
using Odoo.Integration.Hub.Servers;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Store.Mappings;

namespace Odoo.Integration.Hub.Api;

/// <summary><c>/v1/mappings…</c>: what keys mean in Odoo. The key is in the query: it may be any text.</summary>
internal sealed class MappingEndpoints(ReviewDesk desk, OdooServers servers)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/mappings", (Delegate)ListAsync).ForReaders().Answers<MappingList>(StatusCodes.Status200OK, StatusCodes.Status400BadRequest);
        routes.MapGet("/v1/mappings/missing", (Delegate)MissingAsync).ForReaders().Answers<MissingKeyList>(StatusCodes.Status200OK, StatusCodes.Status400BadRequest);
        routes.MapPut("/v1/mappings/{server}/{kind}", (Delegate)PutAsync).ForReviewers().Reads<MappingRequest>().Answers<MappedShape>(StatusCodes.Status200OK, StatusCodes.Status404NotFound);
        routes.MapDelete("/v1/mappings/{server}/{kind}", (Delegate)DeleteAsync).ForReviewers().AnswersNothing(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);
    }

    private async Task<IResult> ListAsync(HttpContext http)
    {
        var query = new QueryReader(http.Request.Query, "limit");
        var limit = query.Limit();
        return ApiCaller.Of(http).Channel is { } channel ? ApiProblem.OneChannelOnly(channel)
            : query.Trouble is { } trouble ? trouble
            : ApiJson.Answer(new MappingList([.. (await desk.MappingsAsync(limit, http.RequestAborted)).Select(MappingShape.Of)]));
    }

    private async Task<IResult> MissingAsync(HttpContext http)
    {
        var query = new QueryReader(http.Request.Query, "limit");
        var limit = query.Limit();
        return ApiCaller.Of(http).Channel is { } channel ? ApiProblem.OneChannelOnly(channel)
            : query.Trouble is { } trouble ? trouble
            : ApiJson.Answer(new MissingKeyList([.. (await desk.MissingAsync(limit, http.RequestAborted)).Select(MissingKeyShape.Of)]));
    }

    private async Task<IResult> PutAsync(string server, string kind, HttpContext http)
    {
        if (KeyOf(server, kind, http, out var refused) is not { } key)
        {
            return refused!;
        }

        var (body, trouble) = await ApiBody.ReadAsync(http, MappingRequest.Read);
        if (body is null)
        {
            return trouble!;
        }

        var job = await desk.MapAsync(server, key, body.Target, ApiCaller.Of(http).Actor, http.RequestAborted);
        return ApiJson.Answer(new MappedShape(job is null ? null : JobShape.Of(job)));
    }

    private async Task<IResult> DeleteAsync(string server, string kind, HttpContext http) =>
        KeyOf(server, kind, http, out var refused) is not { } key ? refused!
        : await desk.UnmapAsync(server, key, ApiCaller.Of(http).Actor, http.RequestAborted) ? Results.NoContent()
        : ApiProblem.NoMapping($"{key} on {server}");

    private MappedKey? KeyOf(string server, string kind, HttpContext http, out ApiProblem? trouble)
    {
        if (ApiCaller.Of(http).Channel is { } channel)
        {
            trouble = ApiProblem.OneChannelOnly(channel);
            return null;
        }

        if (!MappedKey.Kinds.Contains(kind) || servers.All.All(known => known.Name != server))
        {
            trouble = ApiProblem.NoMapping($"a {Flaw.Quote(kind)} on {Flaw.Quote(server)}: there are the servers {string.Join(", ", servers.All.Select(static known => known.Name))} and the kinds {string.Join(", ", MappedKey.Kinds)}; so nobody can say what it");
            return null;
        }

        var query = new QueryReader(http.Request.Query, "key", "scope");
        var key = new MappedKey(kind, query.Text("scope") ?? string.Empty, query.Required("key"));
        trouble = query.Trouble;
        return trouble is null ? key : null;
    }
}
