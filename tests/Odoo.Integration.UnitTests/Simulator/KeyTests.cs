using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Odoo.Integration.UnitTests.Simulator;

public sealed class KeyTests
{
    private static readonly object All = new { domain = Array.Empty<object>() };

    private ManualTime _time = null!;

    [SetUp]
    public void SetUp() => _time = new ManualTime(Given.Now);

    [Test]
    public async Task A_key_that_has_run_out_opens_nothing_in_19()
    {
        await using var odoo = await StartAsync(19);
        (await odoo.Json2Async("res.partner/search_count", All, "short")).Status.ShouldBe(HttpStatusCode.OK);
        _time.Advance(TimeSpan.FromHours(1));
        var (status, text) = await odoo.Json2Async("res.partner/search_count", All, "short");
        status.ShouldBe(HttpStatusCode.Unauthorized);
        text.ShouldContain("Invalid apikey");
    }

    [TestCase(14)]
    [TestCase(19)]
    public async Task A_key_that_has_run_out_is_denied_over_json_rpc(int version)
    {
        await using var odoo = await StartAsync(version);
        await odoo.CallAsync(6, "short", "res.partner", "search_count", [Array.Empty<object>()]);
        _time.Advance(TimeSpan.FromHours(1));
        var refusal = await Should.ThrowAsync<OdooRefusal>(() => odoo.CallAsync(6, "short", "res.partner", "search_count", [Array.Empty<object>()]));
        refusal.Name.ShouldBe("odoo.exceptions.AccessDenied");
        (await odoo.RpcAsync("common", "authenticate", "hub", "hub_bot", "short", new { })).GetBoolean().ShouldBeFalse();
    }

    [Test]
    public async Task A_key_tells_when_it_runs_out()
    {
        await using var odoo = await StartAsync(19);
        var (_, text) = await odoo.Json2Async("res.users.apikeys/search_read", new { domain = new[] { new object[] { "expiration_date", "!=", false } }, fields = new[] { "expiration_date" } }, "short");
        JsonSerializer.Deserialize<JsonElement>(text)[0].GetProperty("expiration_date").GetString().ShouldBe("2026-11-20 15:05:11");
    }

    [Test]
    public async Task A_user_sees_its_own_keys_only()
    {
        await using var odoo = await StartAsync(19);
        (await odoo.Json2Async("res.users.apikeys/search_count", All, "short")).Body.ShouldBe("2");
        (await odoo.Json2Async("res.users.apikeys/search_count", All, "admin-key")).Body.ShouldBe("4");
    }

    [Test]
    public async Task A_key_can_be_revoked_while_the_server_runs()
    {
        await using var odoo = await StartAsync(19);
        (await odoo.Http.DeleteAsync("/admin/keys/short")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await odoo.Json2Async("res.partner/search_count", All, "short")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await odoo.Json2Async("res.partner/search_count", All)).Status.ShouldBe(HttpStatusCode.OK);
        (await odoo.Http.DeleteAsync("/admin/keys/short")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task The_end_of_a_key_can_be_set_while_the_server_runs()
    {
        await using var odoo = await StartAsync(19);
        (await odoo.Http.PutAsJsonAsync("/admin/keys/short", new { expires = Given.Now.AddDays(2) })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        _time.Advance(TimeSpan.FromDays(1));
        (await odoo.Json2Async("res.partner/search_count", All, "short")).Status.ShouldBe(HttpStatusCode.OK);
        (await odoo.Http.PutAsJsonAsync("/admin/keys/short", new { expires = Given.Now })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await odoo.Json2Async("res.partner/search_count", All, "short")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task A_key_is_of_one_user()
    {
        await using var odoo = await StartAsync(14);
        var answer = await odoo.Http.PostAsJsonAsync("/admin/seed", new { users = new[] { new { login = "other", key = "short" } } });
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("give each its own");
    }

    private async Task<SimulatedOdoo> StartAsync(int version)
    {
        var odoo = await SimulatedOdoo.StartAsync(version, _time);
        await odoo.SeedAsync(new { users = new[] { new { login = "hub_bot", key = "short", key_expires = Given.Now.AddHours(1) } } });
        return odoo;
    }
}
