using System.Net;
using System.Net.Http.Headers;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Outages;

public sealed class When_the_servers_go_away
{
    [SetUp]
    public void OnlyOurOwn()
    {
        if (!RealServices.ArePrivate)
        {
            Assert.Ignore("PostgreSQL and RabbitMQ are not ours to stop: HUB_STORE__CONNECTIONSTRING and HUB_BROKER__URI name others");
        }
    }

    [Test]
    public async Task Without_rabbitmq_intake_stays_open_and_the_hub_recovers_by_itself()
    {
        await using var world = await World.CreateAsync();
        (await world.PostAsync(Demand.Of(1).Json(), "key-0001")).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await world.AtRestAsync(1);

        // RabbitMQ 3.10 writes the name of a new quorum queue to disk some seconds late; killed before that, it finds the queue
        // again without its log and never elects a leader (deploy/runbooks/rabbitmq-queue-without-leader.md).
        await Task.Delay(TimeSpan.FromSeconds(8));
        await RealServices.ScriptAsync("services", "kill", "rabbitmq");
        try
        {
            for (var n = 2; n <= 20; n++)
            {
                (await world.PostAsync(Demand.Of(n).Json(), $"key-{n:D4}")).StatusCode.ShouldBe(HttpStatusCode.Accepted);
            }
        }
        finally
        {
            await RealServices.ScriptAsync("services", "start", "rabbitmq");
        }

        (await world.AtRestAsync(20)).Submitted.ShouldBe(20);
        (await world.QueryAsync<long>("select count(*) from hub.outbox")).ShouldBe(0);
        await world.ProveLedgerAsync();
    }

    [Test]
    public async Task Without_postgresql_intake_says_so_and_the_hub_recovers_by_itself()
    {
        await using var world = await World.CreateAsync(startHub: false);
        world.Settings["HUB_Channels__hook__Format"] = "order-json";
        world.Settings["HUB_Channels__hook__Source"] = "ecommerce";
        world.Settings["HUB_Channels__hook__Webhook__Signature"] = "bearer";
        world.Settings["HUB_Channels__hook__Webhook__Secrets__0"] = "secret-of-the-hook-0123456789";
        await world.StartHubAsync();
        (await world.PostAsync(Demand.Of(1).Json(), "key-0001")).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await world.AtRestAsync(1);
        await RealServices.ScriptAsync("services", "kill", "postgres");
        try
        {
            using var answer = await world.PostAsync(Demand.Of(2).Json(), "key-0002");
            answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            answer.Headers.RetryAfter.ShouldNotBeNull();
            (await answer.Content.ReadAsStringAsync()).ShouldContain("\"newKeyIsSafe\":false");
            using var ready = await world.SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(world.Api, "/health/ready")));
            ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            using var hook = new HttpRequestMessage(HttpMethod.Post, new Uri(world.Api, "/v1/webhooks/hook")) { Content = new StringContent(Demand.Of(4).Json()) };
            hook.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "secret-of-the-hook-0123456789");
            using var hooked = await world.SendAsync(hook);
            hooked.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, "the sender comes again");
            hooked.Headers.RetryAfter.ShouldNotBeNull();
            using var metrics = await world.SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(world.Api, "/metrics")));
            metrics.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            world.Drop("csv", "meanwhile.csv", Demand.Csv([Demand.Of(3)]));
            await Task.Delay(TimeSpan.FromSeconds(2));
        }
        finally
        {
            await RealServices.ScriptAsync("services", "start", "postgres");
        }

        using var again = await world.PostAsync(Demand.Of(2).Json(), "key-0002");
        again.IsSuccessStatusCode.ShouldBeTrue();
        Npgsql.NpgsqlConnection.ClearAllPools();
        (await world.AtRestAsync(3)).Submitted.ShouldBe(3);
        await world.ProveLedgerAsync();
    }
}
