using Microsoft.AspNetCore.Antiforgery;

namespace Odoo.Integration.Hub.Pages.Frame;

/// <summary>Forms that decide on something: each carries the token of a page of ours, and whoever sends it may review.</summary>
internal static class ReviewerForms
{
    /// <summary>Where endpoints of such forms are mapped.</summary>
    public static RouteGroupBuilder MapReviewerForms(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(string.Empty);
        group.AddEndpointFilter(CheckAsync);
        return group;
    }

    private static async ValueTask<object?> CheckAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var http = call.HttpContext;
        if (!await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http))
        {
            const string words = "The form did not come from a page of the hub, or the page was open for too long or under another sign-in. Nothing was changed: open the page again and repeat it.";
            return PageResult.Of<RefusedPage>(http, new { Heading = "Nothing was changed", Words = words }, StatusCodes.Status400BadRequest);
        }

        var user = PageUser.Of(http.User);
        return user.MayReview ? await next(call) : PageResult.Of<RefusedPage>(http, new { Heading = "The role reviewer is needed", Words = Why(user) }, StatusCodes.Status403Forbidden);
    }

    /// <summary>Why somebody may not decide; null where they may.</summary>
    public static string? WhyNot(PageUser user) => user.MayReview ? null : Why(user);

    private static string Why(PageUser user) =>
        $"Deciding needs the role reviewer; {(user.Role is { } role ? $"you are signed in as {role}" : "nobody is signed in")}. Ask whoever administers the hub's access for it.";
}
