using System.Net;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Access;

public sealed class When_the_first_admin_signs_in
{
    private static World _world = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _world = await AccessGiven.WorldAsync();
        (await CommandLine.RunAsync(_world, 0, "users", "list")).ShouldContain("hub users add NAME --role admin");
        (await AccessGiven.UserAsync(_world, "Anna", "admin")).ShouldBe("anna may sign in as admin" + Environment.NewLine);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _world.DisposeAsync();

    [Test]
    public async Task The_command_takes_good_passwords_and_free_names_alone()
    {
        (await CommandLine.RunAsync(_world, 2, "short\n", ["users", "add", "bert", "--role", "admin", "--password-stdin"])).ShouldContain("at least 12 characters");
        (await CommandLine.RunAsync(_world, 2, "", ["users", "add", "bert", "--role", "admin", "--password-stdin"])).ShouldContain("at least 12 characters");
        (await CommandLine.RunAsync(_world, 2, "users", "add", "bert", "--role", "boss")).ShouldContain("boss");
        (await CommandLine.RunAsync(_world, 2, AccessGiven.Password + "\n", ["users", "add", "user:bert", "--role", "admin", "--password-stdin"])).ShouldContain("is no name");
        (await CommandLine.RunAsync(_world, 1, AccessGiven.Password + "\n", ["users", "add", "ANNA", "--role", "viewer", "--password-stdin"])).ShouldContain("already");
        (await _world.QueryAsync<string>("select string_agg(name || ' ' || role, ', ') from hub.account where name in ('anna', 'bert')")).ShouldBe("anna admin");
    }

    [Test]
    public async Task A_session_begins_with_the_form_and_ends_with_the_button()
    {
        using var browser = new Browser(_world.Api);
        (await browser.WhoAmIAsync()).ShouldBeNull();
        (await browser.SignInAsync("anna", AccessGiven.Password, "/orders?state=quarantined")).ShouldBe("/orders?state=quarantined");
        var me = (await browser.WhoAmIAsync()).ShouldNotBeNull();
        me.GetProperty("actor").GetString().ShouldBe("user:anna");
        me.GetProperty("role").GetString().ShouldBe("admin");
        me.GetProperty("may").EnumerateArray().Select(static name => name.GetString()).ShouldContain("policies:write");

        (await browser.PostAsync("/sign-out")).StatusCode.ShouldBe(HttpStatusCode.BadRequest, "another site's form has no token");
        (await browser.WhoAmIAsync()).ShouldNotBeNull();
        (await browser.PostAsync("/sign-out", ("__RequestVerificationToken", await browser.FormTokenAsync()))).StatusCode.ShouldBe(HttpStatusCode.BadRequest, "a token of before the session is another's");
        (await browser.WhoAmIAsync()).ShouldNotBeNull();
    }

    [Test]
    public async Task The_cookie_is_kept_from_scripts_and_says_nothing()
    {
        using var browser = new Browser(_world.Api);
        using var answer = await browser.PostAsync("/sign-in", ("__RequestVerificationToken", await browser.FormTokenAsync()), ("name", "anna"), ("password", AccessGiven.Password));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldStartWith("hub-session=");
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
        cookie.ShouldNotContain("expires", Case.Insensitive);
        cookie.ShouldNotContain("anna", Case.Insensitive);

        // The same request by way of a proxy that ends TLS.
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_world.Api, "/sign-in"));
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Content = new FormUrlEncodedContent([new("__RequestVerificationToken", await browser.FormTokenAsync()), new("name", "anna"), new("password", AccessGiven.Password)]);
        using var proxied = await browser.SendAsync(request);
        cookie = proxied.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldStartWith("__Host-hub-session=");
        cookie.ShouldContain("; secure", Case.Insensitive);
        cookie.ShouldContain("path=/;", Case.Insensitive);
        cookie.ShouldNotContain("domain", Case.Insensitive);
    }

    [Test]
    public async Task Without_the_forms_token_nobody_signs_in()
    {
        using var browser = new Browser(_world.Api);
        using var bare = await browser.PostAsync("/sign-in", ("name", "anna"), ("password", AccessGiven.Password));
        bare.Headers.Location!.OriginalString.ShouldBe("/sign-in?why=old-form");
        var token = await browser.FormTokenAsync();
        using var other = new Browser(_world.Api);
        using var stolen = await other.PostAsync("/sign-in", ("__RequestVerificationToken", token), ("name", "anna"), ("password", AccessGiven.Password));
        stolen.Headers.Location!.OriginalString.ShouldBe("/sign-in?why=old-form", "a token without its cookie");
        (browser.Cookie("hub-session"), other.Cookie("hub-session")).ShouldBe((null, null));
    }

    [TestCase("https://evil.example.com/")]
    [TestCase("//evil.example.com")]
    [TestCase("/\\evil.example.com")]
    [TestCase("/\t/evil.example.com")]
    public async Task It_leads_to_no_other_host(string returnUrl)
    {
        using var browser = new Browser(_world.Api);
        (await browser.SignInAsync("anna", AccessGiven.Password, returnUrl)).ShouldBe("/");
        (await browser.SignInAsync("anna", "wrong", returnUrl)).ShouldBe("/sign-in?why=refused");
        using var page = await browser.GetAsync("/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl));
        (await page.Content.ReadAsStringAsync()).ShouldNotContain("evil");
    }

    [Test]
    public async Task What_a_page_shows_is_text()
    {
        using var browser = new Browser(_world.Api);
        using var page = await browser.GetAsync("/sign-in?why=<script>&returnUrl=" + Uri.EscapeDataString("/\"><script>alert(1)</script>"));
        (await page.Content.ReadAsStringAsync()).ShouldNotContain("<script>");
    }

    [TestCase("/sign-in", HttpStatusCode.OK)]
    [TestCase("/health/live", HttpStatusCode.OK)]
    [TestCase("/metrics", HttpStatusCode.OK)]
    [TestCase("/v1/whoami", HttpStatusCode.Unauthorized)]
    [TestCase("/no/such/page", HttpStatusCode.NotFound)]
    public async Task Every_answer_has_the_headers(string path, HttpStatusCode status)
    {
        using var browser = new Browser(_world.Api);
        using var answer = await browser.GetAsync(path);
        answer.StatusCode.ShouldBe(status);
        string Header(string name) => string.Join(",", answer.Headers.GetValues(name));
        Header("Content-Security-Policy").ShouldBe(
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
        Header("X-Content-Type-Options").ShouldBe("nosniff");
        Header("Referrer-Policy").ShouldBe("same-origin");
        Header("Cross-Origin-Opener-Policy").ShouldBe("same-origin");
        Header("Cache-Control").ShouldContain("no-store");
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    [Test]
    public async Task What_was_done_is_kept_for_ever_without_secrets()
    {
        using var browser = new Browser(_world.Api);
        await browser.SignInAsync("anna", AccessGiven.Password);
        await browser.SignInAsync("my-password-by-mistake", "x");
        (await AccessGiven.EventsAsync(_world, "anna")).ShouldStartWith("account-added user:root, ");
        (await _world.QueryAsync<bool>("select exists (select from hub.access_event where action = 'signed-in' and actor = 'user:anna' and remote = '127.0.0.1')")).ShouldBeTrue();
        (await _world.QueryAsync<long>("select count(*) from hub.access_event e where e::text like '%by-mistake%' or e::text like '%horse%'")).ShouldBe(0);
        (await _world.QueryAsync<bool>("select password_hash not like '%horse%' from hub.account where name = 'anna'")).ShouldBeTrue();
        await Should.ThrowAsync<Npgsql.PostgresException>(() => _world.ExecuteAsync("delete from hub.access_event"));
    }
}
