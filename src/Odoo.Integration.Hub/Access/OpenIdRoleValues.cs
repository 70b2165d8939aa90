namespace Odoo.Integration.Hub.Access;

/// <summary>Values of a provider's role claim: section <c>Access:OpenId:Roles</c>. The highest role counts.</summary>
public sealed class OpenIdRoleValues
{
    public List<string> Viewer { get; set; } = [];

    public List<string> Reviewer { get; set; } = [];

    public List<string> Admin { get; set; } = [];
}
