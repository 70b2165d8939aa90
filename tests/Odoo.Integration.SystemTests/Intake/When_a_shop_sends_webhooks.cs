using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Odoo.Integration.Store.Browsing;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Intake;

public sealed class When_a_shop_sends_webhooks
{
    private const string Secret = "secret-of-the-shop-0123456789";

    private World _world = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _world = await World.CreateAsync(startHub: false);
        _world.Settings["HUB_Channels__web__Format"] = "shopify-order";
        _world.Settings["HUB_Channels__web__Source"] = "ecommerce";
        _world.Settings["HUB_Channels__web__Webhook__Signature"] = "shopify";
        _world.Settings["HUB_Channels__web__Webhook__Secrets__0"] = Secret;
        _world.Settings["HUB_Channels__web__Profile__Customer"] = "C-1";
        await _world.StartHubAsync();
    }

    [TearDown]
    public async Task EndAsync() => await _world.DisposeAsync();

    [Test]
    public async Task One_event_that_comes_three_times_is_one_order()
    {
        var placed = Placed(quantity: 3, changedAfter: 0);
        (await PostAsync("orders/create", "w-1", placed)).Accepted.ShouldBe(1);
        (await PostAsync("orders/create", "w-1", placed)).Duplicates.ShouldBe(1);
        (await PostAsync("orders/create", "w-2", placed)).Duplicates.ShouldBe(1);
        var total = await _world.AtRestAsync(3);
        (total.Submitted, total.Duplicate).ShouldBe((1, 2));
        (await _world.QueryAsync<string>("select string_agg(received_from, ' ' order by received_at) from hub.arrival")).ShouldBe("webhook:w-1 webhook:w-1 webhook:w-2");
        (await _world.Odoo.SaleOrdersAsync()).Count.ShouldBe(1);
        await _world.ProveLedgerAsync();
    }

    [Test]
    public async Task Updates_that_order_nothing_else_go_no_further_and_the_others_wait_for_a_person()
    {
        await PostAsync("orders/create", "w-1", Placed(quantity: 3, changedAfter: 0));
        (await PostAsync("orders/updated", "w-2", Placed(quantity: 3, changedAfter: 60))).Duplicates.ShouldBe(1, "it was packed, say");
        (await PostAsync("orders/updated", "w-4", Placed(quantity: 5, changedAfter: 120))).Accepted.ShouldBe(1);
        (await PostAsync("orders/updated", "w-3", Placed(quantity: 4, changedAfter: 90))).Duplicates.ShouldBe(1, "it is late");
        var total = await _world.AtRestAsync(4);
        (total.Submitted, total.Quarantined, total.Duplicate).ShouldBe((1, 1, 2));
        var held = (await _world.Orders.ListAsync(new OrderFilter { States = ["quarantined"] }, CancellationToken.None)).ShouldHaveSingleItem();
        held.Reason!.ShouldContain("change of #1001 by web");
        await _world.ProveLedgerAsync();
    }

    [TestCase(null, "bears no signature")]
    [TestCase("another-secret-0123456789", "not made with a secret of this channel")]
    public async Task What_is_not_signed_by_the_shop_is_not_even_kept(string? secret, string words)
    {
        using var answer = await SendAsync("orders/create", "w-1", Placed(3, 0), secret, "web");
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(words);
        (await _world.QueryAsync<long>("select (select count(*) from hub.arrival) + (select count(*) from hub.payload)")).ShouldBe(0);
    }

    [Test]
    public async Task What_cannot_become_an_order_is_kept_and_the_shop_need_not_repeat_it()
    {
        (await PostAsync("orders/create", "w-1", """{"id":1001,"name":"#1001"}""")).Refused.ShouldBe(1);
        (await _world.AtRestAsync(1)).Rejected.ShouldBe(1);
        await _world.ProveLedgerAsync();
    }

    [TestCase("csv")]
    [TestCase("no-such-channel")]
    public async Task A_channel_without_webhooks_has_no_such_address(string channel)
    {
        using var answer = await SendAsync("orders/create", "w-1", Placed(3, 0), Secret, channel);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(int Accepted, int Duplicates, int Refused)> PostAsync(string topic, string delivery, string body)
    {
        using var answer = await SendAsync(topic, delivery, body, Secret, "web");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var report = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        int Count(string name) => report.RootElement.GetProperty(name).GetInt32();
        return (Count("accepted"), Count("duplicates"), Count("refused"));
    }

    private async Task<HttpResponseMessage> SendAsync(string topic, string delivery, string body, string? secret, string channel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_world.Api, "/v1/webhooks/" + channel)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Shopify-Topic", topic);
        request.Headers.Add("X-Shopify-Webhook-Id", delivery);
        if (secret is not null)
        {
            request.Headers.Add("X-Shopify-Hmac-Sha256", Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(body))));
        }

        return await _world.SendAsync(request);
    }

    private static string Placed(int quantity, int changedAfter)
    {
        var placed = new DateTimeOffset(2026, 11, 20, 14, 0, 0, TimeSpan.Zero);
        var sum = (quantity * 1.25m).ToString(CultureInfo.InvariantCulture);
        return JsonSerializer.Serialize(new
        {
            id = 820982911946154508, name = "#1001", currency = "EUR", taxes_included = false, created_at = placed, updated_at = placed.AddSeconds(changedAfter), test = false,
            subtotal_price = sum, total_price = sum, total_tax = "0.00", total_discounts = "0.00",
            line_items = new[] { new { id = 1, sku = "P-1", title = "Bolt", quantity, current_quantity = quantity, price = "1.25", tax_lines = Array.Empty<object>(), discount_allocations = Array.Empty<object>() } },
            shipping_lines = Array.Empty<object>(),
        });
    }
}
