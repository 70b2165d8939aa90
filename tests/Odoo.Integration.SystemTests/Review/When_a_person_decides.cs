using Microsoft.Extensions.DependencyInjection;
using Odoo.Integration.Orders;
using Odoo.Integration.Store.Browsing;
using Odoo.Integration.Store.Review;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Review;

public sealed class When_a_person_decides
{
    [Test]
    public async Task A_released_order_goes_on_and_a_rejected_one_does_not()
    {
        await using var world = await World.CreateAsync();
        var review = world.Tools.GetRequiredService<ReviewStore>();
        var demand = Demand.Of(1);
        await world.PostAsync(demand.Json(), "key-0001");
        await world.AtRestAsync(1);
        await world.PostAsync((demand with { Number = "S-1" }).Json(), "key-0002", "shop");
        await world.AtRestAsync(2);
        await world.PostAsync((demand with { Number = "S-2" }).Json(), "key-0003", "shop");
        (await world.AtRestAsync(3)).Quarantined.ShouldBe(2);
        var held = (await world.Orders.ListAsync(new OrderFilter { States = ["quarantined"] }, CancellationToken.None)).ToDictionary(static order => order.ExternalId!);

        // Two people at once on each: one verdict counts, the other is told.
        var released = await Task.WhenAll(Enumerable.Range(0, 2).Select(n => review.DecideAsync(held["S-1"].OrderId, new Verdict.Release($"user:{n}", "wanted twice"), CancellationToken.None)));
        released.OfType<ReviewResult.Done>().Count().ShouldBe(1);
        released.OfType<ReviewResult.NotWaiting>().Count().ShouldBe(1);
        var rejected = await review.DecideAsync(held["S-2"].OrderId, new Verdict.DuplicateOf("user:1", null, held["S-1"].OrderId), CancellationToken.None);
        rejected.ShouldBe(new ReviewResult.Done(OrderState.Duplicate));

        var total = await world.AtRestAsync(3);
        (total.Submitted, total.Duplicate, total.Quarantined).ShouldBe((2, 1, 0));
        (await world.Odoo.SaleOrdersAsync()).Select(static order => order.Number).ShouldBe([demand.Number, "S-1"], ignoreOrder: true);
        (await world.QueryAsync<long>("select count(*) from hub.decision where actor like 'user:%'")).ShouldBe(2);
        await world.ProveLedgerAsync();
    }

    [Test]
    public async Task What_was_missing_in_odoo_is_added_and_the_order_released()
    {
        await using var world = await World.CreateAsync();
        await world.PostAsync((Demand.Of(1) with { Customer = "NEW-1" }).Json(), "key-0001");
        await world.PostAsync((Demand.Of(2) with { Lines = [("NEW-P", 1, 1m)] }).Json(), "key-0002");
        (await world.AtRestAsync(2)).Quarantined.ShouldBe(2);
        var held = (await world.Orders.ListAsync(new OrderFilter { States = ["quarantined"] }, CancellationToken.None)).ToDictionary(static order => order.ReasonCode!);
        held.Keys.ShouldBe(["unknown-customer", "unknown-product"], ignoreOrder: true);
        held["unknown-customer"].Reason!.ShouldContain("NEW-1");
        held["unknown-product"].Reason!.ShouldContain("NEW-P (line 1)");

        await world.Odoo.SeedAsync([new { @ref = "NEW-1", name = "New", currency = "EUR" }], [new { default_code = "NEW-P", name = "New", unit = "uom.product_uom_unit", lst_price = 1 }]);
        foreach (var order in held.Values)
        {
            (await world.Tools.GetRequiredService<ReviewStore>().DecideAsync(order.OrderId, new Verdict.Release("user:1", null), CancellationToken.None)).ShouldBeOfType<ReviewResult.Done>();
        }

        (await world.AtRestAsync(2)).Submitted.ShouldBe(2);
        await world.ProveLedgerAsync();
    }

    [Test]
    public async Task An_order_in_another_currency_than_the_price_list_is_held()
    {
        await using var world = await World.CreateAsync();
        await world.PostAsync(Demand.Of(1).Json().Replace("EUR", "USD", StringComparison.Ordinal), "key-0001");
        (await world.AtRestAsync(1)).Quarantined.ShouldBe(1);
        (await world.QueryAsync<string>("select reason_code from hub.orders")).ShouldBe("currency-differs");
    }
}
