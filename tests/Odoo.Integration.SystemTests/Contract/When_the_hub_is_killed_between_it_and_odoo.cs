using System.Globalization;
using System.Text.Json;
using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Contract;

/// <summary>The whole hub against the server: what the promise is about.</summary>
public sealed class When_the_hub_is_killed_between_it_and_odoo(OdooTarget target) : OdooContract(target)
{
    private const int Kills = 5;
    private const int CutEvery = 5;

    /// <summary>As many as a test on every machine bears against the simulator; what the issue asks for against a real server.</summary>
    private int Orders => Target.Name == "real" ? 500 : 100;

    [Test]
    public async Task Each_demand_is_one_sale_order_with_its_exact_lines()
    {
        await using var cut = new CutConnection(new Uri(Target.Url)) { CutEvery = CutEvery };
        await using var world = await World.CreateAsync(new Dictionary<string, string?>
        {
            ["Odoo__Url"] = cut.Address, ["Odoo__Database"] = Target.Database, ["Odoo__Login"] = Target.BotLogin, ["Odoo__Key"] = Target.BotKey, ["Odoo__Transport"] = Target.Transport.ToString(),
            ["Odoo__MaxConcurrency"] = "2", ["Odoo__BreakAfterFailures"] = "50", ["Odoo__TimeoutSeconds"] = "60", ["Submission__LeaseSeconds"] = "20",

            // What other tests typed into this server is not counted here.
            ["Odoo__ReadBackSeconds"] = "0",
        });
        var first = await world.StartHubAsync();
        await world.StartHubAsync();
        await world.ReadyAsync();
        for (var at = 0; at < Orders; at += 50)
        {
            world.Drop("csv", $"orders-{at}.csv", Csv(Enumerable.Range(at, 50)));
        }

        for (var kill = 1; kill <= Kills; kill++)
        {
            var reached = Orders * kill / (Kills + 2);
            await world.UntilAsync(async () => (await world.TotalAsync()).Submitted >= reached, () => $"{reached} orders are not submitted; {cut.Cuts} answers cut");
            await first.KillAsync();
            first = await world.StartHubAsync();
        }

        var total = await world.AtRestAsync(Orders);
        total.Submitted.ShouldBe(Orders, await world.LeftAsync());
        cut.Cuts.ShouldBeGreaterThan(0);
        await world.ProveLedgerAsync();
        var lines = await LinesInOdooAsync();
        lines.Count.ShouldBe(Orders);
        for (var n = 0; n < Orders; n++)
        {
            lines[Number(n)].ShouldBe(Lines(n).Select(static line => (line.Sku, (decimal)line.Quantity)).Order(), Number(n));
        }

        TestContext.Out.WriteLine($"{Orders} orders, {Kills} kills, {cut.Cuts} answers cut off");
    }

    private string Number(int n) => string.Create(CultureInfo.InvariantCulture, $"{Customer}-{n}");

    // Far from one another: references one sign apart, a second apart, are what the hub holds.
    private static string Reference(int n) => string.Create(CultureInfo.InvariantCulture, $"{(uint)(n + 1) * 2654435761u:X8}");

    private (string Sku, int Quantity)[] Lines(int n) => [.. Enumerable.Range(0, 5).Select(at => (Product(1 + ((n + at) % Products)), 1 + ((n * 7) + (at * 13)) % 97))];

    private string Csv(IEnumerable<int> orders) => "nr;ref;customer;sku;qty;price\n" + string.Concat(orders.SelectMany(n =>
        Lines(n).Select(line => string.Create(CultureInfo.InvariantCulture, $"{Number(n)};{Reference(n)};{Customer};{line.Sku};{line.Quantity};1.25\n"))));

    // By Odoo's own answer to an administrator, by channel's number: every sale order that came of this run, whoever made it.
    private async Task<Dictionary<string, IEnumerable<(string, decimal)>>> LinesInOdooAsync()
    {
        var orders = await RowsAsync("sale.order", [new object[] { "origin", "like", Customer + "-" }], "origin");
        orders.Length.ShouldBe(Orders, "sale orders in Odoo");
        var lines = await RowsAsync("sale.order.line", [new object[] { "order_id", "in", orders.Select(static row => row.Id()).ToArray() }], "order_id", "product_id", "product_uom_qty");
        var codes = (await RowsAsync("product.product", [new object[] { "id", "in", lines.Select(static row => row.Reference("product_id")!.Value).Distinct().ToArray() }], "default_code"))
            .ToDictionary(static row => row.Id(), static row => row.Text("default_code")!);
        var byOrder = lines.ToLookup(static row => row.Reference("order_id"));
        return orders.ToDictionary(
            static row => row.Text("origin")!.Split(' ')[0],
            row => (IEnumerable<(string, decimal)>)byOrder[row.Id()].Select(line => (codes[line.Reference("product_id")!.Value], line.Number("product_uom_qty"))).Order());
    }
}
