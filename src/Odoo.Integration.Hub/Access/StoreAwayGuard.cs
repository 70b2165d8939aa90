using Odoo.Integration.Store;

namespace Odoo.Integration.Hub.Access;

/// <summary>While PostgreSQL is away nobody is known, so nothing is allowed: 503 says so, where the endpoint has no words of its own.</summary>
internal sealed partial class StoreAwayGuard(RequestDelegate next, ILogger<StoreAwayGuard> log)
{
    private const string RetryAfterSeconds = "5";

    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (Exception away) when (PostgresState.IsPassing(away) && !http.Response.HasStarted)
        {
            LogAway(http.Request.Path, away.Message);
            http.Response.Headers.RetryAfter = RetryAfterSeconds;
            IResult answer = http.Request.Path.StartsWithSegments(AccessProblem.Paths, StringComparison.OrdinalIgnoreCase) ? AccessProblem.StoreAway() : PlainPage.StoreAway();
            await answer.ExecuteAsync(http);
        }
    }

    [LoggerMessage(1804, LogLevel.Warning, "{Path} was answered with 503: {Error}")]
    private partial void LogAway(string path, string error);
}
