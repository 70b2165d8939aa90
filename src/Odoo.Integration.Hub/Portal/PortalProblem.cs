using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Hub.Portal;

/// <summary>
/// A refusal as RFC 9457 has it. Each says whether the client may send the order again under a new key: where it may not, the
/// first request may have been taken.
/// </summary>
internal sealed class PortalProblem : IResult
{
    private readonly int _status;
    private readonly Dictionary<string, object?> _body;
    private readonly int? _retryAfterSeconds;

    private PortalProblem(int status, string type, string title, string detail, bool newKeyIsSafe, int? retryAfterSeconds = null, Dictionary<string, object?>? more = null)
    {
        (_status, _retryAfterSeconds) = (status, retryAfterSeconds);
        _body = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["type"] = "/problems/" + type, ["title"] = title, ["status"] = status, ["detail"] = detail, ["newKeyIsSafe"] = newKeyIsSafe,
        };
        foreach (var (name, value) in more ?? [])
        {
            _body[name] = value;
        }
    }

    public static PortalProblem NoKey(string trouble) =>
        new(StatusCodes.Status401Unauthorized, "no-access", "No access", $"{trouble} Send \"Authorization: Bearer KEY\" with the channel's key. Nothing was read.", newKeyIsSafe: true);

    public static PortalProblem MayNot(string key, string trouble) =>
        new(StatusCodes.Status403Forbidden, "may-not", "May not", $"The key {key} {trouble}. Nothing was read.", newKeyIsSafe: true);

    public static PortalProblem BadIdempotencyKey(Flaw flaw) =>
        new(StatusCodes.Status400BadRequest, "idempotency-key", "Idempotency-Key missing or malformed", $"{flaw.What}; {flaw.Remedy}. Nothing was read.", newKeyIsSafe: true);

    public static PortalProblem NotRead(string? contentType) =>
        new(StatusCodes.Status415UnsupportedMediaType, "content-type", "Content type not read here", $"Send application/json or application/xml, not '{contentType}'. Nothing was read.", newKeyIsSafe: true);

    public static PortalProblem TooLarge(int megabytes) =>
        new(StatusCodes.Status413PayloadTooLarge, "too-large", "Order too large", $"Send at most {megabytes} MB. Nothing was kept.", newKeyIsSafe: true);

    public static PortalProblem Invalid(IReadOnlyList<Problem> problems) => new(
        StatusCodes.Status422UnprocessableEntity, "invalid-order", "Not a valid order", $"{problems.Count} problem(s); none of the order was taken. Mend it and send it again.", newKeyIsSafe: true,
        more: new() { ["problems"] = problems.Select(static p => new { path = p.Position, what = p.What, remedy = p.Remedy }).ToArray() });

    public static PortalProblem KeyConflict(Guid original, bool byKey) => new(
        StatusCodes.Status422UnprocessableEntity, byKey ? "key-reused" : "number-reused", byKey ? "Idempotency-Key was used for another order" : "Order number was used for another order",
        byKey
            ? "The key belongs to an order with other content. If this is another order, send it with a new key; if it is a change, send it as the next revision with a new key."
            : "The order number and revision belong to an order with other content. Send a change as the next revision, with a new key.",
        newKeyIsSafe: byKey, more: new() { ["original"] = new { id = original, href = $"/v1/orders/{original}" } });

    public static PortalProblem StillRunning() => new(
        StatusCodes.Status409Conflict, "still-running", "The first request with this key is still running", "Send the same request with the same key in a moment.",
        newKeyIsSafe: false, retryAfterSeconds: 2);

    public static PortalProblem StoreAway() => new(
        StatusCodes.Status503ServiceUnavailable, "store-away", "The hub cannot store orders at the moment", "Send the same request with the same key later: it may or may not have been taken.",
        newKeyIsSafe: false, retryAfterSeconds: 5);

    public static PortalProblem NotFound(string id) =>
        new(StatusCodes.Status404NotFound, "not-found", "No such order", $"This channel has no order '{id}'.", newKeyIsSafe: true);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        _body["instance"] = httpContext.Request.Path.Value;
        httpContext.Response.StatusCode = _status;
        if (_status == StatusCodes.Status401Unauthorized)
        {
            httpContext.Response.Headers.WWWAuthenticate = "Bearer";
        }

        if (_retryAfterSeconds is { } seconds)
        {
            httpContext.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        await httpContext.Response.WriteAsJsonAsync(_body, options: null, contentType: "application/problem+json");
    }
}
