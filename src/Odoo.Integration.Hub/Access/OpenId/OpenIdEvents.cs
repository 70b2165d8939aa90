using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Odoo.Integration.Store;

namespace Odoo.Integration.Hub.Access.OpenId;

/// <summary>Where a browser goes whose sign-in at the provider did not come about: the log has the reason, the page says what to do.</summary>
internal sealed partial class OpenIdEvents(ILogger<OpenIdEvents> log) : OAuthEvents
{
    public override async Task RemoteFailure(RemoteFailureContext context)
    {
        if (context.Failure is { } away && PostgresState.IsPassing(away))
        {
            await PlainPage.StoreAway().ExecuteAsync(context.HttpContext);
        }
        else
        {
            LogFailed(context.Failure?.Message ?? "no reason was given");
            var notice = (context.Failure as OpenIdException)?.Notice ?? SignInNotice.OpenIdFailed;
            context.Response.Redirect(SignInEndpoints.PageFor(notice, (context.Properties ?? context.HttpContext.Features.Get<AuthenticationProperties>())?.RedirectUri));
        }

        context.HandleResponse();
    }

    [LoggerMessage(1803, LogLevel.Warning, "A sign-in by OpenID Connect was refused: {Trouble}")]
    private partial void LogFailed(string trouble);
}
