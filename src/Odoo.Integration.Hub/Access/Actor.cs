using System.Security.Claims;

namespace Odoo.Integration.Hub.Access;

/// <summary>Whoever sends a request, as events name them.</summary>
public static class Actor
{
    /// <summary><c>user:NAME</c> or <c>key:NAME</c>.</summary>
    /// <exception cref="InvalidOperationException">Nobody is known: the endpoint asks for no policy.</exception>
    public static string Of(ClaimsPrincipal caller) =>
        AccessClaims.IsPerson(caller) ? "user:" + caller.Identity!.Name
        : AccessClaims.IsKey(caller) ? "key:" + caller.Identity!.Name
        : throw new InvalidOperationException("nobody is known here: the endpoint must ask for a policy of AccessPolicies");
}
