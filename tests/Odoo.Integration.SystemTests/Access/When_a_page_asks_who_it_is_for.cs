using System.Net;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Odoo.Integration.Hub;
using Odoo.Integration.Hub.Access;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Access;

/// <summary>The whole worker, with pages of the test's own beside its own.</summary>
public sealed class When_a_page_asks_who_it_is_for
{
    private static World _world = null!;
    private static WebApplication _hub = null!;
    private static Uri _address = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _world = await AccessGiven.WorldAsync(startHub: false);
        var settings = _world.Settings.Select(static pair => KeyValuePair.Create(pair.Key["HUB_".Length..].Replace("__", ":", StringComparison.Ordinal), pair.Value));
        _hub = HubHost.Worker(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        Map(_hub);
        await _hub.StartAsync();
        _address = new Uri(_hub.Urls.Single());
        await AccessGiven.UserAsync(_world, "vera", "viewer");
        await AccessGiven.UserAsync(_world, "rita", "reviewer");
        await AccessGiven.UserAsync(_world, "adam", "admin");
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _hub.StopAsync();
        await _hub.DisposeAsync();
        await _world.DisposeAsync();
    }

    [TestCase("vera", "/page/viewer", HttpStatusCode.OK)]
    [TestCase("vera", "/page/nothing-said", HttpStatusCode.OK)]
    [TestCase("vera", "/page/reviewer", HttpStatusCode.Forbidden)]
    [TestCase("vera", "/page/admin", HttpStatusCode.Forbidden)]
    [TestCase("rita", "/page/viewer", HttpStatusCode.OK)]
    [TestCase("rita", "/page/reviewer", HttpStatusCode.OK)]
    [TestCase("rita", "/page/admin", HttpStatusCode.Forbidden)]
    [TestCase("adam", "/page/reviewer", HttpStatusCode.OK)]
    [TestCase("adam", "/page/admin", HttpStatusCode.OK)]
    public async Task A_role_opens_its_pages_and_those_below(string name, string page, HttpStatusCode status)
    {
        using var browser = await SignedInAsync(name);
        using var answer = await browser.GetAsync(page);
        answer.StatusCode.ShouldBe(status);
        var text = await answer.Content.ReadAsStringAsync();
        if (status == HttpStatusCode.OK)
        {
            text.ShouldBe($"user:{name}");
        }
        else
        {
            text.ShouldContain("This needs the role " + (page.EndsWith("admin", StringComparison.Ordinal) ? "admin" : "reviewer or a higher one"));
            text.ShouldContain($"{name} has the role");
        }
    }

    [TestCase("/page/viewer?state=held", "/sign-in?returnUrl=%2Fpage%2Fviewer%3Fstate%3Dheld")]
    [TestCase("/page/nothing-said", "/sign-in?returnUrl=%2Fpage%2Fnothing-said")]
    public async Task Nobody_is_sent_to_the_sign_in_and_back(string page, string signIn)
    {
        using var browser = new Browser(_address);
        using var answer = await browser.GetAsync(page);
        (answer.StatusCode, answer.Headers.Location!.OriginalString).ShouldBe((HttpStatusCode.SeeOther, signIn));
        using var posted = await browser.PostAsync("/page/change");
        posted.Headers.Location!.OriginalString.ShouldBe("/sign-in", "what was posted is not repeated by itself");
    }

    [Test]
    public async Task A_change_needs_the_token_of_a_page_of_the_session()
    {
        using var browser = await SignedInAsync("rita");
        (await browser.PostAsync("/page/change")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var token = await browser.FormTokenAsync("/page/form");
        (await (await browser.PostAsync("/page/change", ("__RequestVerificationToken", token))).Content.ReadAsStringAsync()).ShouldBe("user:rita changed it");
        using var others = await SignedInAsync("adam");
        (await others.PostAsync("/page/change", ("__RequestVerificationToken", token))).StatusCode.ShouldBe(HttpStatusCode.BadRequest, "another's token");

        // A script of a page sends it as a header; without, the interface for machines is closed to other sites' pages too.
        (await ChangeAsync(browser, null)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ChangeAsync(browser, token)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var signedOut = await browser.PostAsync("/sign-out", ("__RequestVerificationToken", token));
        signedOut.Headers.Location!.OriginalString.ShouldBe("/sign-in?why=signed-out");
        (await browser.WhoAmIAsync()).ShouldBeNull();
        (await AccessGiven.EventsAsync(_world, "rita")).ShouldEndWith("signed-out user:rita");
    }

    [Test]
    public async Task Machines_are_told_in_their_words()
    {
        using var bare = await SendAsync(null);
        (await DetailAsync(bare, HttpStatusCode.Unauthorized)).ShouldContain("a key that has the scope review:write");
        bare.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        using var unknown = await SendAsync("hub_" + new string('0', 48));
        (await DetailAsync(unknown, HttpStatusCode.Unauthorized)).ShouldContain("not known here");
        using var wrong = await SendAsync(await AccessGiven.KeyAsync(_world, "reading", "--scope", "review:read", "orders:read"));
        (await DetailAsync(wrong, HttpStatusCode.Forbidden)).ShouldBe("This needs the scope review:write (or, for people, the role reviewer or a higher one); key reading has review:read, orders:read.");
        using var right = await SendAsync(await AccessGiven.KeyAsync(_world, "deciding", "--scope", "review:write"));
        (await right.Content.ReadAsStringAsync()).ShouldBe("key:deciding changed it");
        using var person = await SendAsync(await AccessGiven.KeyAsync(_world, "paging", "--scope", "review:write"), HttpMethod.Get, "/page/reviewer");
        (await DetailAsync(person, HttpStatusCode.Forbidden)).ShouldContain("the role reviewer", customMessage: "a page is for people");
    }

    private static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/page/nothing-said", static (ClaimsPrincipal caller) => Actor.Of(caller));
        pages.MapGet("/page/viewer", static (ClaimsPrincipal caller) => Actor.Of(caller)).RequireAuthorization(AccessPolicies.Viewer);
        pages.MapGet("/page/reviewer", static (ClaimsPrincipal caller) => Actor.Of(caller)).RequireAuthorization(AccessPolicies.Reviewer);
        pages.MapGet("/page/admin", static (ClaimsPrincipal caller) => Actor.Of(caller)).RequireAuthorization(AccessPolicies.Admin);
        pages.MapGet("/page/form", (Delegate)Form).RequireAuthorization();
        pages.MapPost("/page/change", static (ClaimsPrincipal caller) => $"{Actor.Of(caller)} changed it").RequireAuthorization(AccessPolicies.Reviewer);
        pages.MapPost("/v1/change", static (ClaimsPrincipal caller) => $"{Actor.Of(caller)} changed it").RequireAuthorization(AccessPolicies.ReviewWrite);
    }

    private static IResult Form(HttpContext http, IAntiforgery forms) =>
        Results.Text($"<p>the test's</p><input name=\"__RequestVerificationToken\" value=\"{forms.GetAndStoreTokens(http).RequestToken}\">");

    private static async Task<Browser> SignedInAsync(string name)
    {
        var browser = new Browser(_address);
        (await browser.SignInAsync(name, AccessGiven.Password)).ShouldBe("/");
        return browser;
    }

    private static async Task<HttpResponseMessage> ChangeAsync(Browser browser, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_address, "/v1/change"));
        request.Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        if (token is not null)
        {
            request.Headers.Add("X-Hub-Form-Token", token);
        }

        return await browser.SendAsync(request);
    }

    private static async Task<HttpResponseMessage> SendAsync(string? key, HttpMethod? method = null, string path = "/v1/change")
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Post, new Uri(_address, path));
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        return await _world.SendAsync(request);
    }

    private static async Task<string> DetailAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        return JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()).GetProperty("detail").GetString()!;
    }
}
