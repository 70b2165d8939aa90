using Odoo.Integration.Hub.Api.Requests;
using Odoo.Integration.Hub.Api.Shapes;
using Odoo.Integration.Hub.Review;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Store.Browsing;
using Odoo.Integration.Store.Review;

namespace Odoo.Integration.Hub.Api;

/// <summary><c>POST /v1/quarantine/ID/VERDICT</c>. Each names the order as its sender saw it, by <c>If-Match</c>.</summary>
internal sealed class VerdictEndpoints(ReviewDesk desk, OrderBrowser orders, TimeProvider time)
{
    private static readonly int[] Refusals =
    [
        StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status412PreconditionFailed, StatusCodes.Status422UnprocessableEntity,
        StatusCodes.Status428PreconditionRequired,
    ];

    public void Map(IEndpointRouteBuilder routes)
    {
        Verdict(routes, "release", VerdictRequest.Read, static (body, by, _) => new Verdict.Release(by, body.Note) { ReasonCode = body.Reason });
        Verdict(routes, "reject", VerdictRequest.Read, static (body, by, _) => new Verdict.Reject(by, body.Note) { ReasonCode = body.Reason });
        Verdict(routes, "duplicate", RepeatRequest.Read, static (body, by, original) => new Verdict.DuplicateOf(by, body.Note, original) { ReasonCode = body.Reason }, static body => (true, body.Of));
        Verdict(routes, "amendment", RepeatRequest.Read, static (body, by, original) => new Verdict.AmendmentOf(by, body.Note, original) { ReasonCode = body.Reason }, static body => (true, body.Of));
        Verdict(routes, "edit", EditRequest.Read, static (body, by, _) => new Verdict.EditAndRelease(by, body.Note, EditOf(body)) { ReasonCode = body.Reason });
        routes.MapPost("/v1/quarantine/{id}/undo", (Delegate)UndoAsync).ForReviewers().Answers<VerdictShape>(StatusCodes.Status200OK, Refusals);
    }

    private void Verdict<T>(
        IEndpointRouteBuilder routes, string name, Func<System.Text.Json.JsonElement, List<Problem>, T?> read, Func<T, string, Guid, Verdict> make, Func<T, (bool IsNeeded, string? Named)>? against = null)
        where T : class
    {
        async Task<IResult> HandleAsync(string id, HttpContext http)
        {
            var (seen, noTag) = SeenBy(http);
            if (noTag is not null)
            {
                return noTag;
            }

            var (body, trouble) = await ApiBody.ReadAsync(http, read);
            if (body is null)
            {
                return trouble!;
            }

            if (await FindAsync(id, http) is not { } order)
            {
                return ApiProblem.NoOrder(id);
            }

            var (original, lost) = against?.Invoke(body) is (true, var named) ? await OriginalAsync(named, order, http) : (Guid.Empty, null);
            if (lost is not null)
            {
                return lost;
            }

            var result = await desk.DecideAsync(order.OrderId, make(body, ApiCaller.Of(http).Actor, original), seen, http.RequestAborted);
            return new VerdictAnswer(order.OrderId, result, seen, time.GetUtcNow() + desk.UndoWindow).Write(http);
        }

        routes.MapPost("/v1/quarantine/{id}/" + name, (Delegate)HandleAsync).ForReviewers().Reads<T>().Answers<VerdictShape>(StatusCodes.Status200OK, Refusals).Produces<ProposedShape>(StatusCodes.Status202Accepted);
    }

    private async Task<IResult> UndoAsync(string id, HttpContext http)
    {
        var (seen, noTag) = SeenBy(http);
        return noTag is not null ? noTag
            : await FindAsync(id, http) is not { } order ? ApiProblem.NoOrder(id)
            : new VerdictAnswer(order.OrderId, await desk.UndoAsync(order.OrderId, ApiCaller.Of(http).Actor, seen, http.RequestAborted), seen, null).Write(http);
    }

    private static (int? Seen, ApiProblem? Trouble) SeenBy(HttpContext http) => EntityTag.Read(http.Request.Headers.IfMatch) switch
    {
        IfMatch.Missing => (null, ApiProblem.NoTag()),
        IfMatch.Malformed bad => (null, ApiProblem.BadTag(bad.Flaw)),
        IfMatch.Whatever => (null, null),
        IfMatch.Seen tag => (tag.Seq, null),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private async Task<OrderSummary?> FindAsync(string id, HttpContext http) =>
        Guid.TryParse(id, out var orderId) && await orders.ShowAsync(orderId, http.RequestAborted) is { Summary: var order } && ApiCaller.Of(http).Sees(order.Channel) ? order : null;

    private async Task<(Guid Original, ApiProblem? Trouble)> OriginalAsync(string? named, OrderSummary order, HttpContext http)
    {
        if (named is null)
        {
            return order.MatchedOrder is { } matched ? (matched, null) : (Guid.Empty, Unclear("it is held against no other order", "name the order that it repeats"));
        }

        if (Guid.TryParse(named, out var id))
        {
            return (id, null);
        }

        return await orders.FindAsync(named, http.RequestAborted) switch
        {
            [var one] => (one, null),
            [] => (Guid.Empty, Unclear($"there is no order {Flaw.Quote(named)}", "send its id or its number")),
            _ => (Guid.Empty, Unclear($"{Flaw.Quote(named)} fits several orders", "send the id")),
        };
    }

    private static ApiProblem Unclear(string what, string remedy) =>
        ApiProblem.Of(StatusCodes.Status422UnprocessableEntity, "no-such-original", "No such original", $"$.of: {what}; {remedy}. Nothing was done.");

    private static OrderEdit EditOf(EditRequest body) => new(body.Customer, [.. (body.Lines ?? []).Select(static line => new OrderEdit.Line(line.Number, line.Sku, line.Quantity))]);
}
