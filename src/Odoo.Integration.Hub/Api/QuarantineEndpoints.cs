using Odoo.Integration.Hub.Api.Requests;
using Odoo.Integration.Hub.Api.Shapes;
using Odoo.Integration.Hub.Review;
using Odoo.Integration.Store.Browsing;

namespace Odoo.Integration.Hub.Api;

/// <summary><c>GET /v1/quarantine…</c>, and what is written beside an order: whom it is given to, and notes.</summary>
internal sealed class QuarantineEndpoints(ReviewDesk desk, OrderBrowser orders)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/quarantine", (Delegate)ListAsync).ForReaders().Answers<HeldOrderPage>(StatusCodes.Status200OK, StatusCodes.Status400BadRequest);
        routes.MapGet("/v1/quarantine/groups", (Delegate)GroupsAsync).ForReaders().Answers<HeldGroupList>(StatusCodes.Status200OK, StatusCodes.Status400BadRequest);
        routes.MapGet("/v1/quarantine/{id}", (Delegate)ShowAsync).ForReaders().Answers<HeldCase>(StatusCodes.Status200OK, StatusCodes.Status404NotFound);
        routes.MapPost("/v1/quarantine/{id}/assign", (Delegate)AssignAsync).ForReviewers().Reads<AssignRequest>().AnswersNothing(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        routes.MapPost("/v1/quarantine/{id}/notes", (Delegate)NoteAsync).ForReviewers().Reads<NoteRequest>().AnswersNothing(StatusCodes.Status404NotFound);
    }

    private async Task<IResult> ListAsync(HttpContext http)
    {
        var query = new QueryReader(http.Request.Query, [.. QueryReader.OfFilter, "sort", "limit", "offset"]);
        var (filter, sort, limit, offset) = (query.Filter(), query.Name("sort", HeldSort.Risk), query.Limit(), query.Offset());
        return query.Trouble is { } trouble ? trouble
            : ApiCaller.Of(http).Within(filter) is not { } allowed ? ApiJson.Answer(new HeldOrderPage([], 0, HasMore: false))
            : ApiJson.Answer(HeldOrderPage.Of(await desk.ListAsync(allowed, sort, offset, limit, http.RequestAborted)));
    }

    private async Task<IResult> GroupsAsync(HttpContext http)
    {
        var query = new QueryReader(http.Request.Query, [.. QueryReader.OfFilter, "limit"]);
        var (filter, limit) = (query.Filter(), query.Limit());
        return query.Trouble is { } trouble ? trouble
            : ApiCaller.Of(http).Within(filter) is not { } allowed ? ApiJson.Answer(new HeldGroupList([]))
            : ApiJson.Answer(new HeldGroupList([.. (await desk.GroupsAsync(allowed, limit, http.RequestAborted)).Select(HeldGroupShape.Of)]));
    }

    private async Task<IResult> ShowAsync(string id, HttpContext http)
    {
        if (await FindAsync(id, http) is not { } order)
        {
            return ApiProblem.NoOrder(id);
        }

        http.Response.Headers.ETag = EntityTag.Of(order.Summary.HeadSeq);
        return ApiJson.Answer(HeldCase.Of(order, await desk.ProposalAsync(order.Summary.OrderId, http.RequestAborted)));
    }

    private async Task<IResult> AssignAsync(string id, HttpContext http)
    {
        var (body, trouble) = await ApiBody.ReadAsync(http, AssignRequest.Read);
        return body is null ? trouble!
            : await FindAsync(id, http) is not { } order ? ApiProblem.NoOrder(id)
            : await desk.AssignAsync(order.Summary.OrderId, body.To, ApiCaller.Of(http).Actor, http.RequestAborted) ? Results.NoContent()
            : ApiProblem.NotHeld(order.Summary.OrderId);
    }

    private async Task<IResult> NoteAsync(string id, HttpContext http)
    {
        var (body, trouble) = await ApiBody.ReadAsync(http, NoteRequest.Read);
        return body is null ? trouble!
            : await FindAsync(id, http) is { } order && await desk.NoteAsync(order.Summary.OrderId, body.Text, ApiCaller.Of(http).Actor, http.RequestAborted) ? Results.NoContent()
            : ApiProblem.NoOrder(id);
    }

    // An order of another channel is not there, for a key of one channel.
    private async Task<OrderDetail?> FindAsync(string id, HttpContext http) =>
        Guid.TryParse(id, out var orderId) && await orders.ShowAsync(orderId, http.RequestAborted) is { } order && ApiCaller.Of(http).Sees(order.Summary.Channel) ? order : null;
}
