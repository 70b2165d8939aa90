using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Policies;

public sealed class When_people_label_a_sample
{
    [Test]
    public async Task A_label_is_kept_and_the_order_went_on()
    {
        await using var world = await World.CreateAsync(startHub: false);

        // Whatever had a candidate at all is of the sample.
        var policy = Path.Combine(world.DropFolder, "asking.json");
        await File.WriteAllTextAsync(policy, (ScreeningPolicy.Default() with { Version = "asking", SampleFrom = 1e-12, Possible = 0.999999, Likely = 0.9999999, PriorBits = -12 }).Write());
        world.Settings["HUB_Screening__PolicyFile"] = policy;
        world.Settings["HUB_Screening__SampleRate"] = "1";
        await world.StartHubAsync();
        var demand = Demand.Of(1);
        await world.PostAsync(demand.Json(), "key-0001");
        await world.AtRestAsync(1);
        await world.PostAsync((demand with { Number = "S-1" }).Json(), "key-0002", "shop");
        (await world.AtRestAsync(2)).Submitted.ShouldBe(2);

        (await CommandLine.RunAsync(world, 0, "policy", "sample", "list")).ShouldContain("nearest to");
        (await CommandLine.RunAsync(world, 2, "policy", "sample", "label", "S-1", "--by", "anna")).ShouldContain("give --new or --duplicate-of");
        (await CommandLine.RunAsync(world, 1, "policy", "sample", "label", "N-1", "--new", "--by", "anna")).ShouldContain("not of the sample");
        (await CommandLine.RunAsync(world, 0, "policy", "sample", "label", "S-1", "--duplicate-of", "N-1", "--by", "anna")).ShouldContain("labelled as a duplicate");
        (await CommandLine.RunAsync(world, 0, "policy", "sample", "list")).ShouldContain("no order waits for a label");
        (await world.QueryAsync<string>("select state from hub.orders where external_id = 'S-1'")).ShouldBe("submitted");
        (await CommandLine.RunAsync(world, 0, "orders", "show", "N-1")).ShouldContain("a person says that it is this one once more");
        (await CommandLine.RunAsync(world, 0, "policy", "calibrate")).ShouldContain("1 verdicts: 1 duplicates, 0 new");
        await world.ProveLedgerAsync();
    }

    [Test]
    public async Task The_whole_chain_of_an_order_is_explained()
    {
        await using var world = await World.CreateAsync();
        var demand = Demand.Of(1);
        await world.PostAsync(demand.Json(), "key-0001");
        await world.AtRestAsync(1);
        await world.PostAsync((demand with { Number = "S-1" }).Json(), "key-0002", "shop");
        await world.PostAsync((demand with { Number = "S-1" }).Json(), "key-0002", "shop");
        await world.AtRestAsync(2);

        var held = await CommandLine.RunAsync(world, 0, "explain", "S-1");
        held.ShouldContain("payload   sha256:");
        held.ShouldContain("http:test");
        held.ShouldContain("key       client:key-0002");
        held.ShouldContain("prior of policy");
        held.ShouldContain("reference: reference-equal");
        held.ShouldContain("bits in all");
        held.ShouldContain("again");
        var name = await world.QueryAsync<string>("select odoo_name from hub.orders where external_id = 'N-1'");
        var sent = await CommandLine.RunAsync(world, 0, "explain", name);
        sent.ShouldContain("sale.order");
        sent.ShouldContain("call to Odoo: done");
        (await CommandLine.RunAsync(world, 0, "explain", "N-1", "--json")).ShouldStartWith("{");
    }
}
