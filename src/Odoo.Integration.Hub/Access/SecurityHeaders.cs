using Microsoft.Extensions.Options;

namespace Odoo.Integration.Hub.Access;

/// <summary>Headers of every answer: pages run no script and show no frame but the hub's own, and nothing is kept on the way.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, IOptions<AccessOptions> options)
{
    private readonly string _policy = PolicyOf(options.Value);

    public Task InvokeAsync(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = _policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";

        // Style sheets and scripts say themselves how long they may be kept.
        http.Response.OnStarting(static state =>
        {
            var answer = ((HttpContext)state).Response.Headers;
            if (answer.CacheControl.Count == 0)
            {
                answer.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        }, http);
        return next(http);
    }

    // A browser holds the redirect that follows a posted form against form-action too.
    private static string PolicyOf(AccessOptions options)
    {
        var authority = options.OpenId is { } provider ? " " + new Uri(provider.Authority).GetLeftPart(UriPartial.Authority) : string.Empty;
        return "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
            + $"form-action 'self'{authority}; frame-ancestors 'none'; base-uri 'none'";
    }
}
