using Microsoft.AspNetCore.Antiforgery;

namespace Odoo.Integration.Hub.Access;

/// <summary>
/// Whatever changes something by a session's cookie carries the form token of a page of the hub: as a field of the form, or as the header
/// <see cref="Header"/>. Here for all endpoints, so that none can forget it; a key is sent by no browser by itself and needs none.
/// </summary>
internal sealed class FormTokenGuard(RequestDelegate next, IAntiforgery forms)
{
    public const string Header = "X-Hub-Form-Token";

    public async Task InvokeAsync(HttpContext http)
    {
        // IsRequestValidAsync lets GET, HEAD, OPTIONS and TRACE pass.
        if (AccessClaims.IsPerson(http.User) && !await forms.IsRequestValidAsync(http))
        {
            IResult answer = http.Request.Path.StartsWithSegments(AccessProblem.Paths, StringComparison.OrdinalIgnoreCase) ? AccessProblem.NoFormToken() : PlainPage.NoFormToken();
            await answer.ExecuteAsync(http);
            return;
        }

        await next(http);
    }
}
