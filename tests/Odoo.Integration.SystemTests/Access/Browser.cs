using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Odoo.Integration.SystemTests.Access;

/// <summary>A person's browser: keeps cookies, and shows redirects instead of following them.</summary>
internal sealed partial class Browser(Uri hub) : IDisposable
{
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false };

    private HttpClient? _http;

    /// <summary>Where its requests go; another replica may be taken.</summary>
    public Uri Hub { get; set; } = hub;

    private HttpClient Http => _http ??= new HttpClient(_handler);

    public Task<HttpResponseMessage> GetAsync(string path) => Http.GetAsync(new Uri(Hub, path));

    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] form) =>
        Http.PostAsync(new Uri(Hub, path), new FormUrlEncodedContent(form.Select(static field => KeyValuePair.Create(field.Name, field.Value))));

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => Http.SendAsync(request);

    /// <summary>Fills in the form of the sign-in page and sends it; where that leads to.</summary>
    public async Task<string> SignInAsync(string name, string password, string? returnUrl = null)
    {
        var token = await FormTokenAsync();
        using var answer = await PostAsync("/sign-in", ("__RequestVerificationToken", token), ("name", name), ("password", password), ("returnUrl", returnUrl ?? "/"));
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>The form's token on a page.</summary>
    public async Task<string> FormTokenAsync(string page = "/sign-in")
    {
        using var answer = await GetAsync(page);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var text = await answer.Content.ReadAsStringAsync();
        return WebUtility.HtmlDecode(Token().Match(text) is { Success: true } found ? found.Groups[1].Value : throw new InvalidOperationException($"no token in {text}"));
    }

    /// <summary>Who the hub takes the session for; null for nobody.</summary>
    public async Task<JsonElement?> WhoAmIAsync()
    {
        using var answer = await GetAsync("/v1/whoami");
        return answer.StatusCode == HttpStatusCode.Unauthorized ? null : JsonSerializer.Deserialize<JsonElement>(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
    }

    public string? Cookie(string name) => _handler.CookieContainer.GetCookies(Hub)[name]?.Value;

    public void Dispose()
    {
        _http?.Dispose();
        _handler.Dispose();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
