using Odoo.Integration.Hub.Commands;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Submission;

public sealed class When_channels_go_their_own_ways
{
    [Test]
    public async Task A_channel_says_which_of_its_sale_orders_are_confirmed()
    {
        await using var world = await World.CreateAsync(startHub: false);
        world.Settings["HUB_Channels__csv__Confirm"] = "Always";
        world.Settings["HUB_Channels__edi__Confirm"] = "Under";
        world.Settings["HUB_Channels__edi__ConfirmUnder"] = "100";
        await world.StartHubAsync();
        var (always, small, large, never) = (Small("A", 1), Small("B", 2), new Demand("C", "C-3", "REF-C", ("P-3", 100, 1m)), Small("D", 4));
        world.Drop("csv", "a.csv", Demand.Csv([always]));
        world.Drop("edi", "b.x12", Demand.X12(1, [small, large]));
        await world.PostAsync(never.Json(), "key-0001");
        (await world.AtRestAsync(4)).Submitted.ShouldBe(4);
        await world.UntilAsync(async () => await world.QueryAsync<long>("select count(*) from hub.orders where confirmation = 'done'") == 2, static () => "not both are confirmed");
        var states = (await world.Odoo.SaleOrdersAsync()).ToDictionary(static order => order.Number!, static order => order.State);
        states.ShouldBe(new Dictionary<string, string> { ["A"] = "sale", ["B"] = "sale", ["C"] = "draft", ["D"] = "draft" }, ignoreOrder: true);
        (await world.QueryAsync<long>("select count(*) from hub.order_event where kind = 'confirmed'")).ShouldBe(2);
        await world.ProveLedgerAsync();
    }

    [Test]
    public async Task Each_channels_orders_go_to_its_server()
    {
        await using var other = await OdooInTest.StartAsync(version: 19);
        await using var world = await World.CreateAsync(startHub: false);
        world.Settings["HUB_OdooServers__south__Url"] = other.Address;
        world.Settings["HUB_OdooServers__south__Database"] = "test";
        world.Settings["HUB_OdooServers__south__Login"] = "hub_bot";
        world.Settings["HUB_OdooServers__south__Key"] = "simulator";
        world.Settings["HUB_Channels__edi__Server"] = "south";
        await world.StartHubAsync();
        world.Drop("csv", "north.csv", Demand.Csv(Enumerable.Range(0, 10).Select(Demand.Of)));
        world.Drop("edi", "south.x12", Demand.X12(1, Enumerable.Range(10, 10).Select(Demand.Of)));
        (await world.AtRestAsync(20)).Submitted.ShouldBe(20);
        (await world.Odoo.SaleOrdersAsync()).Select(static order => order.Number).ShouldBe(Enumerable.Range(0, 10).Select(static n => $"N-{n}"), ignoreOrder: true);
        (await other.SaleOrdersAsync()).Select(static order => order.Number).ShouldBe(Enumerable.Range(10, 10).Select(static n => $"N-{n}"), ignoreOrder: true);
        await world.ProveLedgerAsync();
    }

    [Test]
    public async Task Another_database_under_the_same_name_gets_nothing_until_a_person_says_so()
    {
        await using var production = await OdooInTest.StartAsync(version: 19);
        await using var world = await World.CreateAsync();
        await world.PostAsync(Small("A", 1).Json(), "key-0001");
        (await world.AtRestAsync(1)).Submitted.ShouldBe(1);
        world.Settings["HUB_Odoo__Url"] = production.Address;
        await world.StopHubsAsync();
        await world.StartHubAsync();
        await world.PostAsync(Small("B", 2).Json(), "key-0002");
        await world.UntilAsync(async () => await world.QueryAsync<long>("select count(*) from hub.orders where state = 'cleared'") == 1, static () => "it does not wait");
        await world.UntilAsync(async () => await world.QueryAsync<long>("select count(*) from hub.odoo_trouble where trouble like '%is another database%'") == 1, static () => "no reason is noted");
        (await production.SaleOrdersAsync()).ShouldBeEmpty();
        (await world.WithSettingsAsync(static () => HubCommandLine.RunAsync(["server", "unpin", "odoo"], TextWriter.Null, TextWriter.Null))).ShouldBe(0);
        (await world.AtRestAsync(2)).Submitted.ShouldBe(2);
        (await production.SaleOrdersAsync()).Single().Number.ShouldBe("B");
    }

    private static Demand Small(string number, int n) => new(number, $"C-{n}", "REF-" + number, ($"P-{n}", 3, 1.5m));
}
