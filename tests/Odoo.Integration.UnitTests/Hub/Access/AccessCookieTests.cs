using System.Net;
using Microsoft.AspNetCore.Http;
using Odoo.Integration.Hub.Access;

namespace Odoo.Integration.UnitTests.Hub.Access;

public sealed class AccessCookieTests
{
    [TestCase("https", "203.0.113.5", "hub.example.com", null, null, true)]
    [TestCase("http", "203.0.113.5", "hub.example.com", null, null, true)]
    [TestCase("http", "203.0.113.5", "127.0.0.1", null, null, true)]
    [TestCase("http", "127.0.0.1", "hub.example.com", null, null, true)]
    [TestCase("https", "127.0.0.1", "127.0.0.1", null, null, true)]
    [TestCase("http", "127.0.0.1", "127.0.0.1", "X-Forwarded-For", null, true)]
    [TestCase("http", "127.0.0.1", "127.0.0.1", "X-Forwarded-Proto", null, true)]
    [TestCase("http", "127.0.0.1", "127.0.0.1", "Forwarded", null, true)]
    [TestCase("http", "127.0.0.1", "127.0.0.1", null, "https://hub.example.com", true)]
    [TestCase("http", "127.0.0.1", "127.0.0.1", null, "http://127.0.0.1:8080", false)]
    [TestCase("http", "127.0.0.1", "127.0.0.1", null, null, false)]
    [TestCase("http", "127.0.0.1", "localhost", null, null, false)]
    [TestCase("http", "::1", "[::1]", null, null, false)]
    public void It_goes_over_tls_alone_but_on_this_machine(string scheme, string remote, string host, string? header, string? publicUrl, bool isSecure)
    {
        var http = new DefaultHttpContext();
        (http.Request.Scheme, http.Request.Host, http.Connection.RemoteIpAddress) = (scheme, new HostString(host), IPAddress.Parse(remote));
        if (header is not null)
        {
            http.Request.Headers[header] = "x";
        }

        var cookie = new AccessCookie("hub-session", "/", new AccessOptions { PublicUrl = publicUrl });
        var built = cookie.Build(http, DateTimeOffset.UnixEpoch);
        (built.Secure, built.HttpOnly, built.SameSite, built.Path, built.Domain).ShouldBe((isSecure, true, SameSiteMode.Lax, "/", null));

        new SessionCookies(cookie).AppendResponseCookie(http, "hub-session", "v", built);
        http.Response.Headers.SetCookie.ToString().ShouldStartWith(isSecure ? "__Host-hub-session=v" : "hub-session=v");
    }
}
