namespace Odoo.Integration.Hub.Pages.Frame;

/// <summary>303: what was asked is done; the browser looks at another page of ours, and a repeat of that repeats nothing (RFC 9110 §15.4.4).</summary>
/// <param name="path">Path and query.</param>
internal sealed class SeeOther(string path) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal) ? path : "/";
        return Task.CompletedTask;
    }
}
