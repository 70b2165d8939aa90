using Microsoft.Extensions.DependencyInjection;
using Odoo.Integration.Store.Browsing;
using Odoo.Integration.Store.Review;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Outages;

public sealed class When_odoo_is_away
{
    [Test]
    public async Task Orders_wait_and_no_try_is_counted()
    {
        const int orders = 30;
        await using var world = await World.CreateAsync(startHub: false);
        world.Settings["HUB_Odoo__Url"] = "http://127.0.0.1:9"; // Nothing listens on the discard port.
        var hub = await world.StartHubAsync();
        world.Drop("csv", "orders.csv", Demand.Csv(Enumerable.Range(0, orders).Select(Demand.Of)));
        await world.UntilAsync(async () => await world.QueryAsync<long>("select count(*) from hub.orders where state in ('cleared', 'waiting')") == orders, static () => "not all are cleared");
        await world.UntilAsync(async () => await world.QueryAsync<long>("select count(*) from hub.odoo_trouble") > 0, static () => "no reason is noted");
        var waiting = await world.QueryAsync<Guid>("select order_id from hub.orders limit 1");
        (await world.Orders.ShowAsync(waiting, CancellationToken.None))!.Summary.LastError.ShouldNotBeNullOrEmpty("the order's page says why it waits");
        (await world.QueryAsync<long>("select count(*) from hub.orders where attempts > 0")).ShouldBe(0);
        using var ready = await world.SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(world.Api, "/health/ready")));
        (await ready.Content.ReadAsStringAsync()).ShouldContain("Odoo");
        ready.IsSuccessStatusCode.ShouldBeTrue("intake stays open");

        await hub.KillAsync();
        world.Settings["HUB_Odoo__Url"] = world.Odoo.Address;
        await world.StartHubAsync();
        (await world.AtRestAsync(orders)).Submitted.ShouldBe(orders);
        (await world.QueryAsync<long>("select count(*) from hub.odoo_trouble")).ShouldBe(0);
        await world.ProveLedgerAsync();
    }

    [Test]
    public async Task A_wrong_key_holds_nothing_and_burns_nothing()
    {
        await using var world = await World.CreateAsync(startHub: false);
        world.Settings["HUB_Odoo__Key"] = "wrong";
        var hub = await world.StartHubAsync();
        await world.PostAsync(Demand.Of(1).Json(), "key-0001");
        await world.UntilAsync(async () => await world.QueryAsync<long>("select count(*) from hub.orders where state = 'cleared'") == 1, static () => "it does not wait");
        (await world.QueryAsync<string>("select trouble from hub.odoo_trouble")).ShouldContain("does not know login");
        (await world.QueryAsync<int>("select attempts from hub.orders")).ShouldBe(0);
        hub.Log.ShouldNotContain("wrong", Case.Sensitive, "no log shows the key");
    }

    [Test]
    public async Task An_order_that_is_too_long_for_odoo_ends_with_a_person_and_goes_on_when_that_is_mended()
    {
        await using var world = await World.CreateAsync(startHub: false);
        world.Settings["HUB_Odoo__BreakAfterFailures"] = "50";
        await world.StartHubAsync();
        await world.Odoo.FaultAsync(new { kind = "drop-before-commit", model = "sale.order", every = 1 });
        var lines = Enumerable.Range(0, 2_000).Select(static n => ($"P-{n % 50}", 1 + n, 1.25m)).ToArray();
        world.Drop("csv", "long.csv", Demand.Csv([new Demand("LONG-1", "C-1", "REF-LONG", lines)]));
        await world.UntilAsync(async () => await world.QueryAsync<long>("select count(*) from hub.orders where state = 'failed'") == 1, static () => "it is called again and again");
        var order = (await world.Orders.ListAsync(new OrderFilter(), CancellationToken.None)).ShouldHaveSingleItem();
        order.Reason!.ShouldContain("2000 lines");
        order.Reason!.ShouldContain("limit_time_cpu");
        var review = world.Tools.GetRequiredService<ReviewStore>();
        (await review.DecideAsync(order.OrderId, new Verdict.Reject("user:1", "too long"), CancellationToken.None)).ShouldBeOfType<ReviewResult.MayBeInOdoo>();

        await world.Odoo.ClearFaultsAsync();
        (await review.DecideAsync(order.OrderId, new Verdict.Release("user:1", "limits raised"), CancellationToken.None)).ShouldBeOfType<ReviewResult.Done>();
        (await world.AtRestAsync(1)).Submitted.ShouldBe(1);
        (await world.Odoo.SaleOrdersAsync()).Count.ShouldBe(1);
        await world.ProveLedgerAsync();
    }

    [TestCase("http-502-after-commit")]
    [TestCase("commit-then-drop")]
    [TestCase("drop-before-commit")]
    [TestCase("http-500-html")]
    [TestCase("serialization-failure")]
    public async Task Whatever_becomes_of_the_answer_there_is_one_sale_order(string kind)
    {
        const int orders = 20;
        await using var world = await World.CreateAsync(startHub: false);
        world.Settings["HUB_Odoo__BatchLines"] = world.Settings["HUB_Odoo__MaxBatchLines"] = "1"; // An order a call: half of them meet the fault.
        await world.StartHubAsync();
        await world.Odoo.FaultAsync(new { kind, model = "sale.order", every = 2 });
        world.Drop("csv", "orders.csv", Demand.Csv(Enumerable.Range(0, orders).Select(Demand.Of)));
        (await world.AtRestAsync(orders)).Submitted.ShouldBe(orders);
        (await world.Odoo.FaultsAsync(kind)).ShouldBeGreaterThan(orders / 2 - 1);
        (await world.Odoo.SaleOrdersAsync()).Count.ShouldBe(orders);
        await world.ProveLedgerAsync();
    }

    [Test]
    public async Task What_odoo_refuses_waits_for_a_person_with_odoos_own_words()
    {
        await using var world = await World.CreateAsync();
        await world.Odoo.FaultAsync(new { kind = "user-error", model = "sale.order", times = 1 });
        await world.PostAsync(Demand.Of(1).Json(), "key-0001");
        (await world.AtRestAsync(1)).Quarantined.ShouldBe(1);
        (await world.QueryAsync<string>("select reason_code from hub.orders")).ShouldBe("refused-by-odoo");
        (await world.QueryAsync<string>("select reason from hub.orders")).Length.ShouldBeGreaterThan(20);
    }
}
