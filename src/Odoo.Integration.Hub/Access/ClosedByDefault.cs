using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Odoo.Integration.Hub.Access;

/// <summary>An endpoint that neither asks for a policy nor says <c>AllowAnonymous</c> is for viewers: what is forgotten is closed.</summary>
/// <remarks>
/// Not the framework's fallback policy: with one, open endpoints too would be asked whose cookie or key they were sent, and orders and webhooks would
/// not have their own words while PostgreSQL is away.
/// </remarks>
internal sealed class ClosedByDefault(RequestDelegate next, IPolicyEvaluator evaluator, IAuthorizationPolicyProvider policies, IAuthorizationMiddlewareResultHandler answers)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint() is not { } endpoint || SaysWhoMay(endpoint.Metadata))
        {
            await next(http);
            return;
        }

        var policy = await policies.GetPolicyAsync(AccessPolicies.Viewer) ?? throw new InvalidOperationException("there is no policy for viewers");
        var caller = await evaluator.AuthenticateAsync(policy, http);
        await answers.HandleAsync(next, http, policy, await evaluator.AuthorizeAsync(policy, caller, http, endpoint));
    }

    private static bool SaysWhoMay(EndpointMetadataCollection metadata) =>
        metadata.GetMetadata<IAllowAnonymous>() is not null || metadata.GetMetadata<IAuthorizeData>() is not null || metadata.GetMetadata<AuthorizationPolicy>() is not null;
}
