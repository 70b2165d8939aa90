namespace Odoo.Integration.Hub.Access.OpenId;

/// <summary>A sign-in by OpenID Connect does not come about. The message is for the log, the notice for the person.</summary>
internal sealed class OpenIdException(string message, string notice = SignInNotice.OpenIdFailed, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Of <see cref="SignInNotice"/>.</summary>
    public string Notice { get; } = notice;
}
