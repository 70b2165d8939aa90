namespace Odoo.Integration.Store.Access;

/// <summary>What a person may do; each may what the one before may.</summary>
public enum AccountRole
{
    /// <summary>Looks at everything, changes nothing.</summary>
    Viewer,

    /// <summary>Decides on held orders.</summary>
    Reviewer,

    /// <summary>Also changes what decides.</summary>
    Admin,
}
