using System.Security.Claims;

namespace Odoo.Integration.Hub.Pages.Frame;

/// <summary>Who looks at a page.</summary>
/// <param name="Name">As sign-in knows them.</param>
/// <param name="DisplayName">As people know them.</param>
/// <param name="Role">viewer, reviewer or admin; null: not signed in.</param>
public sealed record PageUser(string Name, string DisplayName, string? Role)
{
    private static readonly string[] Roles = ["admin", "reviewer", "viewer"];

    public bool IsSignedIn => Role is not null;

    public bool MayReview => Role is "reviewer" or "admin";

    public bool MayAdminister => Role is "admin";

    /// <summary>As events name actors.</summary>
    public string Actor => "user:" + Name;

    public static PageUser Of(ClaimsPrincipal principal)
    {
        var name = principal.Identity is { IsAuthenticated: true, Name: { } known } ? known : string.Empty;
        return new PageUser(name, principal.FindFirstValue("display_name") is { Length: > 0 } shown ? shown : name, Array.Find(Roles, principal.IsInRole));
    }
}
