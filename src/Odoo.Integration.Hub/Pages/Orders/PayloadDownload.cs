using Microsoft.Net.Http.Headers;
using Odoo.Integration.Store.Browsing;

namespace Odoo.Integration.Hub.Pages.Orders;

/// <summary>Answers with what was received, byte for byte: to be kept as a file, and by no browser to be taken for a page.</summary>
internal static class PayloadDownload
{
    /// <param name="payloadId"><c>sha256:</c> and its hash.</param>
    /// <param name="payloads">Where it stands.</param>
    public static IResult Of(string payloadId, PayloadBrowser payloads) => new Answer(payloadId, payloads);

    private sealed class Answer(string payloadId, PayloadBrowser payloads) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var headers = httpContext.Response.GetTypedHeaders();
            httpContext.Response.ContentType = "text/plain";
            headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = payloadId.Replace(':', '-') + ".txt" };
            httpContext.Response.Headers.XContentTypeOptions = "nosniff";
            httpContext.Response.Headers.CacheControl = "private, no-store";
            return payloads.WriteAsync(payloadId, httpContext.Response.Body, httpContext.RequestAborted);
        }
    }
}
