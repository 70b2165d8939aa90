using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using Odoo.Integration.Hub.Access.OpenId;
using Odoo.Integration.Store.Access;

namespace Odoo.Integration.Hub.Access;

/// <summary><c>POST /sign-in</c>, <c>POST /sign-out</c>, <c>GET /sign-in/openid</c>; the form itself is a page.</summary>
internal sealed partial class SignInEndpoints(
    SignInStore signIns, Passwords passwords, IAntiforgery forms, IOptions<AccessOptions> options, TimeProvider time, ILogger<SignInEndpoints> log) : IDisposable
{
    public const string SignIn = "/sign-in";
    public const string SignOut = "/sign-out";
    public const string ByOpenId = "/sign-in/openid";
    public const string OpenIdAnswer = "/sign-in/openid/answer";

    // A password takes a processor for some 50 ms: sign-ins must not take all of them from orders.
    private readonly ConcurrencyLimiter _looks = new(new ConcurrencyLimiterOptions { PermitLimit = 2, QueueLimit = 64, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    /// <summary>Address of the sign-in page.</summary>
    public static string PageFor(string? why, string? returnUrl) =>
        SignIn + QueryString.Create(new Dictionary<string, string?> { ["why"] = why, ["returnUrl"] = LocalAddress.Of(returnUrl) is var local && local != LocalAddress.Home ? local : null }.Where(static part => part.Value is not null));

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(SignIn, (Delegate)SignInAsync).AllowAnonymous();
        routes.MapPost(SignOut, (Delegate)SignOutAsync).RequireAuthorization(new AuthorizationPolicyBuilder(AccessSchemes.Session).RequireAuthenticatedUser().Build());
        if (options.Value.OpenId is not null)
        {
            routes.MapGet(ByOpenId, (Delegate)OpenIdAsync).AllowAnonymous();
        }
    }

    public void Dispose() => _looks.Dispose();

    private async Task<IResult> SignInAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType)
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var returnUrl = LocalAddress.Of(form["returnUrl"]);
        if (!await forms.IsRequestValidAsync(http))
        {
            return new SeeOther(PageFor(SignInNotice.OldForm, returnUrl));
        }

        using var look = await _looks.AcquireAsync(1, http.RequestAborted);
        if (!look.IsAcquired)
        {
            return new SeeOther(PageFor(SignInNotice.Busy, returnUrl));
        }

        var name = AccountName.TryParse(form["name"]);
        var lockOut = new LockOut(options.Value.LockOutTries, TimeSpan.FromMinutes(options.Value.LockOutMinutes));
        var result = await signIns.WithPasswordAsync(name, hash => passwords.Check(hash, form["password"].ToString()), lockOut, RemoteOf(http), http.RequestAborted);
        if (result is not SignInResult.SignedIn { Account: { } account })
        {
            LogRefused(result.GetType().Name, RemoteOf(http));
            return new SeeOther(PageFor(SignInNotice.Refused, returnUrl));
        }

        var person = AccessClaims.OfPerson(name!, account.DisplayName, account.Role, AccessClaims.StampOf(account), time.GetUtcNow());
        await http.SignInAsync(AccessSchemes.Session, new ClaimsPrincipal(person));
        LogSignedIn(name!.Value);
        return new SeeOther(returnUrl);
    }

    // The form's token was looked at before (FormTokenGuard).
    private async Task<IResult> SignOutAsync(HttpContext http)
    {
        await http.SignOutAsync(AccessSchemes.Session);
        await signIns.EndAsync(AccountName.TryParse(http.User.Identity!.Name)!, RemoteOf(http), http.RequestAborted);
        return new SeeOther(PageFor(SignInNotice.SignedOut, null));
    }

    private async Task<IResult> OpenIdAsync(HttpContext http)
    {
        var returnUrl = LocalAddress.Of(http.Request.Query["returnUrl"]);
        try
        {
            await http.ChallengeAsync(AccessSchemes.OpenId, new AuthenticationProperties { RedirectUri = returnUrl });
            return Results.Empty;
        }
        catch (OpenIdException trouble)
        {
            LogAway(trouble.Message);
            return new SeeOther(PageFor(trouble.Notice, returnUrl));
        }
    }

    private static string? RemoteOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString();

    [LoggerMessage(1801, LogLevel.Information, "User {Name} signed in")]
    private partial void LogSignedIn(string name);

    [LoggerMessage(1802, LogLevel.Warning, "A sign-in was refused: {Result}, from {Remote}")]
    private partial void LogRefused(string result, string? remote);

    [LoggerMessage(1805, LogLevel.Error, "No one can sign in by OpenID Connect: {Trouble}")]
    private partial void LogAway(string trouble);
}
