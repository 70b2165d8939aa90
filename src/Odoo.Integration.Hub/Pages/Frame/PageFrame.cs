using Microsoft.AspNetCore.Antiforgery;

namespace Odoo.Integration.Hub.Pages.Frame;

/// <summary>What every page needs to know beside its own content.</summary>
/// <param name="User">Who looks at it.</param>
/// <param name="Path">The page's path and query.</param>
/// <param name="FormField">Name of the hidden field that every form must carry.</param>
/// <param name="FormToken">Its value.</param>
/// <param name="Notice">What the request before has done; null for nothing.</param>
/// <param name="Now">The hub's clock.</param>
public sealed record PageFrame(PageUser User, string Path, string FormField, string FormToken, Notice? Notice, DateTimeOffset Now)
{
    public static PageFrame Of(HttpContext http) => OfPart(http) with { Notice = Notice.Take(http) };

    /// <summary>For a part of a page: what a request before has done is told by the next whole page.</summary>
    public static PageFrame OfPart(HttpContext http)
    {
        var tokens = http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http);
        return new PageFrame(
            PageUser.Of(http.User), http.Request.Path + http.Request.QueryString.Value, tokens.FormFieldName, tokens.RequestToken ?? string.Empty, null,
            http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
    }
}
