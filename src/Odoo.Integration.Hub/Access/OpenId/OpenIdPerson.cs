using Odoo.Integration.Store.Access;

namespace Odoo.Integration.Hub.Access.OpenId;

/// <summary>Who an ID token speaks of, as the hub names them.</summary>
/// <param name="Name">As in events.</param>
/// <param name="DisplayName">What people call them.</param>
/// <param name="Role">What the provider lets them do here; null for nothing.</param>
internal sealed record OpenIdPerson(AccountName Name, string DisplayName, AccountRole? Role)
{
    private const int LongestDisplayName = 200;

    /// <exception cref="OpenIdException">The token gives them no name that the hub can use.</exception>
    public static OpenIdPerson Of(IdToken token, OpenIdOptions options)
    {
        if (options.NameClaim == "email" && !token.IsTrue("email_verified"))
        {
            // Core 1.0 §5.7: anyone may claim an address that nobody has verified.
            throw new OpenIdException("the claim 'email' is not verified (email_verified), so it names nobody");
        }

        if (AccountName.TryParse(token.Text(options.NameClaim)) is not { } name)
        {
            throw new OpenIdException($"the claim '{options.NameClaim}' (Access:OpenId:NameClaim) is no name: {AccountName.Rule}");
        }

        var display = token.Text("name") is { Length: > 0 and <= LongestDisplayName } given ? given : name.Value;
        return new OpenIdPerson(name, display, RoleOf(token.Values(options.RoleClaim), options.Roles));
    }

    private static AccountRole? RoleOf(IReadOnlyList<string> values, OpenIdRoleValues roles) =>
        roles.Admin.Intersect(values, StringComparer.Ordinal).Any() ? AccountRole.Admin
        : roles.Reviewer.Intersect(values, StringComparer.Ordinal).Any() ? AccountRole.Reviewer
        : roles.Viewer.Intersect(values, StringComparer.Ordinal).Any() ? AccountRole.Viewer
        : null;
}
