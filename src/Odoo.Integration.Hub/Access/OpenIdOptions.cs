namespace Odoo.Integration.Hub.Access;

/// <summary>An OpenID Connect provider: section <c>Access:OpenId</c>. The redirect address to register there is <c>…/sign-in/openid/answer</c>.</summary>
public sealed class OpenIdOptions
{
    /// <summary>The provider's issuer, <c>https://id.example.com/realms/works</c>; plain http on a loopback address alone. Required.</summary>
    public string Authority { get; set; } = string.Empty;

    /// <summary>The hub's name there. Required.</summary>
    public string ClientId { get; set; } = string.Empty;

    /// <summary>A secret. Required.</summary>
    public string ClientSecret { get; set; } = string.Empty;

    /// <summary>Claim of the ID token that names the person in events. Default: preferred_username.</summary>
    public string NameClaim { get; set; } = "preferred_username";

    /// <summary>Claim of the ID token that lists groups or roles; <c>realm_access.roles</c> goes into an object. Default: roles.</summary>
    public string RoleClaim { get; set; } = "roles";

    /// <summary>Which of its values mean which role here. Required: one at least.</summary>
    public OpenIdRoleValues Roles { get; set; } = new();

    /// <summary>Scopes to ask for beside <c>openid</c>. Default: profile.</summary>
    public List<string> Scopes { get; set; } = [];
}
