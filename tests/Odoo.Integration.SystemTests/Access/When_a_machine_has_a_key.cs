using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Access;

public sealed class When_a_machine_has_a_key
{
    private static World _world = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _world = await AccessGiven.WorldAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _world.DisposeAsync();

    [Test]
    public async Task It_sends_orders_on_its_channel_and_sees_them_with_the_scope_for_it()
    {
        var key = await AccessGiven.KeyAsync(_world, "shop-feed", "--scope", "orders:write", "orders:read", "--channel", "shop");
        key.ShouldStartWith("hub_");
        using var accepted = await SendAsync(HttpMethod.Post, "/v1/orders", key, Demand.Of(1).Json());
        accepted.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await _world.QueryAsync<string>("select o.channel || ' ' || a.received_from from hub.orders o join hub.arrival a using (payload_id) where o.external_id = 'N-1'")).ShouldBe("shop http:shop-feed");
        using var seen = await SendAsync(HttpMethod.Get, accepted.Headers.Location!.OriginalString, key);
        seen.StatusCode.ShouldBe(HttpStatusCode.OK);

        var ofAll = await AccessGiven.KeyAsync(_world, "report", "--scope", "orders:read");
        (await SendAsync(HttpMethod.Get, accepted.Headers.Location!.OriginalString, ofAll)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var ofAnother = await AccessGiven.KeyAsync(_world, "portal-report", "--scope", "orders:read", "--channel", "portal");
        (await SendAsync(HttpMethod.Get, accepted.Headers.Location!.OriginalString, ofAnother)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var byConfiguration = await SendAsync(HttpMethod.Get, accepted.Headers.Location!.OriginalString, World.KeyOf("shop"));
        byConfiguration.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task Without_the_scope_it_is_told_which_one()
    {
        var key = await AccessGiven.KeyAsync(_world, "reader", "--scope", "review:read", "--channel", "portal");
        foreach (var (method, path, scope) in new[] { (HttpMethod.Post, "/v1/orders", "orders:write"), (HttpMethod.Get, "/v1/orders/1", "orders:read") })
        {
            using var answer = await SendAsync(method, path, key, method == HttpMethod.Post ? Demand.Of(2).Json() : null);
            var problem = await ProblemAsync(answer, HttpStatusCode.Forbidden);
            problem.GetProperty("detail").GetString()!.ShouldContain($"the scope {scope}");
            problem.GetProperty("detail").GetString()!.ShouldContain("reader has review:read");
        }
    }

    [Test]
    public async Task One_that_ran_out_or_was_revoked_is_told_so()
    {
        var old = await AccessGiven.KeyAsync(_world, "old", "--scope", "orders:read");
        var gone = await AccessGiven.KeyAsync(_world, "gone", "--scope", "orders:read");
        (await SendAsync(HttpMethod.Get, "/v1/whoami", old)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await _world.ExecuteAsync("update hub.api_key set expires_at = now() where name = 'old'");
        (await CommandLine.RunAsync(_world, 0, "keys", "revoke", "gone", "--by", "anna")).ShouldContain("gone is revoked");
        (await CommandLine.RunAsync(_world, 1, "keys", "revoke", "gone")).ShouldContain("was revoked before");
        (await CommandLine.RunAsync(_world, 1, "keys", "revoke", "never-made")).ShouldContain("there is no 'never-made'");
        foreach (var path in new[] { "/v1/whoami", "/v1/orders/1" })
        {
            (await ProblemAsync(await SendAsync(HttpMethod.Get, path, old), HttpStatusCode.Unauthorized)).GetProperty("detail").GetString()!.ShouldContain("The key old ran out on ");
            (await ProblemAsync(await SendAsync(HttpMethod.Get, path, gone), HttpStatusCode.Unauthorized)).GetProperty("detail").GetString()!.ShouldContain("The key gone was revoked on ");
            (await ProblemAsync(await SendAsync(HttpMethod.Get, path, gone[..^1] + "x"), HttpStatusCode.Unauthorized)).GetProperty("detail").GetString()!.ShouldContain("not known");
        }

        var list = await CommandLine.RunAsync(_world, 0, "keys", "list");
        list.ShouldContain("revoked 2");
        list.ShouldContain("ran out 2");
        (await CommandLine.RunAsync(_world, 1, "keys", "add", "gone", "--scope", "orders:read", "--expires", "never")).ShouldContain("a name is given once");
        (await _world.QueryAsync<string>("select string_agg(action || ' ' || actor, ', ' order by event_id) from hub.access_event where api_key = 'gone'")).ShouldEndWith(", key-revoked user:anna");
    }

    [Test]
    public async Task The_key_itself_is_nowhere()
    {
        var key = await AccessGiven.KeyAsync(_world, "secret", "--scope", "orders:read");
        (await _world.QueryAsync<long>($"select count(*) from hub.api_key k where k::text like '%{key}%'")).ShouldBe(0);
        (await _world.QueryAsync<long>($"select count(*) from hub.access_event e where e::text like '%{key}%'")).ShouldBe(0);
        (await CommandLine.RunAsync(_world, 0, "keys", "list", "--json")).ShouldNotContain(key);
        (await _world.QueryAsync<bool>($"select sha256 = sha256(convert_to('{key}', 'UTF8')) from hub.api_key where name = 'secret'")).ShouldBeTrue();
    }

    [Test]
    public async Task Its_use_is_written_once_a_minute()
    {
        var key = await AccessGiven.KeyAsync(_world, "busy", "--scope", "orders:read");
        await SendAsync(HttpMethod.Get, "/v1/whoami", key);
        var first = await _world.QueryAsync<DateTime>("select last_used_at from hub.api_key where name = 'busy'");
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => SendAsync(HttpMethod.Get, "/v1/whoami", key)));
        (await _world.QueryAsync<DateTime>("select last_used_at from hub.api_key where name = 'busy'")).ShouldBe(first);
        await _world.ExecuteAsync("update hub.api_key set last_used_at = last_used_at - interval '1 minute' where name = 'busy'");
        await SendAsync(HttpMethod.Get, "/v1/whoami", key);
        (await _world.QueryAsync<DateTime>("select last_used_at from hub.api_key where name = 'busy'")).ShouldBeGreaterThan(first);
    }

    [Test]
    public async Task A_key_that_would_not_do_is_not_made()
    {
        (await CommandLine.RunAsync(_world, 2, "keys", "add", "k", "--scope", "orders:write", "--expires", "30")).ShouldContain("needs --channel");
        (await CommandLine.RunAsync(_world, 2, "keys", "add", "k", "--scope", "orders:write", "--channel", "none", "--expires", "30")).ShouldContain("no channel 'none'");
        (await CommandLine.RunAsync(_world, 2, "keys", "add", "k", "--scope", "orders:delete", "--expires", "30")).ShouldContain("orders:delete");
        (await CommandLine.RunAsync(_world, 2, "keys", "add", "k", "--scope", "orders:read", "--expires", "0")).ShouldContain("neither a number of days");
        (await CommandLine.RunAsync(_world, 2, "keys", "add", "k", "--scope", "orders:read")).ShouldContain("--expires");
        await Should.ThrowAsync<Npgsql.PostgresException>(() => _world.ExecuteAsync("insert into hub.api_key values ('k', sha256('k'), array['orders:write'], null, now(), 'user:x')"));
        (await _world.QueryAsync<long>("select count(*) from hub.api_key where name = 'k'")).ShouldBe(0);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string key, string? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(_world.Api, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        if (body is not null)
        {
            request.Headers.Add("Idempotency-Key", "a-good-key-0001");
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        return await _world.SendAsync(request);
    }

    private static async Task<JsonElement> ProblemAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
        problem.GetProperty("status").GetInt32().ShouldBe((int)status);
        return problem;
    }
}
