using System.Text.Encodings.Web;

namespace Odoo.Integration.Hub.Access;

/// <summary>A page of words, for what is said before there is any other page.</summary>
internal sealed class PlainPage(int status, string title, string words, string form = "") : IResult
{
    public static PlainPage MayNot(string missing, string has) =>
        new(StatusCodes.Status403Forbidden, "You may not do this", $"This needs {missing}; {has}. An admin can change that.", """<p><a href="/">Back</a></p>""");

    public static PlainPage NoFormToken() =>
        new(StatusCodes.Status400BadRequest, "Nothing was done", "The page was too old, or was opened before the last sign-in. Load it again and repeat what you did.", """<p><a href="/">Back</a></p>""");

    public static PlainPage StoreAway() =>
        new(StatusCodes.Status503ServiceUnavailable, "The hub cannot tell who you are at the moment", "PostgreSQL is away. Nothing was done; try again in a moment.");

    /// <summary>Text within HTML.</summary>
    public static string Text(string text) => HtmlEncoder.Default.Encode(text);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        await httpContext.Response.WriteAsync($"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Text(title)}</title></head>
            <body><main><h1>{Text(title)}</h1><p>{Text(words)}</p>{form}</main></body></html>
            """);
    }
}
