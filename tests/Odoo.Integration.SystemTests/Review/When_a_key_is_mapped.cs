using Microsoft.Extensions.DependencyInjection;
using Odoo.Integration.Hub.Review;
using Odoo.Integration.Store.Mappings;
using Odoo.Integration.SystemTests.Harness;
using static Odoo.Integration.SystemTests.Review.ReviewGiven;

namespace Odoo.Integration.SystemTests.Review;

public sealed class When_a_key_is_mapped
{
    private const string Server = "odoo";

    [Test]
    public async Task Every_order_that_waits_for_it_goes_on_and_none_is_held_for_it_again()
    {
        await using var world = await CreateAsync();
        var desk = world.Tools.GetRequiredService<ReviewDesk>();
        await Task.WhenAll(Enumerable.Range(0, 37).Select(n => world.PostAsync(Wanting(n, "OLD-1").Json(), $"key-{n:D4}")));
        await world.PostAsync(new Demand("N-98", "C-98", "REF98", ("OLD-1", 5, 1m), ("OLD-2", 6, 1m)).Json(), "key-0098");
        (await world.AtRestAsync(38)).Quarantined.ShouldBe(38);
        var missing = await desk.MissingAsync(10, CancellationToken.None);
        missing.Select(static key => (key.Server, key.Key.ToString(), key.Orders)).ShouldBe([(Server, "product OLD-1", 38), (Server, "product OLD-2", 1)]);

        var job = (await desk.MapAsync(Server, Product("OLD-1"), "P-1", "user:anna", CancellationToken.None)).ShouldNotBeNull();
        job.Total.ShouldBe(38);
        await world.UntilAsync(async () => (await desk.JobAsync(job.JobId, CancellationToken.None))!.FinishedAt is not null, static () => "the job does not end");
        await world.UntilAsync(async () => await world.TotalAsync() is { InFlight: 0, Submitted: 37 }, static () => "they do not go on");
        (await desk.MissingAsync(10, CancellationToken.None)).Select(static key => (key.Key.ToString(), key.Orders)).ShouldBe([("product OLD-2", 1)], "the one of two keys waits for the other");
        (await desk.MapAsync(Server, Product("OLD-2"), "P-2", "user:anna", CancellationToken.None)).ShouldNotBeNull().Total.ShouldBe(1);
        await world.UntilAsync(async () => await world.TotalAsync() is { InFlight: 0, Submitted: 38 }, static () => "the last one does not go on");
        (await world.Odoo.SaleOrdersAsync()).Single(static order => order.Number == "N-98").Lines.Select(static line => line.DefaultCode).ShouldBe(["P-1", "P-2"]);

        await world.PostAsync(Wanting(50, "OLD-1").Json(), "key-0050");
        (await world.AtRestAsync(39)).Submitted.ShouldBe(39, "the next one is not held at all");
        (await desk.UnmapAsync(Server, Product("OLD-1"), "user:anna", CancellationToken.None)).ShouldBeTrue();
        (await desk.UnmapAsync(Server, Product("OLD-1"), "user:anna", CancellationToken.None)).ShouldBeFalse();
        await world.PostAsync(Wanting(51, "OLD-1").Json(), "key-0051");
        (await world.AtRestAsync(40)).Quarantined.ShouldBe(1, "without it, it is unknown again");
        (await world.QueryAsync<long>("select count(*) from hub.mapping_change")).ShouldBe(3);
        await world.ProveLedgerAsync();
    }

    [Test]
    public async Task A_buyers_number_is_that_buyers_and_a_customer_may_be_known_by_its_gln_alone()
    {
        await using var world = await CreateAsync();
        var desk = world.Tools.GetRequiredService<ReviewDesk>();
        foreach (var customer in new[] { "C-7", "C-8" })
        {
            var json = new Demand("B-" + customer, customer, "REF-" + customer, ("77-001", 5, 1m)).Json().Replace("\"sku\"", "\"buyerSku\"", StringComparison.Ordinal);
            await world.PostAsync(json, "key-of-" + customer);
        }

        await world.PostAsync(new Demand("G-1", "X", "REF-G", ("P-3", 9, 1m)).Json().Replace("{\"code\":\"X\"}", "{\"gln\":\"4012345000009\"}", StringComparison.Ordinal), "key-of-gln");
        (await world.AtRestAsync(3)).Quarantined.ShouldBe(3);
        var keys = (await desk.MissingAsync(10, CancellationToken.None)).Select(static missing => missing.Key).ToArray();
        keys.ShouldBe([new("buyer-product", "C-7", "77-001"), new("buyer-product", "C-8", "77-001"), new("customer-gln", string.Empty, "4012345000009")], ignoreOrder: true);

        (await desk.MapAsync(Server, new MappedKey("buyer-product", "C-7", "77-001"), "P-7", "user:anna", CancellationToken.None)).ShouldNotBeNull().Total.ShouldBe(1, "of one buyer");
        (await desk.MapAsync(Server, new MappedKey("customer-gln", string.Empty, "4012345000009"), "C-9", "user:anna", CancellationToken.None)).ShouldNotBeNull();
        await world.UntilAsync(async () => await world.TotalAsync() is { InFlight: 0, Submitted: 2 }, static () => "they do not go on");
        var sold = (await world.Odoo.SaleOrdersAsync()).ToDictionary(static order => order.Number!);
        sold["B-C-7"].Lines.ShouldHaveSingleItem().DefaultCode.ShouldBe("P-7");
        sold["G-1"].PartnerRef.ShouldBe("C-9");
        (await ListAsync(world)).Orders.ShouldHaveSingleItem().Customer.ShouldContain("C-8");
    }

    [Test]
    public async Task A_key_that_was_mapped_to_what_odoo_does_not_know_is_missing_still()
    {
        await using var world = await CreateAsync();
        var desk = world.Tools.GetRequiredService<ReviewDesk>();
        await world.PostAsync(Wanting(1, "OLD-1").Json(), "key-0001");
        (await world.AtRestAsync(1)).Quarantined.ShouldBe(1);
        var wrong = (await desk.MapAsync(Server, Product("OLD-1"), "P-1000", "user:anna", CancellationToken.None)).ShouldNotBeNull();
        await world.UntilAsync(async () => (await desk.JobAsync(wrong.JobId, CancellationToken.None))!.FinishedAt is not null, static () => "the job does not end");
        await world.UntilAsync(async () => await world.TotalAsync() is { InFlight: 0, Quarantined: 1 }, static () => "it is not held again");
        (await desk.MissingAsync(10, CancellationToken.None)).ShouldHaveSingleItem().Key.ShouldBe(Product("OLD-1"));
        (await desk.MapAsync(Server, Product("OLD-1"), "P-1", "user:anna", CancellationToken.None)).ShouldNotBeNull();
        await world.UntilAsync(async () => await world.TotalAsync() is { InFlight: 0, Submitted: 1 }, static () => "it does not go on");
    }

    private static async Task<World> CreateAsync()
    {
        var world = await World.CreateAsync(startHub: false);
        world.Settings["HUB_Review__UndoSeconds"] = "0";
        await world.StartHubAsync();
        return world;
    }

    private static MappedKey Product(string key) => new("product", string.Empty, key);

    private static Demand Wanting(int n, string product) => new($"N-{n}", $"C-{n}", $"REF{n * 7919:D7}", (product, 1 + n, 1m));
}
