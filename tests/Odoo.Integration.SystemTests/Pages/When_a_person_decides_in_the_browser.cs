using Microsoft.Playwright;
using Odoo.Integration.Store.Browsing;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Pages;

/// <summary>Each verdict by keys alone and by the mouse alone, and its undoing.</summary>
public sealed class When_a_person_decides_in_the_browser
{
    private static World _world = null!;
    private static Queue<OrderSummary> _held = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        await Chromium.GetAsync();
        _world = await ReviewWorld.CreateAsync(("Review__UndoSeconds", "600"));
        _held = new Queue<OrderSummary>(await ReviewWorld.HoldAsync(_world, 16));
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_world is not null)
        {
            await _world.DisposeAsync();
        }
    }

    [TestCase("r", "Release as new", "cleared")]
    [TestCase("d", "It is a duplicate", "duplicate")]
    [TestCase("a", "It is an amendment", "duplicate")]
    [TestCase("x", "Reject", "rejected")]
    public async Task By_keys_and_back(string key, string button, string state)
    {
        var order = _held.Dequeue();
        await using var rita = await Session.OpenAsync(_world, "rita");
        await rita.GoAsync($"/quarantine/{order.OrderId}");
        await rita.PressAsync(key);
        var submit = rita.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true });
        await Assertions.Expect(submit).ToBeVisibleAsync();
        for (var tabs = 0; tabs < 40 && !await submit.EvaluateAsync<bool>("button => button === document.activeElement"); tabs++)
        {
            await rita.PressAsync("Tab");
        }

        await rita.PressAsync("Enter");
        await Assertions.Expect(rita.Notice).ToBeVisibleAsync();
        (await ReviewWorld.StateAsync(_world, order.OrderId)).ShouldBe(state);
        (await _world.QueryAsync<string>($"select actor from hub.order_event where order_id = '{order.OrderId}' order by seq desc limit 1")).ShouldBe("user:rita");

        await rita.PressAsync("u");
        await Assertions.Expect(rita.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Or(rita.Page.Locator("h1"))).Not.ToHaveCountAsync(0);
        await ReviewWorld.UntilAsync(_world, order.OrderId, "quarantined");
    }

    [TestCase("released", "Release as new", "cleared")]
    [TestCase("duplicate", "It is a duplicate", "duplicate")]
    [TestCase("amendment", "It is an amendment", "duplicate")]
    [TestCase("rejected", "Reject", "rejected")]
    public async Task By_the_mouse_with_a_reason_and_back(string verdict, string button, string state)
    {
        var order = _held.Dequeue();
        await using var rolf = await Session.OpenAsync(_world, "rolf");
        await rolf.GoAsync($"/quarantine/{order.OrderId}");
        var form = rolf.Page.Locator($"#verdict-{verdict}");
        await form.Locator("summary").ClickAsync();
        await form.GetByRole(AriaRole.Radio).First.CheckAsync();
        var reason = await form.GetByRole(AriaRole.Radio).First.GetAttributeAsync("value");
        await form.GetByLabel("Note").FillAsync("asked on the phone");
        await form.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Assertions.Expect(rolf.Notice).ToBeVisibleAsync();
        (await ReviewWorld.StateAsync(_world, order.OrderId)).ShouldBe(state);
        (await _world.QueryAsync<string>($"select reason_code || ': ' || words from hub.decision where order_id = '{order.OrderId}' and outcome = '{verdict}'")).ShouldBe($"{reason}: asked on the phone");

        await rolf.Notice.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await ReviewWorld.UntilAsync(_world, order.OrderId, "quarantined");
        await rolf.GoAsync($"/quarantine/{order.OrderId}");
        await Assertions.Expect(rolf.Page.GetByText("asked on the phone").First).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_corrected_order_goes_on_as_corrected_and_keeps_how_it_came()
    {
        var order = _held.Dequeue();
        await using var rita = await Session.OpenAsync(_world, "rita");
        await rita.GoAsync($"/quarantine/{order.OrderId}");
        await rita.PressAsync("e");
        await rita.Page.GetByLabel("quantity of line 1").FillAsync("77");
        await rita.Page.Locator("#verdict-edited").GetByRole(AriaRole.Button, new() { Name = "release" }).ClickAsync();
        await Assertions.Expect(rita.Notice).ToBeVisibleAsync();
        (await _world.QueryAsync<string>($"select (edited -> 'lines' -> 0 ->> 'quantity') from hub.orders where order_id = '{order.OrderId}'")).ShouldBe("77");
        (await _world.QueryAsync<string>($"select (body -> 'lines' -> 0 ->> 'quantity') from hub.orders where order_id = '{order.OrderId}'")).ShouldNotBe("77");
        (await ReviewWorld.StateAsync(_world, order.OrderId)).ShouldBe("cleared");
    }

    [Test]
    public async Task It_is_given_to_a_person_and_noted_on()
    {
        var order = _held.Dequeue();
        await using var rita = await Session.OpenAsync(_world, "rita");
        await rita.GoAsync($"/quarantine/{order.OrderId}");
        await rita.PressAsync("n");
        await rita.Page.Keyboard.TypeAsync("the buyer calls back at noon");
        await rita.PressAsync("Tab");
        await rita.PressAsync("Enter");
        await Assertions.Expect(rita.Page.GetByText("the buyer calls back at noon").First).ToBeVisibleAsync();
        (await ReviewWorld.StateAsync(_world, order.OrderId)).ShouldBe("quarantined");
    }

    [Test]
    public async Task The_second_of_two_people_is_told()
    {
        var order = _held.Dequeue();
        await using var rita = await Session.OpenAsync(_world, "rita");
        await using var rolf = await Session.OpenAsync(_world, "rolf");
        await rita.GoAsync($"/quarantine/{order.OrderId}");
        await rolf.GoAsync($"/quarantine/{order.OrderId}");
        await Assertions.Expect(rolf.Page.GetByText("rita looks at it too")).ToBeVisibleAsync();

        await DecideAsync(rita, "rejected", "Reject");
        await DecideAsync(rolf, "released", "Release as new");
        await Assertions.Expect(rolf.Page.Locator("body")).ToContainTextAsync("rita");
        (await ReviewWorld.StateAsync(_world, order.OrderId)).ShouldBe("rejected");
        (await _world.QueryAsync<long>($"select count(*) from hub.decision where order_id = '{order.OrderId}' and actor like 'user:%'")).ShouldBe(1);
    }

    [Test]
    public async Task One_who_may_only_look_is_told_why()
    {
        var order = _held.Peek();
        await using var vera = await Session.OpenAsync(_world, "vera");
        await vera.GoAsync($"/quarantine/{order.OrderId}");
        await Assertions.Expect(vera.Page.GetByRole(AriaRole.Button, new() { Name = "Release as new" })).ToBeDisabledAsync();
        await Assertions.Expect(vera.Page.Locator("#may-not")).ToContainTextAsync("reviewer");
    }

    [Test]
    public async Task A_session_that_ended_comes_back_to_its_page()
    {
        var order = _held.Peek();
        await using var rita = await Session.OpenAsync(_world, "rita");
        await rita.GoAsync($"/quarantine/{order.OrderId}");
        await rita.Page.Context.ClearCookiesAsync();
        await DecideAsync(rita, "rejected", "Reject");
        (await ReviewWorld.StateAsync(_world, order.OrderId)).ShouldBe("quarantined");

        await rita.GoAsync($"/quarantine/{order.OrderId}");
        await rita.Page.GetByLabel("Name").FillAsync("rita");
        await rita.Page.GetByLabel("Password").FillAsync(Session.Password);
        await rita.PressAsync("Enter");
        await Assertions.Expect(rita.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/quarantine/{order.OrderId}"));
    }

    private static async Task DecideAsync(Session person, string verdict, string button)
    {
        var form = person.Page.Locator($"#verdict-{verdict}");
        await form.Locator("summary").ClickAsync();
        await form.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await person.Page.WaitForLoadStateAsync();
    }
}
