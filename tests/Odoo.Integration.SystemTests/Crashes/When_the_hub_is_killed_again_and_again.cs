using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Crashes;

public sealed class When_the_hub_is_killed_again_and_again
{
    private const int Orders = 200;
    private const int Kills = 20;

    [TestCase(20261121)]
    public async Task Every_demand_is_one_sale_order(int seed)
    {
        var chance = new Random(seed);
        TestContext.Out.WriteLine($"seed {seed}");
        await using var world = await World.CreateAsync(startHub: false);
        await world.Odoo.FaultAsync(new { kind = "commit-then-drop", every = 10 });
        await world.Odoo.FaultAsync(new { kind = "delay", method = "load", model = "sale.order", delayMs = 100 });
        var demands = Enumerable.Range(0, Orders).Select(Demand.Of).ToArray();

        // Half as files of both formats, half by HTTP from a client that repeats what was not answered.
        world.Settings["HUB_Odoo__BatchLines"] = world.Settings["HUB_Odoo__MaxBatchLines"] = "1"; // An order a call: one call in ten loses its answer.
        var hub = await world.StartHubAsync();
        for (var file = 0; file < 5; file++)
        {
            world.Drop("csv", $"{file}.csv", Demand.Csv(demands.Skip(file * 10).Take(10)));
            world.Drop("edi", $"{file}.x12", Demand.X12(900 + file, demands.Skip(50 + (file * 10)).Take(10)));
        }

        var client = Task.Run(() => SendAllAsync(world, demands.Skip(100)));
        for (var kill = 0; kill < Kills; kill++)
        {
            await Task.Delay(chance.Next(20, 2000));
            await hub.KillAsync();
            hub = await world.StartHubAsync();
        }

        await client;
        await world.UntilAsync(() => Task.FromResult(!Directory.EnumerateFiles(Path.Combine(world.DropFolder, "claimed"), "*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(world.DropFolder, "inbox"), "*", SearchOption.AllDirectories)).Any()), static () => "files were left lying");
        var total = await world.AtRestAsync(Orders);

        total.Submitted.ShouldBe(Orders);
        total.Quarantined.ShouldBe(0);
        var made = await world.Odoo.SaleOrdersAsync();
        made.Count.ShouldBe(Orders, "no demand twice in Odoo");
        made.Select(static order => order.Number).ShouldBe(demands.Select(static demand => demand.Number), ignoreOrder: true);
        foreach (var demand in demands)
        {
            made.Single(order => order.Number == demand.Number).Lines.Select(static line => (line.DefaultCode, (int)line.Quantity, line.Price))
                .ShouldBe(demand.Lines.Select(static line => ((string?)line.Sku, line.Quantity, line.Price)), ignoreOrder: true);
        }

        var dropped = await world.Odoo.FaultsAsync("commit-then-drop");
        var cutOff = await world.QueryAsync<long>("select count(*) from hub.submission_attempt where outcome is null");
        var again = await world.QueryAsync<long>("select count(*) - count(distinct order_id) from hub.submission_attempt");
        TestContext.Out.WriteLine($"{Kills} kills, {cutOff} of them in the middle of a call to Odoo; {dropped} answers lost; {again} calls were repeats");
        dropped.ShouldBeGreaterThan(10, "the fault must have fallen");
        cutOff.ShouldBeGreaterThan(0, "no kill fell into a call: the test has lost its point");
        await world.ProveLedgerAsync();
    }

    private static async Task SendAllAsync(World world, IEnumerable<Demand> demands)
    {
        foreach (var demand in demands)
        {
            for (var sent = false; !sent;)
            {
                try
                {
                    using var answer = await world.PostAsync(demand.Json(), "key-of-" + demand.Number);
                    sent = answer.IsSuccessStatusCode;
                }
                catch (HttpRequestException)
                {
                    // No answer: the same request with the same key, as the documentation tells clients.
                }

                await Task.Delay(sent ? 25 : 100);
            }
        }
    }
}
