namespace Odoo.Integration.Store.Access;

/// <summary>What became of a sign-in with a password. All but the first are one and the same to whoever asks.</summary>
public abstract record SignInResult
{
    private SignInResult()
    {
    }

    public sealed record SignedIn(AccountStanding Account) : SignInResult;

    /// <summary>The password is wrong, or there is no such account.</summary>
    public sealed record WrongPassword : SignInResult;

    /// <summary>There were too many wrong ones; this one was not looked at.</summary>
    public sealed record LockedOut(DateTimeOffset Until) : SignInResult;

    public sealed record Disabled : SignInResult;

    /// <summary>The account signs in by OpenID Connect alone.</summary>
    public sealed record NoPassword : SignInResult;
}
