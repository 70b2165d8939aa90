using Microsoft.Extensions.Options;
using Odoo.Integration.Hub.Access;
using Odoo.Integration.Hub.Pages.Frame;

namespace Odoo.Integration.Hub.Pages.SignIn;

/// <summary><c>GET /sign-in</c>: who are you?</summary>
internal sealed class SignInEndpoint(IOptions<AccessOptions> options)
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapGet(SignInEndpoints.SignIn, (Delegate)Get);

    private IResult Get(HttpContext http, string? returnUrl, string? why) => PageResult.Of<SignInPage>(http, new
    {
        ReturnUrl = LocalAddress.Of(returnUrl), Words = SignInNotice.WordsFor(why, options.Value), Provider = options.Value.OpenId is { } provider ? new Uri(provider.Authority).Host : null,
    });
}
