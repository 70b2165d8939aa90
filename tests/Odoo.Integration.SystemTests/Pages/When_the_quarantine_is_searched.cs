using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Pages;

/// <summary>From the list to the one order, by keys: filter, search, open, compare, the raw text.</summary>
public sealed class When_the_quarantine_is_searched
{
    [Test]
    public async Task What_is_looked_for_is_found_opened_and_compared_by_keys()
    {
        await Chromium.GetAsync();
        await using var world = await ReviewWorld.CreateAsync();
        await ReviewWorld.HoldAsync(world, 3);
        await world.PostAsync((Demand.Of(50) with { Lines = [("OLD-9", 4, 2m)] }).Json(), "key-0050");
        (await world.AtRestAsync(7)).Quarantined.ShouldBe(4, await world.LeftAsync());
        await using var rita = await Session.OpenAsync(world, "rita");
        var rows = (await rita.GoAsync("/quarantine")).Locator("tr[data-row]");
        await Assertions.Expect(rows).ToHaveCountAsync(4);

        await rita.Page.Locator("select[name=channel]").SelectOptionAsync("portal");
        await rita.Page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(1);
        await Assertions.Expect(rows).ToContainTextAsync("OLD-9");
        await rita.Page.GetByRole(AriaRole.Link, new() { Name = "Show all" }).ClickAsync();
        await rita.Page.Locator("select[name=reason]").SelectOptionAsync("suspected-duplicate");
        await rita.Page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(3);

        // By the customer's reference, a part of the product's number, our number, and Odoo's number of the earlier order.
        foreach (var (text, number) in new[] { (Demand.Of(2).Reference!, "W-2"), ("old-9", "N-50"), ("W-3", "W-3"), (await world.QueryAsync<string>("select odoo_name from hub.orders where external_id = 'N-1'"), "W-1") })
        {
            await rita.GoAsync("/quarantine");
            await rita.PressAsync("/");
            await rita.Page.Keyboard.TypeAsync(text);
            await rita.PressAsync("Enter");
            await Assertions.Expect(rows).ToHaveCountAsync(1);
            await Assertions.Expect(rows).ToContainTextAsync(number);
        }

        await rita.PressAsync("j");
        await rita.PressAsync("Enter");
        await Assertions.Expect(rita.Page).ToHaveURLAsync(new Regex("/quarantine/[0-9a-f-]{36}"));
        await Assertions.Expect(rita.Page.Locator("h1")).ToContainTextAsync("W-1");
        await Assertions.Expect(rita.Page.GetByText("Compared with N-1")).ToBeVisibleAsync();
        var raw = rita.Page.Locator(".raw").First;
        await Assertions.Expect(raw).ToBeHiddenAsync();
        await rita.PressAsync("v");
        await Assertions.Expect(raw).ToBeVisibleAsync();

        // The bars add up to what is said in all.
        var bits = await rita.Page.Locator("table.evidence tbody td.number").AllInnerTextsAsync();
        var sum = await rita.Page.Locator("table.evidence tfoot td.number").InnerTextAsync();
        bits.Sum(Number).ShouldBe(Number(sum), 0.1 * bits.Count / 2);
    }

    private static double Number(string text) => double.Parse(text.Replace('−', '-').Replace("+", string.Empty, StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
}
