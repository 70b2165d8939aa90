using System.Text.Json;
using Microsoft.Playwright;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Pages;

/// <summary>What strangers write into their orders is shown to people: as text, whatever it is.</summary>
public sealed class When_an_order_is_hostile
{
    private const string Script = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg onload=alert(3)>";
    private const string Turned = "\u202Egnp.redro\u2066 abc";

    [Test]
    public async Task It_is_shown_as_text_everywhere()
    {
        await Chromium.GetAsync();
        await using var world = await ReviewWorld.CreateAsync();
        var reference = new string('R', 5_000);
        string Hostile(string number, string? longReference) => JsonSerializer.Serialize(new
        {
            schema = "order/1", externalId = number + Script[..60], customerReference = longReference ?? Script, currency = "EUR", requestedDelivery = "2027-01-05",
            customer = new { code = "C-1", name = Script + Turned, email = "a@b.example" },
            shipTo = new { code = (string?)null, name = Turned + Script, street = Script, city = Turned, zip = "1\"><b>", country = "DE" },
            lines = new object[] { new { number = 1, sku = "P-1", buyerSku = Script[..50], description = Script + Turned + new string('d', 3_000), quantity = 1, uom = "C62", unitPrice = 1 } },
        });
        foreach (var (key, channel, body) in new[]
        {
            ("k-00000001", "portal", Hostile("A", null)), ("k-00000002", "shop", Hostile("B", null)), ("k-00000003", "portal", Hostile("C", reference)), ("k-00000004", "shop", Hostile("D", reference)),
        })
        {
            var answer = await world.PostAsync(body, key, channel);
            answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
            await world.AtRestAsync(int.Parse(key[^1..], System.Globalization.CultureInfo.InvariantCulture));
        }

        var held = await world.Orders.ListAsync(new() { States = ["quarantined"] }, CancellationToken.None);
        held.Count.ShouldBeGreaterThan(0, await world.LeftAsync());
        await using var rita = await Session.OpenAsync(world, "rita");
        List<string> paths = ["/", "/quarantine", "/quarantine?q=%3Cscript%3Ealert(1)%3C/script%3E", "/orders", "/orders?number=%22%3E%3Cscript%3E", "/files", "/mappings"];
        paths.AddRange(held.SelectMany(static order => new[] { $"/quarantine/{order.OrderId}", $"/orders/{order.OrderId}" }));
        foreach (var path in paths)
        {
            await rita.GoAsync(path);
            (await rita.Page.EvaluateAsync<int>("() => document.querySelectorAll('main script, main img[onerror], main svg[onload], main b').length === 0 || !document.querySelector('main script, main img, main svg[onload]') ? 0 : 1")).ShouldBe(0, path);
            (await rita.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth + 1")).ShouldBeTrue($"{path} is wider than the window");
            (await rita.Page.EvaluateAsync<int>(Unguarded)).ShouldBe(0, $"{path}: text that turns the direction stands without a guard");
        }

        rita.ShouldHaveNoComplaints();
    }

    // Text with marks that turn the direction must stand in an element of its own direction.
    private const string Unguarded = """
        () => {
            const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
            let count = 0;
            while (walker.nextNode()) {
                const node = walker.currentNode;
                if (/[\u202A-\u202E\u2066-\u2069]/.test(node.textContent) && !node.parentElement.closest("bdi, pre, textarea, [dir=auto]") && !/\u2068/.test(node.textContent)) count++;
            }
            return count;
        }
        """;
}
