using System.Net;

namespace Odoo.Integration.Simulator.Calls;

/// <summary>Pages that come instead of an answer, in the words of Odoo's web server and of a gateway before it.</summary>
internal static class HtmlPages
{
    public static CallReply.Page ServerError { get; } = Of(
        500, "Internal Server Error",
        "The server encountered an internal error and was unable to complete your request. Either the server is overloaded or there is an error in the application.");

    public static CallReply.Page BadGateway { get; } = new(
        502,
        "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>gateway</center>\r\n"
        + "</body>\r\n</html>\r\n");

    /// <summary>The answer to a request that is not JSON by its content type.</summary>
    public static CallReply.Page NotJson { get; } = Of(400, "Bad Request", "Session expired (invalid CSRF token)");

    /// <summary>The answer to a body that cannot be read.</summary>
    public static CallReply.Page InvalidJson(string body) => Of(400, "Bad Request", $"Invalid JSON data: '{WebUtility.HtmlEncode(body)}'");

    /// <summary>The answer of Odoo 19 to a request for a database that is not there.</summary>
    public static CallReply.Page NoDatabase { get; } = Of(
        404, "Not Found", "No database is selected and the requested URL was not found in the server-wide controllers.");

    /// <summary>The answer of Odoo 19 to a body that is not JSON by its content type.</summary>
    public static CallReply.Page UnsupportedMediaType { get; } = Of(
        415, "Unsupported Media Type", "The server does not support the media type transmitted in the request.");

    private static CallReply.Page Of(int status, string title, string words) =>
        new(status, $"<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 3.2 Final//EN\">\n<title>{status} {title}</title>\n<h1>{title}</h1>\n<p>{words}</p>\n");
}
