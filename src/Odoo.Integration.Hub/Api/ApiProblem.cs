using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Hub.Api;

/// <summary>A refusal as RFC 9457 has it: what is wrong, and what to do.</summary>
internal sealed class ApiProblem : IResult
{
    public const string ContentType = "application/problem+json";

    private readonly Dictionary<string, object?> _body;
    private readonly int? _retryAfterSeconds;

    private ApiProblem(int status, string type, string title, string detail, Dictionary<string, object?>? more = null, int? retryAfterSeconds = null)
    {
        (Status, _retryAfterSeconds) = (status, retryAfterSeconds);
        _body = new Dictionary<string, object?>(StringComparer.Ordinal) { ["type"] = "/problems/" + type, ["title"] = title, ["status"] = status, ["detail"] = detail };
        foreach (var (name, value) in more ?? [])
        {
            _body[name] = value;
        }
    }

    public int Status { get; }

    /// <summary>Each thing that is wrong in a body or a query.</summary>
    public IReadOnlyList<Problem> Problems { get; private init; } = [];

    public string Type => (string)_body["type"]!;

    public string Detail => (string)_body["detail"]!;

    public static ApiProblem BadQuery(IReadOnlyList<Problem> problems) =>
        new(StatusCodes.Status400BadRequest, "query", "The query is wrong", $"{problems.Count} problem(s); see /v1/openapi.json.", Listed(problems)) { Problems = problems };

    public static ApiProblem BadBody(IReadOnlyList<Problem> problems) =>
        new(StatusCodes.Status400BadRequest, "body", "The body is wrong", $"{problems.Count} problem(s), each with its path. Nothing was done.", Listed(problems)) { Problems = problems };

    public static ApiProblem BadTag(Flaw flaw) => new(StatusCodes.Status400BadRequest, "if-match", "If-Match is malformed", $"{flaw.What}; {flaw.Remedy}. Nothing was done.");

    public static ApiProblem NotJson(string? contentType) =>
        new(StatusCodes.Status415UnsupportedMediaType, "content-type", "Content type not read here", $"Send application/json, not '{contentType}'. Nothing was done.");

    public static ApiProblem TooLarge(int megabytes) => new(StatusCodes.Status413PayloadTooLarge, "too-large", "The body is too large", $"Send at most {megabytes} MB. Nothing was done.");

    public static ApiProblem NoTag() => new(
        StatusCodes.Status428PreconditionRequired, "precondition-required", "If-Match is missing",
        "Send the order's ETag as If-Match, so that a verdict on what you did not see is refused; * says that you decide whatever happened since. Nothing was done.");

    public static ApiProblem NoOrder(string id) => new(StatusCodes.Status404NotFound, "not-found", "No such order", $"There is no order '{id}' here.");

    public static ApiProblem NoJob(string id) => new(StatusCodes.Status404NotFound, "not-found", "No such job", $"There is no job '{id}'.");

    public static ApiProblem NoMapping(string key) => new(StatusCodes.Status404NotFound, "not-found", "No such mapping", $"Nobody has said what {key} means.");

    public static ApiProblem NotHeld(Guid id) => new(StatusCodes.Status409Conflict, "not-waiting", "The order does not wait for a person", $"Order {id} is not held (any more).");

    public static ApiProblem JobIsOver(Guid id) => new(StatusCodes.Status409Conflict, "job-over", "Nothing was left to do", $"Job {id} is over: nothing of it can be cancelled. It can be taken back.");

    public static ApiProblem OneChannelOnly(string channel) => new(
        StatusCodes.Status403Forbidden, "may-not", "May not", $"This key is for the channel {channel} alone; this concerns all channels. Use a key for all.");

    public static ApiProblem StoreAway() => new(
        StatusCodes.Status503ServiceUnavailable, "store-away", "PostgreSQL is away", "Try again in a moment. A verdict may or may not have been written: with If-Match it is carried out once, whichever it was.", retryAfterSeconds: 5);

    /// <summary>An answer that nobody had words for.</summary>
    public static ApiProblem Plain(int status) => status switch
    {
        StatusCodes.Status404NotFound => new(status, "not-found", "No such address", "There is nothing at this address; see /v1/openapi.json."),
        StatusCodes.Status405MethodNotAllowed => new(status, "method", "Not with this method", "The header Allow names the methods of this address; see /v1/openapi.json."),
        StatusCodes.Status413PayloadTooLarge => new(status, "too-large", "The body is too large", "Send less. Nothing was done."),
        StatusCodes.Status500InternalServerError => new(status, "fault", "The hub failed", "This is a fault of the hub's; its log says more. Whether anything was done is not known: look at the order."),
        _ => new(status, "refused", "Refused", "The request was refused."),
    };

    public static ApiProblem Of(int status, string type, string title, string detail, Dictionary<string, object?>? more = null) => new(status, type, title, detail, more);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        _body["instance"] = httpContext.Request.Path.Value;
        httpContext.Response.StatusCode = Status;
        if (_retryAfterSeconds is { } seconds)
        {
            httpContext.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        await httpContext.Response.WriteAsJsonAsync(_body, ApiJson.Options, ContentType);
    }

    private static Dictionary<string, object?> Listed(IReadOnlyList<Problem> problems) =>
        new() { ["problems"] = problems.Select(static problem => new { path = problem.Position, what = problem.What, remedy = problem.Remedy }).ToArray() };
}
