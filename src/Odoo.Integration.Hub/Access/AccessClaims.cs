using System.Globalization;
using System.Security.Claims;
using Odoo.Integration.Orders;
using Odoo.Integration.Store.Access;

namespace Odoo.Integration.Hub.Access;

/// <summary>What is known of whoever sends a request: <see cref="ClaimTypes.Name"/>, <see cref="ClaimTypes.Role"/> (a person's role, or <c>key</c>), and these.</summary>
public static class AccessClaims
{
    /// <summary>What people call a person.</summary>
    public const string DisplayName = "display_name";

    /// <summary>One of a key's scopes.</summary>
    public const string Scope = "scope";

    /// <summary>A key's channel; none where it is for all.</summary>
    public const string Channel = "channel";

    /// <summary>The role of keys.</summary>
    public const string KeyRole = "key";

    /// <summary>The account's security stamp when the session began.</summary>
    internal const string Stamp = "stamp";

    /// <summary>When the session began, Unix seconds.</summary>
    internal const string Began = "began";

    /// <summary>Instead of a stamp, for people of a provider who have no account here.</summary>
    internal const string NoAccount = "none";

    internal static string StampOf(AccountStanding? account) => account?.Stamp.ToString() ?? NoAccount;

    internal static ClaimsIdentity OfPerson(AccountName name, string displayName, AccountRole role, string stamp, DateTimeOffset now) => Identity(
        AccessSchemes.Session, name.Value, Names.Of(role), "user:" + name,
        [new(DisplayName, displayName), new(Stamp, stamp), new(Began, now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture))]);

    internal static ClaimsIdentity OfKey(ApiKey key) => Identity(
        AccessSchemes.Key, key.Name, KeyRole, "key:" + key.Name,
        key.Scopes.Select(static scope => new Claim(Scope, scope)).Concat(key.Channel is { } channel ? [new Claim(Channel, channel)] : []));

    internal static bool IsKey(ClaimsPrincipal caller) => caller.Identity?.AuthenticationType == AccessSchemes.Key;

    internal static bool IsPerson(ClaimsPrincipal caller) => caller.Identity?.AuthenticationType == AccessSchemes.Session;

    /// <summary>Null for keys, and for whoever is not known.</summary>
    internal static AccountRole? RoleOf(ClaimsPrincipal caller) => IsPerson(caller) && Names.TryRead<AccountRole>(caller.FindFirstValue(ClaimTypes.Role), out var role) ? role : null;

    private static ClaimsIdentity Identity(string scheme, string name, string role, string actor, IEnumerable<Claim> more) =>
        new([new(ClaimTypes.Name, name), new(ClaimTypes.NameIdentifier, actor), new(ClaimTypes.Role, role), .. more], scheme, ClaimTypes.Name, ClaimTypes.Role);
}
