using System.Net;
using System.Text.RegularExpressions;
using Odoo.Integration.SystemTests.Harness;
using Odoo.Integration.Hub.Access;
using Odoo.Integration.Store.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Odoo.Integration.SystemTests.Pages;

/// <summary>A person's browser, without script: it keeps cookies, follows what it is sent to, and posts forms with the token of the page that they stand on.</summary>
internal sealed partial class Browser(World world) : IDisposable
{
    private const string Password = "correct horse battery staple";

    private readonly HttpClient _http = new(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = world.Api };

    /// <summary>A browser that a new person has signed in with.</summary>
    public static async Task<Browser> SignedInAsync(World world, string name, AccountRole role)
    {
        await world.Tools.GetRequiredService<AccountStore>().AddAsync(AccountName.TryParse(name)!, name, role, new Passwords().Hash(Password), "user:test", CancellationToken.None);
        var browser = new Browser(world);
        using var page = await browser.PostAsync("/sign-in", "/sign-in", ("name", name), ("password", Password), ("returnUrl", "/"));
        (await page.Content.ReadAsStringAsync()).ShouldContain("Sign out");
        return browser;
    }

    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>The page's HTML; fails where it is not there.</summary>
    public async Task<string> PageAsync(string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var answer = await GetAsync(path);
        var html = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(status, $"{path}: {html}");
        return html;
    }

    /// <summary>Posts a form of a page.</summary>
    public async Task<HttpResponseMessage> PostAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await PageAsync(page));
        using var form = new FormUrlEncodedContent(fields.Append((token.Groups[1].Value, token.Groups[2].Value)).Select(static field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await _http.PostAsync(new Uri(action, UriKind.Relative), form);
    }

    public void Dispose() => _http.Dispose();

    [GeneratedRegex("<input type=\"hidden\" name=\"(__[A-Za-z]+)\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
