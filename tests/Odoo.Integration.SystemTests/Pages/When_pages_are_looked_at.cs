using Microsoft.Playwright;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Pages;

/// <summary>Each page, light, dark and narrow: a picture among the results, and what a machine can tell of its accessibility.</summary>
public sealed class When_pages_are_looked_at
{
    private static World _world = null!;
    private static string _held = null!;
    private static string _unknown = null!;
    private static string _done = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        await Chromium.GetAsync();
        _world = await ReviewWorld.CreateAsync();
        var held = await ReviewWorld.HoldAsync(_world, 12);
        _held = held[0].OrderId.ToString();
        for (var n = 101; n < 105; n++)
        {
            await _world.PostAsync((Demand.Of(n) with { Lines = [("OLD-9", 4, 2m), ("P-7", 2, 1m)] }).Json(), $"key-{n:00000}");
        }

        _world.Drop("csv", "broken.csv", "nr;ref;customer;sku;qty;price\n1;R;C-1;P-1;many;1.00\n2;R;C-1;P-2;3;1.00\n");
        _world.Drop("csv", "monday.csv", Demand.Csv(Enumerable.Range(200, 5).Select(Demand.Of)));
        await _world.UntilAsync(async () => (await _world.TotalAsync()) is { InFlight: 0, Rejected: > 0, Received: >= 34 }, () => "the orders are not there");
        _unknown = await _world.QueryAsync<string>("select order_id::text from hub.orders where reason_code = 'unknown-product' limit 1");
        _done = await _world.QueryAsync<string>("select order_id::text from hub.orders where state = 'submitted' limit 1");
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_world is not null)
        {
            await _world.DisposeAsync();
        }
    }

    [Test]
    public async Task It_can_be_read_and_used_by_all(
        [Values("flow", "quarantine", "held", "unknown", "orders", "order", "files", "mappings", "policies", "jobs", "access", "sign-in")] string name, [Values("light", "dark", "narrow")] string look)
    {
        var path = name switch
        {
            "flow" => "/",
            "held" => $"/quarantine/{_held}",
            "unknown" => $"/quarantine/{_unknown}",
            "order" => $"/orders/{_done}",
            _ => "/" + name,
        };
        var (dark, width, height) = look switch
        {
            "dark" => (true, 1280, 900),
            "narrow" => (false, 390, 844),
            _ => (false, 1280, 900),
        };
        await using var person = name == "sign-in" ? await Session.NewAsync(_world, dark, width, height) : await Session.OpenAsync(_world, "anna", dark, width, height);
        var answer = await person.Page.GotoAsync(path);
        answer!.Status.ShouldBe(200, path);
        await person.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Chromium.Pictures, $"{name}-{look}.png"), FullPage = true });
        (await Accessibility.TroublesAsync(person.Page)).ShouldBeEmpty(path);
    }
}
