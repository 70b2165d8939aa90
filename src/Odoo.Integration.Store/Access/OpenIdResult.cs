namespace Odoo.Integration.Store.Access;

/// <summary>What the store says to a person whom an OpenID Connect provider vouches for.</summary>
public abstract record OpenIdResult
{
    private OpenIdResult()
    {
    }

    /// <summary>The name is theirs.</summary>
    /// <param name="Account">The account without a password that stands for them; its role counts. Null for none.</param>
    public sealed record Welcome(AccountStanding? Account) : OpenIdResult;

    /// <summary>The name belongs to another person of the provider, or to an account with a password.</summary>
    public sealed record NameTaken : OpenIdResult;

    public sealed record Disabled : OpenIdResult;

    /// <summary>The provider gives them no role here, and no account does.</summary>
    public sealed record NoRole : OpenIdResult;
}
