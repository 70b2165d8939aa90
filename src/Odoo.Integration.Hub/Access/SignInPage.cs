using Microsoft.AspNetCore.Antiforgery;

namespace Odoo.Integration.Hub.Access;

/// <summary>The sign-in as a plain form; needs no style sheet and no script.</summary>
internal static class SignInPage
{
    public static PlainPage Of(AntiforgeryTokenSet token, AccessOptions options, string? why, string? returnUrl)
    {
        var local = LocalAddress.Of(returnUrl);
        var provider = options.OpenId is null ? string.Empty : $"""<p><a href="{SignInEndpoints.ByOpenId}{PlainPage.Text(QueryString.Create("returnUrl", local).Value!)}">Sign in at {PlainPage.Text(new Uri(options.OpenId.Authority).Host)}</a></p>""";
        return new PlainPage(StatusCodes.Status200OK, "Sign in", SignInNotice.WordsFor(why, options) ?? "Odoo.Integration", $"""
            {provider}<form method="post" action="{SignInEndpoints.SignIn}">
            <input type="hidden" name="{token.FormFieldName}" value="{PlainPage.Text(token.RequestToken!)}">
            <input type="hidden" name="returnUrl" value="{PlainPage.Text(local)}">
            <p><label>Name <input name="name" autocomplete="username" autocapitalize="none" required autofocus></label></p>
            <p><label>Password <input name="password" type="password" autocomplete="current-password" required></label></p>
            <p><button>Sign in</button></p></form>
            """);
    }
}
