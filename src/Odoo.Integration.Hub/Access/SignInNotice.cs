using System.Globalization;

namespace Odoo.Integration.Hub.Access;

/// <summary>Why a browser is sent to the sign-in page: the query's <c>why</c>.</summary>
public static class SignInNotice
{
    /// <summary>Name and password do not fit, or the account is locked, disabled or not there: whoever asks is not told which.</summary>
    public const string Refused = "refused";

    /// <summary>Too many sign-ins at once.</summary>
    public const string Busy = "busy";

    /// <summary>The form's token is missing or old.</summary>
    public const string OldForm = "old-form";

    public const string SignedOut = "signed-out";

    /// <summary>The OpenID Connect provider, or what it said, did not do.</summary>
    public const string OpenIdFailed = "openid-failed";

    /// <summary>The provider knows the person, and gives them no role here.</summary>
    public const string NoRole = "no-role";

    /// <summary>The provider's name for the person belongs to another account here, or to one that is disabled.</summary>
    public const string NotThisName = "not-this-name";

    /// <summary>What to say; null for nothing.</summary>
    public static string? WordsFor(string? why, AccessOptions options) => why switch
    {
        Refused => string.Create(CultureInfo.InvariantCulture, $"Name and password do not fit. After {options.LockOutTries} wrong passwords an account is locked for {options.LockOutMinutes} minutes; an admin can unlock it."),
        Busy => "Very many sign-ins are going on. Try again in a moment.",
        OldForm => "The page was too old. Try again.",
        SignedOut => "You are signed out.",
        OpenIdFailed => "The sign-in at the provider did not succeed. The hub's log says why; try again.",
        NoRole => "The provider knows you, but you have no role here. Ask whoever looks after the provider's groups, or an admin of the hub.",
        NotThisName => "Your name at the provider belongs to another account of the hub, or to one that is disabled. Ask an admin of the hub.",
        _ => null,
    };
}
