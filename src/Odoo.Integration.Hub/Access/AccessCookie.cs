using System.Net;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Odoo.Integration.Hub.Access;

/// <summary>A cookie of the hub: unseen by scripts, not sent by other sites' forms, and over TLS alone but on the machine itself.</summary>
internal sealed class AccessCookie : CookieBuilder
{
    private readonly bool _isPublicSecure;

    public AccessCookie(string name, string path, AccessOptions options)
    {
        (Name, Path, HttpOnly, SameSite, IsEssential) = (name, path, true, SameSiteMode.Lax, true);
        _isPublicSecure = options.PublicUrl?.StartsWith("https:", StringComparison.OrdinalIgnoreCase) is true;
    }

    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var built = base.Build(context, expiresFrom);
        built.Secure = IsSecure(context);
        return built;
    }

    /// <summary>Whether the cookie goes over TLS alone.</summary>
    public bool IsSecure(HttpContext http) => _isPublicSecure || !IsPlainOnThisMachine(http);

    /// <summary>Whether the browser itself spoke plain http, from this machine to this machine; a proxy before the hub did not.</summary>
    internal static bool IsPlainOnThisMachine(HttpContext http) =>
        !http.Request.IsHttps && http.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote) && IsLoopback(http.Request.Host.Host)
        && !http.Request.Headers.ContainsKey("X-Forwarded-Proto") && !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("Forwarded");

    internal static bool IsLoopback(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}

/// <summary>Names the session's cookie <c>__Host-…</c> where it is secure: no other host of the domain can set one of that name (RFC 6265bis §4.1.3.2).</summary>
internal sealed class SessionCookies(AccessCookie cookie) : ICookieManager
{
    private const string Prefix = "__Host-";

    private readonly ChunkingCookieManager _chunks = new();

    public string? GetRequestCookie(HttpContext context, string key) => _chunks.GetRequestCookie(context, NameOf(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) => _chunks.AppendResponseCookie(context, NameOf(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => _chunks.DeleteCookie(context, NameOf(context, key), options);

    private string NameOf(HttpContext context, string key) => cookie.IsSecure(context) ? Prefix + key : key;
}
