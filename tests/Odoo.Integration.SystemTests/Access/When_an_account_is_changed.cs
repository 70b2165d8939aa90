using System.Net;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Access;

public sealed class When_an_account_is_changed
{
    private const string Other = "another long password";

    [Test]
    public async Task Its_sessions_end()
    {
        await using var world = await AccessGiven.WorldAsync();
        await AccessGiven.UserAsync(world, "anna", "viewer");
        await AccessGiven.UserAsync(world, "bert", "viewer");
        using var bert = new Browser(world.Api);
        await bert.SignInAsync("bert", AccessGiven.Password);
        using var anna = new Browser(world.Api);
        await anna.SignInAsync("anna", AccessGiven.Password);

        (await CommandLine.RunAsync(world, 1, "users", "set-role", "anna", "--role", "viewer")).ShouldContain("is viewer already");
        (await anna.WhoAmIAsync()).ShouldNotBeNull();
        await CommandLine.RunAsync(world, 0, "users", "set-role", "anna", "--role", "reviewer");
        (await anna.WhoAmIAsync()).ShouldBeNull();
        anna.Cookie("hub-session").ShouldBeNull();
        await anna.SignInAsync("anna", AccessGiven.Password);
        (await anna.WhoAmIAsync())!.Value.GetProperty("role").GetString().ShouldBe("reviewer");

        await CommandLine.RunAsync(world, 0, Other + "\n", ["users", "set-password", "anna", "--password-stdin"]);
        (await anna.WhoAmIAsync()).ShouldBeNull();
        (await anna.SignInAsync("anna", AccessGiven.Password)).ShouldBe("/sign-in?why=refused");
        (await anna.SignInAsync("anna", Other)).ShouldBe("/");

        await CommandLine.RunAsync(world, 0, "users", "disable", "anna");
        (await anna.WhoAmIAsync()).ShouldBeNull();
        (await anna.SignInAsync("anna", Other)).ShouldBe("/sign-in?why=refused");
        (await CommandLine.RunAsync(world, 1, "users", "disable", "anna")).ShouldContain("disabled already");
        await CommandLine.RunAsync(world, 0, "users", "enable", "anna");
        (await anna.SignInAsync("anna", Other)).ShouldBe("/");

        (await bert.WhoAmIAsync()).ShouldNotBeNull("nobody else's ends");
        (await CommandLine.RunAsync(world, 1, "users", "disable", "carl")).ShouldContain("there is no 'carl'");
        (await world.QueryAsync<string>("select string_agg(action, ', ' order by event_id) from hub.access_event where account = 'anna' and action not like 'sign%'"))
            .ShouldBe("account-added, role-set, password-set, account-disabled, account-enabled");
    }

    [Test]
    public async Task It_is_believed_for_as_long_as_the_setting_says()
    {
        await using var world = await AccessGiven.WorldAsync(settings: ("Access__CheckSeconds", "2"));
        await AccessGiven.UserAsync(world, "anna", "viewer");
        using var anna = new Browser(world.Api);
        await anna.SignInAsync("anna", AccessGiven.Password);
        (await anna.WhoAmIAsync()).ShouldNotBeNull();
        await CommandLine.RunAsync(world, 0, "users", "disable", "anna");
        await Task.Delay(TimeSpan.FromSeconds(2.2));
        (await anna.WhoAmIAsync()).ShouldBeNull();
    }

    [Test]
    public async Task While_PostgreSQL_is_away_nobody_is_known_and_nobody_is_sent_away()
    {
        await using var world = await AccessGiven.WorldAsync();
        await AccessGiven.UserAsync(world, "anna", "viewer");
        var key = await AccessGiven.KeyAsync(world, "feed", "--scope", "orders:read");
        using var anna = new Browser(world.Api);
        await anna.SignInAsync("anna", AccessGiven.Password);
        await world.ExecuteAsync("alter table hub.account rename to account_away; alter table hub.api_key rename to key_away");
        using (var broken = await anna.GetAsync("/v1/whoami"))
        {
            broken.StatusCode.ShouldBe(HttpStatusCode.InternalServerError, "a table that is not there is no outage: it must not look like one");
        }

        await world.ExecuteAsync("alter table hub.account_away rename to account; alter table hub.key_away rename to api_key");
        (await anna.WhoAmIAsync()).ShouldNotBeNull();
        if (!RealServices.ArePrivate)
        {
            Assert.Ignore("the services are not ours to stop");
        }

        await RealServices.ScriptAsync("services", "stop", "postgres");
        try
        {
            using var away = await anna.GetAsync("/v1/whoami");
            away.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            away.Headers.RetryAfter.ShouldNotBeNull();
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(world.Api, "/v1/orders/x"));
            request.Headers.Authorization = new("Bearer", key);
            using var orders = await world.SendAsync(request);
            orders.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            (await anna.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        finally
        {
            await RealServices.ScriptAsync("services", "start", "postgres");
        }

        await world.UntilAsync(async () => (await anna.GetAsync("/v1/whoami")).StatusCode == HttpStatusCode.OK, static () => "the session did not outlive the outage");
    }
}
