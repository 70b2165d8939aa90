namespace Odoo.Integration.Store.Access;

/// <summary>What an account is at the moment.</summary>
/// <param name="DisplayName">What people call them.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Stamp">Changes with role, password and disabling: sessions begun with another one are over.</param>
/// <param name="HasPassword">Whether they sign in here; false: by OpenID Connect alone.</param>
/// <param name="IsDisabled">Whether they may do nothing any more.</param>
public sealed record AccountStanding(string DisplayName, AccountRole Role, Guid Stamp, bool HasPassword, bool IsDisabled);
