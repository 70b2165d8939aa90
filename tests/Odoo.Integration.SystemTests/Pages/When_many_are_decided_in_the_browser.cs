using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Pages;

/// <summary>The same file sent twice: hundreds of orders, one decision.</summary>
public sealed class When_many_are_decided_in_the_browser
{
    private const int Orders = 400;

    [Test]
    public async Task A_file_that_came_twice_is_one_decision_with_progress_and_an_end()
    {
        await Chromium.GetAsync();
        await using var world = await ReviewWorld.CreateAsync(("Review__JobsPerSecond", "25"));
        var demands = Enumerable.Range(1, Orders).Select(Demand.Of).ToArray();
        world.Drop("csv", "monday.csv", Demand.Csv(demands));
        await world.AtRestAsync(Orders);
        world.Drop("csv", "monday-again.csv", Demand.Csv(demands.Select(static demand => demand with { Number = "B" + demand.Number })));
        var total = await world.AtRestAsync(2 * Orders);
        total.Quarantined.ShouldBe(Orders, await world.LeftAsync());

        await using var rita = await Session.OpenAsync(world, "rita");
        await rita.GoAsync("/quarantine");
        var group = rita.Page.Locator("li.group").Filter(new() { HasText = "monday-again.csv" });
        await Assertions.Expect(group).ToHaveCountAsync(1);
        await Assertions.Expect(group).ToContainTextAsync("400 orders");
        await group.Locator("summary").ClickAsync();
        await group.Locator("select[name=verdict]").SelectOptionAsync(new SelectOptionValue { Value = await DuplicateAsync(group) });
        await group.GetByRole(AriaRole.Button, new() { Name = "Decide on 400 orders" }).ClickAsync();

        // Progress goes on without a hand, and ends when it is told to.
        await Assertions.Expect(rita.Page).ToHaveURLAsync(new Regex("/jobs/"));
        var progress = rita.Page.GetByRole(AriaRole.Progressbar);
        await Assertions.Expect(progress).ToBeVisibleAsync();
        await world.UntilAsync(async () => await world.QueryAsync<long>("select count(*) from hub.review_job_order where outcome = 'done'") >= 20, static () => "nothing is done");
        await Assertions.Expect(rita.Page.Locator("body")).ToContainTextAsync(new Regex("[2-9][0-9] done|[0-9]{3} done|done [2-9]?[0-9]{2}"), new() { Timeout = 20_000 });
        await rita.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("cancel", RegexOptions.IgnoreCase) }).ClickAsync();
        await world.UntilAsync(async () => await world.QueryAsync<bool>("select bool_and(finished_at is not null) from hub.review_job"), static () => "the job did not end");
        var done = await world.QueryAsync<long>("select count(*) from hub.review_job_order where outcome = 'done'");
        done.ShouldBeInRange(20, Orders - 1);
        (await world.QueryAsync<long>("select count(*) from hub.orders where state = 'duplicate'")).ShouldBe(done);
        (await world.TotalAsync()).Quarantined.ShouldBe(Orders - done);

        // And back, all of it.
        await rita.Page.ReloadAsync();
        await rita.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("(undo|take).*", RegexOptions.IgnoreCase) }).First.ClickAsync();
        await world.UntilAsync(async () => (await world.TotalAsync()).Quarantined == Orders, static () => "not all were taken back");
        await world.ProveLedgerAsync();
    }

    [Test]
    public async Task A_key_that_is_mapped_frees_what_waited_for_it()
    {
        const int waiting = 37;
        await Chromium.GetAsync();
        await using var world = await ReviewWorld.CreateAsync(("Review__UndoSeconds", "0"));
        for (var n = 1; n <= waiting; n++)
        {
            var demand = Demand.Of(n);
            (await world.PostAsync((demand with { Lines = [("OLD-9", 1 + n, 2m), .. demand.Lines] }).Json(), $"key-{n:0000}")).EnsureSuccessStatusCode();
        }

        (await world.AtRestAsync(waiting)).Quarantined.ShouldBe(waiting, await world.LeftAsync());
        await using var rita = await Session.OpenAsync(world, "rita");
        await rita.GoAsync("/mappings");
        await Assertions.Expect(rita.Page.Locator("main")).ToContainTextAsync("OLD-9");
        await Assertions.Expect(rita.Page.Locator("main")).ToContainTextAsync("37 orders");
        await rita.Page.Locator("input[name=target]").First.FillAsync("P-9");
        await rita.PressAsync("Enter");
        await Assertions.Expect(rita.Notice).ToContainTextAsync("37");
        var total = await world.AtRestAsync(waiting);
        (total.Submitted, total.Quarantined).ShouldBe((waiting, 0), await world.LeftAsync());
        (await world.Odoo.SaleOrdersAsync()).Count.ShouldBe(waiting);
        await world.ProveLedgerAsync();
    }

    private static async Task<string> DuplicateAsync(ILocator group) =>
        await group.Locator("select[name=verdict] option").EvaluateAllAsync<string>("options => options.map(option => option.value).find(value => value.startsWith('duplicate'))");
}
