using System.Net;
using Odoo.Integration.Store.Access;
using Odoo.Integration.Store.Browsing;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Pages;

public sealed class When_people_look_at_pages
{
    [Test]
    public async Task Each_page_shows_what_happened()
    {
        await using var world = await World.CreateAsync();
        var demand = Demand.Of(1);
        await world.PostAsync(demand.Json(), "key-0001");
        await world.AtRestAsync(1);
        await world.PostAsync((demand with { Number = "S-<b>1" }).Json(), "key-0002", "shop");
        world.Drop("csv", "half-<i>broken.csv", "nr;ref;customer;sku;qty;price\nC-1;R-1;C-9;P-1;-5;1.25\nC-2;R-2;C-9;P-1;5;1.25\n");
        await world.AtRestAsync(4);
        using var anna = await Browser.SignedInAsync(world, "anna", AccountRole.Reviewer);

        var flow = await anna.PageAsync("/");
        flow.ShouldContain("href=\"/orders?channel=portal&amp;state=submitted\">1</a>");
        flow.ShouldContain("href=\"/quarantine?channel=shop\">1</a>");
        flow.ShouldContain("href=\"/files?channel=csv&amp;only=problems\">1</a>");
        flow.ShouldContain("Orders received by the hour: 3 in 24 hours");
        flow.ShouldContain("Held by the hour: 1 in 24 hours");
        flow.ShouldContain("Submitted by the hour: 2 in 24 hours");
        (await anna.PageAsync("/flow/live")).ShouldNotContain("<html");

        (await anna.PageAsync("/orders")).ShouldContain("S-&lt;b&gt;1");
        (await anna.PageAsync("/orders?state=held")).ShouldNotContain(">N-1<");
        var found = await anna.PageAsync($"/orders?q={demand.Reference}");
        (found.Contains("N-1", StringComparison.Ordinal) && !found.Contains("C-2", StringComparison.Ordinal)).ShouldBeTrue(found);
        (await anna.PageAsync("/orders?q=nothing-like-it")).ShouldContain("No order fits");
        (await anna.PageAsync("/policies")).ShouldContain("An order is <b>held</b> from a probability of 30 %");
        (await anna.PageAsync("/orders/nonsense", HttpStatusCode.NotFound)).ShouldContain("There is no such order");
        (await anna.PageAsync($"/files/{Guid.Empty}", HttpStatusCode.NotFound)).ShouldContain("There is no such delivery");
        await OrdersAreTold(world, anna);
        await FilesAreTold(world, anna);
    }

    [Test]
    public async Task Pages_are_for_those_who_may_see_them()
    {
        await using var world = await World.CreateAsync();
        using var nobody = new Browser(world);
        foreach (var path in new[] { "/", "/orders", $"/orders/{Guid.Empty}", $"/orders/{Guid.Empty}/payload", "/files", "/policies", "/access", "/flow/live" })
        {
            using var answer = await nobody.GetAsync(path);
            answer.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/sign-in", path);
        }

        (await nobody.PageAsync("/sign-in?why=refused")).ShouldContain("Name and password do not fit");
        using var viewer = await Browser.SignedInAsync(world, "vera", AccountRole.Viewer);
        await viewer.PageAsync("/access", HttpStatusCode.Forbidden);
        using var label = await viewer.PostAsync("/policies", $"/policies/sample/{Guid.Empty}", ("label", "new"));
        label.StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        using var admin = await Browser.SignedInAsync(world, "ada", AccountRole.Admin);
        (await admin.PageAsync("/access")).ShouldContain("vera");
        using var disabled = await admin.PostAsync("/access", "/access/accounts/vera/disable");
        (await disabled.Content.ReadAsStringAsync()).ShouldContain("vera is disabled");
        using var herself = await admin.PostAsync("/access", "/access/accounts/ada/disable");
        (await herself.Content.ReadAsStringAsync()).ShouldContain("Another admin changes your own account");
        using var added = await admin.PostAsync("/access", "/access/accounts", ("name", "new"), ("role", "reviewer"), ("password", "short"));
        (await added.Content.ReadAsStringAsync()).ShouldContain("A password has at least");
    }

    private static async Task OrdersAreTold(World world, Browser anna)
    {
        var orders = await world.Orders.ListAsync(new OrderFilter(), CancellationToken.None);
        var submitted = await anna.PageAsync($"/orders/{orders.Single(static order => order.ExternalId == "N-1").OrderId}");
        submitted.ShouldContain("call to Odoo: done");
        submitted.ShouldContain("stands in Odoo");
        submitted.ShouldContain("P-1");
        var held = orders.Single(static order => order.Channel == "shop");
        var page = await anna.PageAsync($"/orders/{held.OrderId}");
        page.ShouldContain($"/quarantine/{held.OrderId}");
        page.ShouldContain("the same 3 products and quantities");
        page.ShouldContain("screened, and held");
        using var payload = await anna.GetAsync($"/orders/{held.OrderId}/payload");
        payload.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        payload.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        payload.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        (await payload.Content.ReadAsStringAsync()).ShouldBe((Demand.Of(1) with { Number = "S-<b>1" }).Json());
    }

    private static async Task FilesAreTold(World world, Browser anna)
    {
        var files = await anna.PageAsync("/files?only=problems");
        files.ShouldContain("half-&lt;i&gt;broken.csv");
        files.ShouldNotContain("http:test");
        var arrival = await world.QueryAsync<Guid>("select arrival_id from hub.receipt where outcome = 'rejected'");
        var problems = await anna.PageAsync($"/files/{arrival}");
        problems.ShouldContain("a quantity of -5 cannot be ordered");
        problems.ShouldContain("send more than zero");
        problems.ShouldNotContain("C-2");
        (await anna.PageAsync($"/files/{arrival}?only=all")).ShouldContain("C-2");
        using var payload = await anna.GetAsync($"/files/{arrival}/payload");
        (await payload.Content.ReadAsStringAsync()).ShouldStartWith("nr;ref;customer");
    }
}
