using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Odoo.Integration.Store.Access;

namespace Odoo.Integration.Hub.Access;

/// <summary>What is answered to whoever may not: a browser goes to the sign-in, a machine is told what is missing.</summary>
internal sealed class AccessAnswers : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult) =>
        authorizeResult.Succeeded ? next(context) : Answer(context, policy, authorizeResult).ExecuteAsync(context);

    private static IResult Answer(HttpContext http, AuthorizationPolicy policy, PolicyAuthorizationResult result)
    {
        var missing = string.Join(" and ", policy.Requirements.OfType<AccessRequirement>().Where(requirement => !requirement.IsMetBy(http.User)));
        var isForMachines = http.Request.Path.StartsWithSegments(AccessProblem.Paths, StringComparison.OrdinalIgnoreCase) || BearerKeys.IsBorneBy(http.Request);
        return result.Challenged
            ? isForMachines ? AccessProblem.NotKnown(missing, http.Features.Get<KeyRefusal>()?.Words) : new SeeOther(SignInFor(http.Request))
            : isForMachines ? AccessProblem.MayNot(missing, WordsOn(http.User)) : PlainPage.MayNot(missing, WordsOn(http.User));
    }

    // What was posted is lost with the session: a page is where one goes on.
    private static string SignInFor(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)
            ? SignInEndpoints.PageFor(null, request.PathBase + request.Path + request.QueryString) : SignInEndpoints.PageFor(null, null);

    private static string WordsOn(ClaimsPrincipal caller) => AccessClaims.IsKey(caller)
        ? $"key {caller.Identity!.Name} has {string.Join(", ", caller.FindAll(AccessClaims.Scope).Select(static scope => scope.Value))}"
        : $"{caller.Identity!.Name} has the role {caller.FindFirstValue(ClaimTypes.Role)}";
}
