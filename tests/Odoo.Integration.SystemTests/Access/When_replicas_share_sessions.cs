using System.Net;

namespace Odoo.Integration.SystemTests.Access;

public sealed class When_replicas_share_sessions
{
    [Test]
    public async Task A_session_of_one_is_known_and_ended_at_the_other()
    {
        await using var world = await AccessGiven.WorldAsync(startHub: false);
        await AccessGiven.UserAsync(world, "anna", "reviewer");

        // Together, on a database that has no key yet.
        var starting = new[] { world.StartHubAsync(), world.StartHubAsync(), world.StartHubAsync() };
        var addresses = (await Task.WhenAll(starting)).Select(static hub => hub.Log.Split('\n').First(static line => line.StartsWith("hub listening on ", StringComparison.Ordinal))["hub listening on ".Length..].Trim()).ToArray();
        addresses.Distinct().Count().ShouldBe(3);
        (await world.QueryAsync<long>("select count(*) from hub.data_protection_key")).ShouldBe(1);

        using var browser = new Browser(new Uri(addresses[0]));
        await browser.SignInAsync("anna", AccessGiven.Password);
        foreach (var address in addresses)
        {
            browser.Hub = new Uri(address);
            (await browser.WhoAmIAsync())!.Value.GetProperty("actor").GetString().ShouldBe("user:anna");
        }

        // A form's page may come from one, and go to another.
        browser.Hub = new Uri(addresses[1]);
        using var other = new Browser(browser.Hub);
        var token = await other.FormTokenAsync();
        other.Hub = new Uri(addresses[2]);
        (await other.PostAsync("/sign-in", ("__RequestVerificationToken", token), ("name", "anna"), ("password", AccessGiven.Password))).Headers.Location!.OriginalString.ShouldBe("/");

        await world.ExecuteAsync("update hub.account set disabled_at = now()");
        foreach (var address in addresses)
        {
            other.Hub = new Uri(address);
            using var answer = await other.GetAsync("/v1/whoami");
            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }
    }
}
