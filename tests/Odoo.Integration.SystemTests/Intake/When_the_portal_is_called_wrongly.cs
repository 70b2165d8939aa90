using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Intake;

public sealed class When_the_portal_is_called_wrongly
{
    private static World _world = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _world = await World.CreateAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _world.DisposeAsync();

    [Test]
    public async Task Without_a_key_there_is_no_entry()
    {
        foreach (var authorization in new[] { null, "Bearer wrong", "Basic " + World.KeyOf("portal"), "Bearer" })
        {
            var problem = await RefusedAsync(HttpStatusCode.Unauthorized, authorization: authorization, hasAuthorization: false);
            problem.GetProperty("newKeyIsSafe").GetBoolean().ShouldBeTrue();
        }
    }

    [TestCase(null)]
    [TestCase("short")]
    [TestCase("with blanks in it")]
    public async Task The_idempotency_key_is_required_before_anything_is_read(string? key) =>
        (await RefusedAsync(HttpStatusCode.BadRequest, key: key, body: "this is not even read")).GetProperty("title").GetString()!.ShouldContain("Idempotency-Key");

    [Test]
    public async Task Other_content_types_are_refused() => await RefusedAsync(HttpStatusCode.UnsupportedMediaType, contentType: "text/plain");

    [Test]
    public async Task A_body_that_is_too_large_is_refused() => await RefusedAsync(HttpStatusCode.RequestEntityTooLarge, body: new string(' ', (4 * 1024 * 1024) + 1));

    [Test]
    public async Task An_invalid_order_is_refused_with_every_path_and_kept()
    {
        var before = await _world.TotalAsync();
        var problem = await RefusedAsync(HttpStatusCode.UnprocessableEntity, body: Demand.Of(900).Json().Replace("\"EUR\"", "\"EURO\"", StringComparison.Ordinal), key: "invalid-0001");
        problem.GetProperty("problems")[0].GetProperty("path").GetString().ShouldBe("$.currency");
        var after = await _world.TotalAsync();
        (after.Received - before.Received, after.Rejected - before.Rejected).ShouldBe((1, 1));
        (await _world.QueryAsync<long>("select count(*) from hub.receipt r join hub.arrival a using (arrival_id) join hub.payload_chunk c using (payload_id) where r.problems::text like '%EURO%'")).ShouldBe(1);
    }

    [Test]
    public async Task Of_two_orders_in_one_request_neither_is_taken()
    {
        var before = await _world.TotalAsync();
        var problem = await RefusedAsync(HttpStatusCode.UnprocessableEntity, body: Demand.Of(910).Json() + "\n" + Demand.Of(911).Json(), key: "two-in-one-0001");
        problem.GetProperty("problems")[0].GetProperty("what").GetString()!.ShouldContain("more than one order");
        var after = await _world.TotalAsync();
        (after.Received - before.Received, after.Rejected - before.Rejected).ShouldBe((1, 1));
    }

    [Test]
    public async Task A_key_is_for_one_order()
    {
        var first = Demand.Of(901).Json();
        (await _world.PostAsync(first, "conflict-0001")).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var problem = await RefusedAsync(HttpStatusCode.UnprocessableEntity, body: Demand.Of(902).Json(), key: "conflict-0001");
        problem.GetProperty("type").GetString().ShouldBe("/problems/key-reused");
        (await _world.PostAsync(first, "conflict-0001")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task An_order_number_is_for_one_content()
    {
        var demand = Demand.Of(903);
        (await _world.PostAsync(demand.Json(), "number-0001")).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await _world.PostAsync(demand.Json(), "number-0002")).StatusCode.ShouldBe(HttpStatusCode.OK, "another key, the same order");
        var problem = await RefusedAsync(HttpStatusCode.UnprocessableEntity, body: (demand with { Reference = "other" }).Json(), key: "number-0003");
        problem.GetProperty("type").GetString().ShouldBe("/problems/number-reused");
        problem.GetProperty("newKeyIsSafe").GetBoolean().ShouldBeFalse();
    }

    [Test]
    public async Task The_order_can_be_asked_for_by_its_own_channel_alone()
    {
        using var accepted = await _world.PostAsync(Demand.Of(904).Json(), "address-0001");
        var address = new Uri(_world.Api, accepted.Headers.Location!);
        (await GetAsync(address, "portal")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await GetAsync(address, "shop")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await GetAsync(new Uri(_world.Api, "/v1/orders/nonsense"), "portal")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task While_the_first_still_runs_the_second_is_told_to_come_back()
    {
        // A transaction of another process holds the key, as an intake that is not done yet would.
        var demand = Demand.Of(905);
        await using var connection = await ((Npgsql.NpgsqlDataSource)_world.Tools.GetService(typeof(Npgsql.NpgsqlDataSource))!).OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var insert = new Npgsql.NpgsqlCommand(
            """
            insert into hub.payload values ('sha256:' || repeat('0', 64), 0, now());
            insert into hub.orders (order_id, channel, idempotency_key, revision, fingerprint, payload_id, received_at, customer, body, state, state_at, due_at, head_seq, head_hash)
            values (gen_random_uuid(), 'portal', 'client:running-0001', 0, decode(repeat('00', 32), 'hex'), 'sha256:' || repeat('0', 64), now(), 'x', '{}', 'received', now(), now(), 1, decode(repeat('00', 32), 'hex'))
            """,
            connection))
        {
            await insert.ExecuteNonQueryAsync();
        }

        var problem = await RefusedAsync(HttpStatusCode.Conflict, body: demand.Json(), key: "running-0001");
        problem.GetProperty("newKeyIsSafe").GetBoolean().ShouldBeFalse();
        await transaction.RollbackAsync();
        (await _world.PostAsync(demand.Json(), "running-0001")).StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    private static async Task<HttpResponseMessage> GetAsync(Uri address, string channel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", World.KeyOf(channel));
        return await _world.SendAsync(request);
    }

    private static async Task<JsonElement> RefusedAsync(
        HttpStatusCode status, string? body = null, string? key = "a-good-key-0001", string contentType = "application/json", string? authorization = null, bool hasAuthorization = true)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_world.Api, "/v1/orders"));
        if ((hasAuthorization ? "Bearer " + World.KeyOf("portal") : authorization) is { } value)
        {
            request.Headers.TryAddWithoutValidation("Authorization", value);
        }

        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }

        request.Content = new StringContent(body ?? Demand.Of(900).Json(), Encoding.UTF8, contentType);
        using var answer = await _world.SendAsync(request);
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
        problem.GetProperty("status").GetInt32().ShouldBe((int)status);
        problem.GetProperty("detail").GetString()!.Length.ShouldBeGreaterThan(10);
        problem.TryGetProperty("newKeyIsSafe", out _).ShouldBeTrue();
        return problem;
    }
}
