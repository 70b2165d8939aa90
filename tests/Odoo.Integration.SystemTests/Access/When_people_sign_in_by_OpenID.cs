using System.Net;
using System.Text.Json.Nodes;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Access;

public sealed class When_people_sign_in_by_OpenID
{
    private static World _world = null!;
    private static ProviderInTest _provider = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _provider = await ProviderInTest.StartAsync();
        _world = await AccessGiven.WorldAsync(
            true, ("Access__OpenId__Authority", _provider.Address), ("Access__OpenId__ClientId", ProviderInTest.ClientId), ("Access__OpenId__ClientSecret", ProviderInTest.ClientSecret),
            ("Access__OpenId__RoleClaim", "groups"), ("Access__OpenId__Roles__Viewer__0", "everyone"), ("Access__OpenId__Roles__Reviewer__0", "sales"), ("Access__OpenId__Roles__Admin__0", "it"));
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _world.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [SetUp]
    public void ForgetLast() => (_provider.Change, _provider.Issuer) = (static _ => { }, null);

    [TearDown]
    public void TheProviderWasAskedRightly() => _provider.Refusals.ShouldBeEmpty();

    [Test]
    public async Task A_provider_that_calls_itself_otherwise_is_not_used()
    {
        // A hub that has not read the discovery document yet: it is believed for an hour.
        await _world.StartHubAsync();
        _provider.Issuer = "https://evil.example.com";
        using var browser = new Browser(_world.Api);
        using var answer = await browser.GetAsync("/sign-in/openid");
        answer.Headers.Location!.OriginalString.ShouldBe("/sign-in?why=openid-failed");
        _provider.Issuer = null;
        (await SignInAsync(browser, "otto", "everyone")).ShouldBe("/orders", "what was wrong is not believed for an hour");
    }

    [Test]
    public async Task Their_groups_are_their_role_and_no_account_is_needed()
    {
        using var browser = new Browser(_world.Api);
        using var page = await browser.GetAsync("/sign-in?returnUrl=%2Forders");
        (await page.Content.ReadAsStringAsync()).ShouldContain("href=\"/sign-in/openid?returnUrl=%2Forders\"");
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldContain($"form-action 'self' {new Uri(_provider.Address).GetLeftPart(UriPartial.Authority)};");

        (await SignInAsync(browser, "olga", "everyone", "sales")).ShouldBe("/orders");
        var me = (await browser.WhoAmIAsync()).ShouldNotBeNull();
        (me.GetProperty("actor").GetString(), me.GetProperty("role").GetString(), me.GetProperty("displayName").GetString()).ShouldBe(("user:olga", "reviewer", "Called olga"));
        (await _world.QueryAsync<long>("select count(*) from hub.account where name = 'olga'")).ShouldBe(0);
        (await AccessGiven.EventsAsync(_world, "olga")).ShouldBe("signed-in user:olga");
        (await _world.QueryAsync<string>("select issuer || ' ' || subject from hub.openid_name where name = 'olga'")).ShouldBe($"{_provider.Address} sub-olga");
    }

    [Test]
    public async Task Without_a_role_they_are_told_so()
    {
        using var browser = new Browser(_world.Api);
        (await SignInAsync(browser, "paul", "staff")).ShouldBe("/sign-in?why=no-role&returnUrl=%2Forders");
        using var page = await browser.GetAsync("/sign-in?why=no-role");
        (await page.Content.ReadAsStringAsync()).ShouldContain("you have no role here");
        (await browser.WhoAmIAsync()).ShouldBeNull();
        (await _world.QueryAsync<long>("select count(*) from hub.openid_name where name = 'paul'")).ShouldBe(0);
    }

    [TestCase("iss", "\"https://evil.example.com\"")]
    [TestCase("aud", "\"shop\"")]
    [TestCase("aud", "[\"hub at works\",\"shop\"]")]
    [TestCase("azp", "\"shop\"")]
    [TestCase("nonce", "\"of another sign-in\"")]
    [TestCase("nonce", "null")]
    [TestCase("exp", "1700000000")]
    [TestCase("iat", "1700000000")]
    [TestCase("sub", "\"\"")]
    [TestCase("preferred_username", "\"key:feed\"")]
    public async Task A_token_for_another_place_time_or_person_is_refused(string claim, string value)
    {
        _provider.Change = claims => claims[claim] = JsonNode.Parse(value);
        using var browser = new Browser(_world.Api);
        (await SignInAsync(browser, "rosa", "it")).ShouldBe("/sign-in?why=openid-failed&returnUrl=%2Forders");
        (await browser.WhoAmIAsync()).ShouldBeNull();
        (await _world.QueryAsync<long>("select count(*) from hub.openid_name where name = 'rosa'")).ShouldBe(0);
    }

    [Test]
    public async Task An_answer_is_for_the_browser_that_asked_and_counts_once()
    {
        using var victim = new Browser(_world.Api);
        using var attacker = new Browser(_world.Api);
        _provider.Person = Person("sven", "it");
        var answer = await AnswerAsync(attacker);
        using (var stolen = await victim.GetAsync(answer))
        {
            stolen.Headers.Location!.OriginalString.ShouldStartWith("/sign-in?why=openid-failed");
        }

        (await victim.WhoAmIAsync()).ShouldBeNull("it would be signed in as another");
        using (var first = await attacker.GetAsync(answer))
        {
            first.Headers.Location!.OriginalString.ShouldBe("/orders");
        }

        using var again = await attacker.GetAsync(answer);
        again.Headers.Location!.OriginalString.ShouldStartWith("/sign-in?why=openid-failed");
        foreach (var nonsense in new[] { "/sign-in/openid/answer", "/sign-in/openid/answer?code=1&state=2", "/sign-in/openid/answer?error=access_denied" })
        {
            using var refused = await victim.GetAsync(nonsense);
            refused.Headers.Location!.OriginalString.ShouldStartWith("/sign-in?why=openid-failed");
        }
    }

    [Test]
    public async Task A_name_is_one_persons()
    {
        using var browser = new Browser(_world.Api);
        (await SignInAsync(browser, "tina", "everyone")).ShouldBe("/orders");
        using var other = new Browser(_world.Api);
        _provider.Change = static claims => claims["sub"] = "someone else";
        (await SignInAsync(other, "tina", "it")).ShouldBe("/sign-in?why=not-this-name&returnUrl=%2Forders");
        (await CommandLine.RunAsync(_world, 0, "users", "release", "tina", "--by", "root")).ShouldContain("may be taken");
        (await SignInAsync(other, "tina", "it")).ShouldBe("/orders");

        await AccessGiven.UserAsync(_world, "ulla", "viewer");
        using var third = new Browser(_world.Api);
        (await SignInAsync(third, "ulla", "it")).ShouldBe("/sign-in?why=not-this-name&returnUrl=%2Forders", "ulla has a password here, and verdicts to her name");
    }

    [Test]
    public async Task An_account_without_a_password_gives_the_role_and_can_be_disabled()
    {
        await CommandLine.RunAsync(_world, 0, "users", "add", "vito", "--role", "admin", "--openid", "--display-name", "Vito V.");
        using var browser = new Browser(_world.Api);
        (await SignInAsync(browser, "vito")).ShouldBe("/orders");
        var me = (await browser.WhoAmIAsync()).ShouldNotBeNull();
        (me.GetProperty("role").GetString(), me.GetProperty("displayName").GetString()).ShouldBe(("admin", "Vito V."));
        await CommandLine.RunAsync(_world, 0, "users", "disable", "vito");
        (await browser.WhoAmIAsync()).ShouldBeNull();
        (await SignInAsync(browser, "vito", "it")).ShouldBe("/sign-in?why=not-this-name&returnUrl=%2Forders");

        // Who came without an account gets one: it counts from then on.
        using var wanda = new Browser(_world.Api);
        (await SignInAsync(wanda, "wanda", "it")).ShouldBe("/orders");
        await CommandLine.RunAsync(_world, 0, "users", "add", "wanda", "--role", "viewer", "--openid");
        (await wanda.WhoAmIAsync()).ShouldBeNull();
        (await SignInAsync(wanda, "wanda", "it")).ShouldBe("/orders");
        (await wanda.WhoAmIAsync())!.Value.GetProperty("role").GetString().ShouldBe("viewer");
    }

    [TestCase("https://evil.example.com/")]
    [TestCase("//evil.example.com")]
    public async Task It_leads_to_no_other_host(string returnUrl)
    {
        using var browser = new Browser(_world.Api);
        _provider.Person = Person("xenia", "it");
        using var answer = await browser.GetAsync(await AnswerAsync(browser, returnUrl));
        answer.Headers.Location!.OriginalString.ShouldBe("/");
    }

    private static JsonObject Person(string name, params string[] groups) => new()
    {
        ["sub"] = "sub-" + name, ["preferred_username"] = name, ["name"] = "Called " + name, ["groups"] = new JsonArray([.. groups.Select(static group => (JsonNode)group)]),
    };

    /// <summary>The way through the provider; where it leads to.</summary>
    private static async Task<string> SignInAsync(Browser browser, string name, params string[] groups)
    {
        _provider.Person = Person(name, groups);
        using var answer = await browser.GetAsync(await AnswerAsync(browser));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return answer.Headers.Location!.OriginalString;
    }

    // The address that the provider sends the browser back to.
    private static async Task<string> AnswerAsync(Browser browser, string returnUrl = "/orders")
    {
        using var begin = await browser.GetAsync("/sign-in/openid?returnUrl=" + Uri.EscapeDataString(returnUrl));
        begin.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        begin.Headers.Location!.AbsoluteUri.ShouldStartWith(_provider.Address);
        using var consent = await browser.GetAsync(begin.Headers.Location.AbsoluteUri);
        consent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return consent.Headers.Location!.PathAndQuery;
    }
}
