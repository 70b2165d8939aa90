using System.Net;
using Odoo.Integration.Store.Browsing;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Pages;

public sealed class When_people_decide_in_pages
{
    [Test]
    public async Task A_verdict_is_given_once_told_to_the_second_person_and_taken_back()
    {
        await using var world = await World.CreateAsync();
        var held = await HoldAsync(world, "S-1");
        await using var pages = await PagesInTest.StartAsync(world, ("Review:UndoSeconds", "600"));
        var (anna, ben, vera) = (await pages.BrowserOfAsync("anna", "reviewer"), await pages.BrowserOfAsync("ben", "reviewer"), await pages.BrowserOfAsync("vera", "viewer"));
        var path = $"/quarantine/{held}";

        (await anna.OpenAsync("/quarantine?sort=age")).ShouldContain($"{path}?sort=age");
        (await anna.OpenAsync(path + "?sort=age")).ShouldContain("a duplicate of N-1");
        (await ben.OpenAsync(path)).ShouldContain("anna</bdi> looks at it too");
        (await anna.OpenAsync(path + "/looking")).ShouldContain("ben");
        (await vera.OpenAsync(path)).ShouldContain("<button type=\"button\" disabled");
        (await vera.SendAsync(path + "/verdict", ("verdict", "rejected"))).ShouldBeNull();
        (vera.Status, vera.Page.Contains("role reviewer is needed", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.Forbidden, true));

        // A form that is none of ours changes nothing.
        var stranger = await pages.BrowserOfAsync("anna", "reviewer");
        await stranger.OpenAsync("/health/live");
        await stranger.SendAsync(path + "/verdict", ("verdict", "rejected"));
        stranger.Status.ShouldBe(HttpStatusCode.BadRequest);

        await anna.OpenAsync(path + "?sort=age");
        var seen = anna.Hidden("seen");
        (await anna.SendAsync(path + "/verdict", ("verdict", "released"), ("reason", "new-demand"), ("note", "telephone <b>"), ("seen", seen), ("list", "?sort=age"))).ShouldBe("/quarantine?sort=age");
        anna.Page.ShouldContain("is released and goes to Odoo");
        anna.Page.ShouldContain("data-until=");
        await ben.SendAsync(path + "/verdict", ("verdict", "rejected"), ("seen", seen));
        ben.Page.ShouldContain("It was released by user:anna");
        ben.Page.ShouldContain("Take it back");

        await anna.SendAsync(path + "/undo");
        anna.Page.ShouldContain("is held again");
        anna.Page.ShouldContain("telephone &lt;b&gt;");
        (await world.TotalAsync()).Quarantined.ShouldBe(1);

        await anna.SendAsync(path + "/note", ("text", "asked the customer"));
        anna.Page.ShouldContain("asked the customer");
        await anna.SendAsync(path + "/assign", ("to", "me"));
        (await anna.OpenAsync("/quarantine?assigned=me")).ShouldContain(path);
        (await ben.OpenAsync("/quarantine?assigned=me")).ShouldNotContain(path);
        await anna.SendAsync(path + "/verdict", ("verdict", "duplicate"), ("other", "no-such"), ("note", "kept"), ("seen", string.Empty));
        (anna.Status, anna.Page.Contains("There is no order", StringComparison.Ordinal), anna.Page.Contains(">kept</textarea>", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.UnprocessableEntity, true, true));
        await anna.SendAsync(path + "/verdict", ("verdict", "edited"), ("line", "1"), ("sku", "P-2"), ("quantity", "7"));
        (await anna.OpenAsync(path)).ShouldContain("quantity");
        await world.ProveLedgerAsync();
    }

    [Test]
    public async Task Many_are_decided_at_once_and_taken_back_at_once()
    {
        await using var world = await World.CreateAsync();
        for (var n = 1; n <= 4; n++)
        {
            await HoldAsync(world, $"S-{n}", n);
        }

        await using var pages = await PagesInTest.StartAsync(world, ("Review:UndoSeconds", "600"));
        var anna = await pages.BrowserOfAsync("anna", "reviewer");
        await anna.OpenAsync("/quarantine");
        anna.Page.ShouldContain("4 orders");
        (await anna.SendAsync("/quarantine/bulk", ("verdict", "released/new-demand"), ("scope", "chosen"), ("list", "?channel=shop"))).ShouldBe("/quarantine?channel=shop");
        anna.Page.ShouldContain("no order is chosen");

        var job = await anna.SendAsync("/quarantine/bulk", ("verdict", "released/new-demand"), ("scope", "all"), ("list", "?channel=shop"));
        job!.ShouldStartWith("/jobs/");
        await world.UntilAsync(async () => (await anna.OpenAsync(job + "/progress")).Contains("data-final", StringComparison.Ordinal), () => anna.Page);
        anna.Page.ShouldContain("<b>4</b> done");
        (await world.TotalAsync()).Quarantined.ShouldBe(0);

        await anna.OpenAsync(job);
        var undo = await anna.SendAsync(job + "/undo");
        await world.UntilAsync(async () => (await anna.OpenAsync(undo + "/progress")).Contains("data-final", StringComparison.Ordinal), () => anna.Page);
        (await world.TotalAsync()).Quarantined.ShouldBe(4);
        (await anna.OpenAsync("/jobs")).ShouldContain("Take back");
    }

    [Test]
    public async Task A_key_is_mapped_once_for_all_that_wait_for_it()
    {
        // Either hub may carry the job out.
        await using var world = await World.CreateAsync(startHub: false);
        world.Settings["HUB_Review__UndoSeconds"] = "0";
        await world.StartHubAsync();
        await world.PostAsync((Demand.Of(1) with { Lines = [("ART-9", 1, 1m)] }).Json(), "key-0001");
        await world.PostAsync((Demand.Of(2) with { Lines = [("ART-9", 2, 1m)] }).Json(), "key-0002");
        (await world.AtRestAsync(2)).Quarantined.ShouldBe(2);
        await using var pages = await PagesInTest.StartAsync(world);
        var anna = await pages.BrowserOfAsync("anna", "reviewer");

        (await anna.OpenAsync("/quarantine")).ShouldContain("is not in Odoo: 2 orders");
        (await anna.OpenAsync("/mappings")).ShouldContain("2 orders wait");
        var (server, scope) = (anna.Hidden("server"), anna.Hidden("scope"));
        (await anna.SendAsync("/mappings", ("server", server), ("kind", "product"), ("scope", scope), ("key", "ART-9"), ("target", "P-1"), ("back", "/mappings")))!.ShouldStartWith("/jobs/");
        anna.Page.ShouldContain("2 orders go on");
        await world.UntilAsync(async () => (await world.TotalAsync()).Submitted == 2, () => "the orders did not go on");

        (await anna.OpenAsync("/mappings")).ShouldContain("No order waits for a product");
        await anna.SendAsync("/mappings/remove", ("server", server), ("kind", "product"), ("scope", scope), ("key", "ART-9"));
        anna.Page.ShouldContain("The mapping is removed");
        anna.Page.ShouldContain("is mapped no more");
    }

    // The same demand by a second channel: the second is held.
    private static async Task<Guid> HoldAsync(World world, string number, int n = 1)
    {
        var demand = Demand.Of(n);
        await world.PostAsync(demand.Json(), $"key-{number}-1");
        await world.AtRestAsync((2 * n) - 1);
        await world.PostAsync((demand with { Number = number }).Json(), $"key-{number}-2", "shop");
        (await world.AtRestAsync(2 * n)).Quarantined.ShouldBe(n);
        return (await world.Orders.ListAsync(new OrderFilter { States = ["quarantined"] }, CancellationToken.None)).First(order => order.ExternalId == number).OrderId;
    }
}
