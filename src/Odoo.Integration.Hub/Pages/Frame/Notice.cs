using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Odoo.Integration.Hub.Pages.Frame;

/// <summary>What a request did, told on the page that the browser is sent to next.</summary>
/// <param name="Kind">done, told or trouble.</param>
/// <param name="Text">A sentence; shown as text, whatever is in it.</param>
/// <param name="UndoPath">Where a form that takes it back posts to; null where it cannot be taken back.</param>
/// <param name="UndoUntil">Until when that will surely work; null: for as long as nothing else happens.</param>
public sealed record Notice(string Kind, string Text, string? UndoPath = null, DateTimeOffset? UndoUntil = null)
{
    private const string Cookie = "hub-notice";

    /// <summary>Browsers drop larger cookies without a word.</summary>
    private const int MostText = 1_000;

    public static Notice Done(string text, string? undoPath = null, DateTimeOffset? until = null) => new("done", text, undoPath, until);

    public static Notice Told(string text) => new("told", text);

    public static Notice Trouble(string text) => new("trouble", text);

    /// <summary>Keeps it for the next page.</summary>
    public void Put(HttpContext http)
    {
        var kept = this with { Text = Text.Length > MostText ? Text[..MostText] + "…" : Text };
        http.Response.Cookies.Append(Cookie, WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(kept)), Options(http));
    }

    /// <summary>The notice that was kept; it is told once.</summary>
    public static Notice? Take(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { } kept)
        {
            return null;
        }

        http.Response.Cookies.Delete(Cookie, Options(http));
        try
        {
            return JsonSerializer.Deserialize<Notice>(WebEncoders.Base64UrlDecode(kept)) is { Text: not null, Kind: "done" or "told" or "trouble" } notice
                && (notice.UndoPath is null || notice.UndoPath.StartsWith('/')) ? notice : null;
        }
        catch (Exception broken) when (broken is FormatException or JsonException)
        {
            return null; // A cookie that is not ours says nothing.
        }
    }

    private static CookieOptions Options(HttpContext http) => new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, Path = "/", MaxAge = TimeSpan.FromMinutes(1) };
}
