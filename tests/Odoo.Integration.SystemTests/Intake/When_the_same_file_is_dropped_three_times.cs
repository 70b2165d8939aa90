using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Intake;

public sealed class When_the_same_file_is_dropped_three_times
{
    private const int Orders = 25;

    [Test]
    public async Task Its_orders_are_taken_once_whatever_it_is_called()
    {
        await using var world = await World.CreateAsync();
        var demands = Enumerable.Range(0, Orders).Select(Demand.Of).ToArray();
        world.Drop("csv", "orders.csv", Demand.Csv(demands));
        await world.AtRestAsync(Orders);
        world.Drop("csv", "orders.csv", Demand.Csv(demands));
        await world.AtRestAsync(2 * Orders);
        world.Drop("csv", "orders (copy).csv", Demand.Csv(demands));
        var total = await world.AtRestAsync(3 * Orders);

        (total.Submitted, total.Duplicate).ShouldBe((Orders, 2 * Orders));
        (await world.Odoo.SaleOrdersAsync()).Count.ShouldBe(Orders);
        Directory.GetFiles(Path.Combine(world.DropFolder, "archive", "csv")).Length.ShouldBe(1);
        Directory.GetFiles(Path.Combine(world.DropFolder, "rejected", "csv")).ShouldBeEmpty();
        await world.ProveLedgerAsync();
    }

    [Test]
    public async Task At_once_they_are_still_taken_once()
    {
        await using var world = await World.CreateAsync();
        var demands = Enumerable.Range(0, Orders).Select(Demand.Of).ToArray();
        world.Drop("csv", "a.csv", Demand.Csv(demands));
        world.Drop("csv", "b.csv", Demand.Csv(demands));
        world.Drop("csv", "c.csv", Demand.Csv(demands.Reverse()));
        var total = await world.AtRestAsync(3 * Orders);

        (total.Submitted, total.Duplicate).ShouldBe((Orders, 2 * Orders));
        (await world.Odoo.SaleOrdersAsync()).Count.ShouldBe(Orders);
        await world.ProveLedgerAsync();
    }
}
