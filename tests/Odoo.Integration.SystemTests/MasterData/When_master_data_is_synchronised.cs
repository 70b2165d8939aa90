using System.Text.Json;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.MasterData;

public sealed class When_master_data_is_synchronised
{
    [Test]
    public async Task The_first_run_copies_everything_and_the_next_one_changes_nothing()
    {
        await using var world = await World.CreateAsync(startHub: false);
        var first = await SyncAsync(world);
        first["res.partner"].Records.ShouldBeGreaterThanOrEqualTo(100);
        first["product.product"].ShouldSatisfyAllConditions(static run => run.Records.ShouldBe(50), static run => run.Changed.ShouldBe(50));
        first["uom.uom"].Records.ShouldBeGreaterThan(10);
        first["res.currency"].Records.ShouldBeGreaterThan(1);

        var second = await SyncAsync(world);
        second.Values.ShouldAllBe(static run => run.Changed == 0);
        second["res.partner"].Calls.ShouldBeLessThanOrEqualTo(2);
        (await CommandLine.RunAsync(world, 0, "sync", "--full")).ShouldContain("res.partner");
        (await CommandLine.RunAsync(world, 1, "sync", "--server", "nowhere")).ShouldContain("there are odoo");
    }

    [Test]
    public async Task Changes_archiving_and_a_lost_number_arrive()
    {
        await using var world = await World.CreateAsync(startHub: false);
        using var odoo = world.Odoo.NewPerson();
        await SyncAsync(world);
        await odoo.WriteAsync("res.partner", await odoo.IdAsync("res.partner", "ref", "C-1"), new() { ["name"] = "New name" });
        await odoo.WriteAsync("res.partner", await odoo.IdAsync("res.partner", "ref", "C-2"), new() { ["active"] = false });
        await odoo.WriteAsync("res.partner", await odoo.IdAsync("res.partner", "ref", "C-3"), new() { ["ref"] = false });
        (await SyncAsync(world))["res.partner"].Changed.ShouldBe(3);
        (await world.QueryAsync<string>("select name from hub.odoo_record join hub.odoo_key using (server, model, id) where key = 'C-1'")).ShouldBe("New name");
        (await world.QueryAsync<bool>("select active from hub.odoo_record join hub.odoo_key using (server, model, id) where key = 'C-2'")).ShouldBeFalse();
        (await world.QueryAsync<long>("select count(*) from hub.odoo_key where key = 'C-3'")).ShouldBe(0);
    }

    [Test]
    public async Task What_a_slow_transaction_commits_after_later_ones_is_read()
    {
        await using var world = await World.CreateAsync(startHub: false);
        using var odoo = world.Odoo.NewPerson();
        var (slow, quick) = (await odoo.IdAsync("res.partner", "ref", "C-1"), await odoo.IdAsync("res.partner", "ref", "C-2"));
        await SyncAsync(world);
        await world.Odoo.FaultAsync(new { kind = "delay", model = "res.partner", method = "write", delayMs = 5000, times = 1 });
        var late = odoo.WriteAsync("res.partner", slow, new() { ["name"] = "Begun first" });
        await Task.Delay(2000);
        await odoo.WriteAsync("res.partner", quick, new() { ["name"] = "Written later" });
        (await SyncAsync(world))["res.partner"].Changed.ShouldBe(1);
        late.IsCompleted.ShouldBeFalse();
        await late;
        (await SyncAsync(world))["res.partner"].Changed.ShouldBe(1);
        (await world.QueryAsync<string>("select name from hub.odoo_record join hub.odoo_key using (server, model, id) where key = 'C-1'")).ShouldBe("Begun first");
    }

    [Test]
    public async Task A_deletion_long_after_the_last_change_is_found_when_everything_is_read()
    {
        await using var world = await World.CreateAsync(startHub: false);
        using var odoo = world.Odoo.NewPerson();
        await SyncAsync(world);

        // As if all had been written long ago: the overlap holds nothing.
        await world.ExecuteAsync("update hub.odoo_copy set cursor_at = cursor_at + interval '1 hour' where model = 'product.product'");
        await odoo.UnlinkAsync("product.product", await odoo.IdAsync("product.product", "default_code", "P-7"));
        (await SyncAsync(world))["product.product"].Changed.ShouldBe(0);
        (await SyncAsync(world, "--full"))["product.product"].Changed.ShouldBe(1);
        (await world.QueryAsync<long>("select count(*) from hub.odoo_key where key = 'P-7'")).ShouldBe(0);
    }

    [Test]
    public async Task An_order_of_synchronised_records_costs_no_look_up()
    {
        await using var world = await World.CreateAsync();
        await CopiedAsync(world);
        var before = (await world.Odoo.CallsAsync("res.partner.search_read"), await world.Odoo.CallsAsync("product.product.search_read"));
        await world.PostAsync(Demand.Of(1).Json(), "key-0001");
        (await world.AtRestAsync(1)).Submitted.ShouldBe(1);
        (await world.Odoo.CallsAsync("res.partner.search_read"), await world.Odoo.CallsAsync("product.product.search_read")).ShouldBe(before);
    }

    [Test]
    public async Task An_unknown_customer_or_product_is_held_with_the_nearest_names()
    {
        await using var world = await World.CreateAsync();
        await CopiedAsync(world);
        await world.PostAsync(new Demand("N-1", "C-4O", "R-1", ("P-1", 1, 1m)).Json(), "key-0001");
        await world.PostAsync(new Demand("N-2", "C-5", "R-2", ("P-1", 1, 1m), ("P-11X", 2, 1m)).Json(), "key-0002");
        (await world.AtRestAsync(2)).Quarantined.ShouldBe(2);
        var unknownCustomer = await world.QueryAsync<string>("select reason from hub.orders where external_id = 'N-1'");
        unknownCustomer.ShouldContain("no customer in Odoo has reference C-4O (nearest: C-4");
        unknownCustomer.ShouldContain("(Customer 4");
        (await world.QueryAsync<string>("select reason from hub.orders where external_id = 'N-2'")).ShouldContain("P-11 (Product 11)");
    }

    [TestCase("identity = 'uuid:another'")]
    [TestCase("shape = 'name,ref'")]
    public async Task A_copy_of_another_database_or_of_other_fields_answers_nothing_and_is_made_anew(string difference)
    {
        await using var world = await World.CreateAsync();
        await CopiedAsync(world);

        // A wrong id, as another database would have it: only a look-up in Odoo finds the right one.
        await world.ExecuteAsync($"update hub.odoo_copy set {difference}; update hub.odoo_record set body = jsonb_set(body, '{{id}}', '1') where model = 'res.partner'");
        await world.PostAsync(Demand.Of(1).Json(), "key-0001");
        (await world.AtRestAsync(1)).Submitted.ShouldBe(1);
        (await world.Odoo.SaleOrdersAsync()).Single().PartnerRef.ShouldBe("C-1");
        (await SyncAsync(world))["res.partner"].Changed.ShouldBeGreaterThanOrEqualTo(100);
    }

    private static Task CopiedAsync(World world) => world.UntilAsync(
        () => world.QueryAsync<bool>("select count(*) = 2 from hub.odoo_copy where model in ('res.partner', 'product.product') and checked_at is not null"), static () => "nothing is synchronised");

    private static async Task<Dictionary<string, Run>> SyncAsync(World world, params string[] more) =>
        (await CommandLine.RunAsync(world, 0, ["sync", "--json", .. more])).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => JsonSerializer.Deserialize<Run>(line, JsonSerializerOptions.Web)!).ToDictionary(static run => run.Model);

    private sealed record Run(string Model, int Records, int Changed, int Calls, double Seconds, string? Trouble);
}
