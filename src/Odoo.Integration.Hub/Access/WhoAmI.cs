using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace Odoo.Integration.Hub.Access;

/// <summary><c>GET /v1/whoami</c>: who the hub takes the caller for, and what they may do. For whoever sets up a key, or wonders why they may not.</summary>
internal static class WhoAmI
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/v1/whoami", (Delegate)Get).RequireAuthorization(new AuthorizationPolicyBuilder(AccessSchemes.Any).RequireAuthenticatedUser().Build());

    private static IResult Get(ClaimsPrincipal caller) => Results.Json(new
    {
        actor = Actor.Of(caller), displayName = caller.FindFirstValue(AccessClaims.DisplayName), role = caller.FindFirstValue(ClaimTypes.Role), channel = caller.FindFirstValue(AccessClaims.Channel),
        may = AccessRequirement.All.Where(policy => policy.Value.IsMetBy(caller)).Select(static policy => policy.Key),
    });
}
