using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Odoo.Integration.Orders;
using Odoo.Integration.Store.Access;

namespace Odoo.Integration.Hub.Access;

/// <summary>What a policy asks for.</summary>
/// <param name="Role">The lowest role that does.</param>
/// <param name="Scope">The scope that does for a key; null where a person is wanted.</param>
internal sealed record AccessRequirement(AccountRole Role, string? Scope) : IAuthorizationRequirement
{
    /// <summary>Every policy by its name.</summary>
    public static IReadOnlyDictionary<string, AccessRequirement> All { get; } = Enum.GetValues<AccountRole>()
        .Select(static role => (Name: Names.Of(role), Requirement: new AccessRequirement(role, null)))
        .Concat(AccessScopes.All.Select(static scope => (Name: scope, Requirement: new AccessRequirement(AccessScopes.RoleFor(scope), scope))))
        .ToDictionary(static policy => policy.Name, static policy => policy.Requirement, StringComparer.Ordinal);

    public bool IsMetBy(ClaimsPrincipal caller) =>
        AccessClaims.RoleOf(caller) >= Role || (Scope is not null && AccessClaims.IsKey(caller) && caller.HasClaim(AccessClaims.Scope, Scope));

    /// <summary>What is wanted, in words.</summary>
    public override string ToString() => Scope is null ? $"the role {RoleWords}" : $"the scope {Scope} (or, for people, the role {RoleWords})";

    private string RoleWords => Role == AccountRole.Admin ? "admin" : $"{Names.Of(Role)} or a higher one";
}

/// <summary>Sees whether it is met.</summary>
internal sealed class AccessRequirementHandler : AuthorizationHandler<AccessRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, AccessRequirement requirement)
    {
        if (requirement.IsMetBy(context.User))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
