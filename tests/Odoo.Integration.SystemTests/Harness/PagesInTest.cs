using System.Net;
using System.Security.Claims;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Odoo.Integration.Hub;

namespace Odoo.Integration.SystemTests.Harness;

/// <summary>One more hub of a world, within the test, with people who are signed in: browsers without script.</summary>
internal sealed partial class PagesInTest : IAsyncDisposable
{
    private const string Who = "X-Test-User";

    private readonly WebApplication _hub;
    private readonly List<HttpClient> _browsers = [];

    private PagesInTest(WebApplication hub) => _hub = hub;

    public static async Task<PagesInTest> StartAsync(World world, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(world.Settings.Select(static pair => KeyValuePair.Create(pair.Key["HUB_".Length..].Replace("__", ":", StringComparison.Ordinal), pair.Value)))
            .AddInMemoryCollection(settings.Select(static pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build();
        var hub = HubHost.Worker(configuration, static services => services.AddSingleton<IStartupFilter, SignedIn>());
        await hub.StartAsync();
        return new PagesInTest(hub);
    }

    /// <summary>A person's browser: keeps cookies, follows no redirect by itself.</summary>
    public Browser BrowserOf(string name, string role)
    {
        var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = true, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(_hub.Urls.First()) };
        browser.DefaultRequestHeaders.Add(Who, $"{name}:{role}");
        _browsers.Add(browser);
        return new Browser(browser);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in _browsers)
        {
            browser.Dispose();
        }

        await _hub.StopAsync();
        await _hub.DisposeAsync();
    }

    /// <summary>A browser.</summary>
    internal sealed partial class Browser(HttpClient http)
    {
        /// <summary>The page that was shown last.</summary>
        public string Page { get; private set; } = string.Empty;

        public HttpStatusCode Status { get; private set; }

        public async Task<string> OpenAsync(string path)
        {
            using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
            Status = answer.StatusCode;
            return Page = await answer.Content.ReadAsStringAsync();
        }

        /// <summary>Sends a form of the page that was shown last, and follows where that leads.</summary>
        /// <returns>Where it led; null where the answer was a page.</returns>
        public async Task<string?> SendAsync(string path, params (string Name, string Value)[] fields)
        {
            var token = Token().Match(Page);
            var all = fields.Select(static field => KeyValuePair.Create(field.Name, field.Value));
            using var form = new FormUrlEncodedContent(token.Success ? all.Append(KeyValuePair.Create("__RequestVerificationToken", WebUtility.HtmlDecode(token.Groups["value"].Value))) : all);
            using var answer = await http.PostAsync(new Uri(path, UriKind.Relative), form);
            Status = answer.StatusCode;
            Page = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode != HttpStatusCode.SeeOther)
            {
                return null;
            }

            var location = answer.Headers.Location!.ToString();
            await OpenAsync(location);
            return location;
        }

        /// <summary>The value of a hidden field.</summary>
        public string Hidden(string name) => WebUtility.HtmlDecode(Regex.Match(Page, $"<input type=\"hidden\" name=\"{name}\" value=\"([^\"]*)\"").Groups[1].Value);

        [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<value>[^\"]+)\"")]
        private static partial Regex Token();
    }

    private sealed class SignedIn : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(static (http, rest) =>
            {
                if (http.Request.Headers[Who].ToString().Split(':') is [var name, var role])
                {
                    http.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, name), new Claim(ClaimTypes.Role, role)], "test"));
                }

                return rest(http);
            });
            next(app);
        };
    }
}
