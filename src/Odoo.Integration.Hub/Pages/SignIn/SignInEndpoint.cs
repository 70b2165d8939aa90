using Odoo.Integration.Hub.Pages.Frame;

namespace Odoo.Integration.Hub.Pages.SignIn;

/// <summary><c>GET /sign-in</c>: who are you?</summary>
internal static class SignInEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/sign-in", static (HttpContext http, string? returnUrl) => PageResult.Of<SignInPage>(http, new { ReturnUrl = returnUrl }));
}
