namespace Odoo.Integration.Hub.Access;

/// <summary>
/// What an endpoint may ask for: <c>RequireAuthorization(AccessPolicies.Reviewer)</c>. A role is met by people of that role or a
/// higher one; a scope by keys that have it and by people whose role has it. What asks for nothing asks for <see cref="Viewer"/>;
/// <c>AllowAnonymous()</c> opens, and then nobody is known (<see cref="ClosedByDefault"/>).
/// </summary>
public static class AccessPolicies
{
    public const string Viewer = "viewer";

    public const string Reviewer = "reviewer";

    public const string Admin = "admin";

    public const string OrdersRead = Store.Access.AccessScopes.OrdersRead;

    public const string OrdersWrite = Store.Access.AccessScopes.OrdersWrite;

    public const string ReviewRead = Store.Access.AccessScopes.ReviewRead;

    public const string ReviewWrite = Store.Access.AccessScopes.ReviewWrite;

    public const string PoliciesWrite = Store.Access.AccessScopes.PoliciesWrite;
}
