namespace Odoo.Integration.Hub.Access;

/// <summary>303: what was posted is done with; go and look there (RFC 9110 §15.4.4).</summary>
internal sealed class SeeOther(string location) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = location;
        return Task.CompletedTask;
    }
}
