using System.Diagnostics;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.Benchmarks;

/// <summary>The hub as a process of its own, over real PostgreSQL and RabbitMQ, fed with one CSV file.</summary>
internal static class Throughput
{
    public static async Task MeasureAsync(int orders, Report report)
    {
        await using var world = await World.CreateAsync();
        await world.ReadyAsync();
        var demands = Enumerable.Range(0, orders).Select(Demand.Of).ToArray();
        world.Drop("csv", "warm-up.csv", Demand.Csv(demands.Take(50).Select(static demand => demand with { Number = "W" + demand.Number, Customer = "C-99", Reference = "W" + demand.Reference })));
        await world.AtRestAsync(50);

        var before = await world.TotalAsync();
        var clock = Stopwatch.StartNew();
        world.Drop("csv", "orders.csv", Demand.Csv(demands));
        var taken = await ReachedAsync(world, clock, $"select count(*) >= {orders + 50} from hub.orders");
        var cleared = await ReachedAsync(world, clock, $"select count(*) >= {orders + 50} from hub.orders where state <> 'received'");
        var total = await world.AtRestAsync(before.Received + orders);
        var submitted = clock.Elapsed;
        report.Add("hub: file to durable, orders/s", orders / taken.TotalSeconds);
        report.Add("hub: file to cleared, orders/s", orders / cleared.TotalSeconds);
        report.Add("hub: file to submitted (simulated Odoo, 4 calls at once), orders/s", (total.Submitted - before.Submitted) / submitted.TotalSeconds);
    }

    private static async Task<TimeSpan> ReachedAsync(World world, Stopwatch clock, string condition)
    {
        await world.UntilAsync(() => world.QueryAsync<bool>(condition), () => "not reached: " + condition);
        return clock.Elapsed;
    }
}
