using Odoo.Integration.Store;

namespace Odoo.Integration.Hub.Api;

/// <summary>Whatever goes wrong below <c>/v1</c> is answered with a problem: also what no endpoint has words for.</summary>
internal sealed partial class ApiErrors(RequestDelegate next, ILogger<ApiErrors> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments("/v1", StringComparison.OrdinalIgnoreCase))
        {
            await next(http);
            return;
        }

        try
        {
            await next(http);
        }
        catch (Exception failed) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            await (failed switch
            {
                BadHttpRequestException bad => ApiProblem.Plain(bad.StatusCode),
                _ when PostgresState.IsPassing(failed) => ApiProblem.StoreAway(),
                _ => Failed(failed, http),
            }).ExecuteAsync(http);
            return;
        }

        if (http.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null or 0 })
        {
            await ApiProblem.Plain(http.Response.StatusCode).ExecuteAsync(http);
        }
    }

    private ApiProblem Failed(Exception failed, HttpContext http)
    {
        LogFailed(failed, http.Request.Method, http.Request.Path);
        return ApiProblem.Plain(StatusCodes.Status500InternalServerError);
    }

    [LoggerMessage(1901, LogLevel.Error, "{Method} {Path} failed")]
    private partial void LogFailed(Exception failed, string method, string path);
}
