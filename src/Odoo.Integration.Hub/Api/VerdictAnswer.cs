using System.Globalization;
using Odoo.Integration.Hub.Api.Shapes;
using Odoo.Integration.Hub.Review;
using Odoo.Integration.Orders;
using Odoo.Integration.Store.Review;

namespace Odoo.Integration.Hub.Api;

/// <summary>What a verdict, or its being taken back, is answered with.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Result">What became of it.</param>
/// <param name="Seen">The order's event that the sender had seen; null where that was not checked.</param>
/// <param name="GoesOnAt">From when a released order may go to Odoo; null where it does not.</param>
internal sealed record VerdictAnswer(Guid OrderId, ReviewResult Result, int? Seen, DateTimeOffset? GoesOnAt)
{
    public IResult Write(HttpContext http)
    {
        // A verdict is one event, upon the one that was seen.
        if (Result is ReviewResult.Done && Seen is { } seen)
        {
            http.Response.Headers.ETag = EntityTag.Of(seen + 1);
        }

        return Of();
    }

    /// <summary>The answer, but for its headers.</summary>
    public IResult Of() => Result switch
    {
        ReviewResult.Done done => ApiJson.Answer(new VerdictShape(OrderId, Names.Of(done.State), done.State is OrderState.Cleared or OrderState.Received ? GoesOnAt : null)),
        ReviewResult.Proposed proposed => ApiJson.Answer(new ProposedShape(OrderId, Names.Of(OrderState.Quarantined), proposed.Instead), StatusCodes.Status202Accepted),
        ReviewResult.NotFound missing when missing.OrderId == OrderId => ApiProblem.NoOrder(OrderId.ToString()),
        ReviewResult.NotFound => Problem(StatusCodes.Status422UnprocessableEntity, "no-such-original", "No such original"),
        ReviewResult.Refused => Problem(StatusCodes.Status422UnprocessableEntity, "refused", "The verdict is refused"),
        ReviewResult.NeedsAnother => Problem(StatusCodes.Status409Conflict, "needs-another", "Another person must agree"),
        ReviewResult.MayBeInOdoo => Problem(StatusCodes.Status409Conflict, "may-be-in-odoo", "The order may be in Odoo"),
        ReviewResult.NotWaiting waits => Problem(StatusCodes.Status409Conflict, "not-waiting", "The order does not wait for a person", new() { ["state"] = Names.Of(waits.State) }),
        ReviewResult.NotUndone late => Problem(StatusCodes.Status409Conflict, "not-undone", "The verdict is not taken back", new() { ["state"] = Names.Of(late.State) }),
        ReviewResult.Changed changed => Problem(StatusCodes.Status412PreconditionFailed, "moved-on", "The order has moved on", new()
        {
            ["state"] = Names.Of(changed.State), ["by"] = changed.Actor, ["what"] = changed.Kind, ["at"] = changed.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture),
        }),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private ApiProblem Problem(int status, string type, string title, Dictionary<string, object?>? more = null) =>
        ApiProblem.Of(status, type, title, ReviewWords.Of(OrderId, Result) + ".", more);
}
