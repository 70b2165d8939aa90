using System.Globalization;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Contract;

public sealed class When_people_key_orders_into_odoo(OdooTarget target) : OdooContract(target)
{
    private World _world = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _world = await World.CreateAsync(new Dictionary<string, string?>
        {
            ["Odoo__Url"] = Target.Url, ["Odoo__Database"] = Target.Database, ["Odoo__Login"] = Target.BotLogin, ["Odoo__Key"] = Target.BotKey, ["Odoo__Transport"] = Target.Transport.ToString(),
            ["Odoo__ReadBackSeconds"] = "1", ["Odoo__TimeoutSeconds"] = "60",
        });
        await _world.StartHubAsync();
        await _world.ReadyAsync();
    }

    [TearDown]
    public async Task EndAsync() => await _world.DisposeAsync();

    [Test]
    public async Task What_a_salesperson_typed_holds_the_same_order_from_a_channel()
    {
        var reference = "PO-" + Customer;
        var (id, name) = await TypeAsync(reference, (1, 12), (2, 30), (3, 7));
        await UntilReadBackAsync(id);
        _world.Drop("csv", "same.csv", Csv("E1", reference, (1, 12), (2, 30), (3, 7)));
        await _world.AtRestAsync(1);
        await _world.UntilAsync(async () => await StateAsync("E1") == "quarantined", () => "the order is not held");
        (await _world.QueryAsync<string>("select reason_code from hub.orders where external_id = 'E1'")).ShouldBe("suspected-duplicate");
        (await _world.QueryAsync<string>("select m.external_id from hub.orders o join hub.orders m on m.order_id = o.matched_order where o.external_id = 'E1'")).ShouldBe(name);
        await _world.ProveLedgerAsync();
    }

    [Test]
    public async Task What_is_typed_after_the_hubs_order_raises_an_alert_on_its_page()
    {
        var reference = "PQ-" + Customer;
        _world.Drop("csv", "first.csv", Csv("E2", reference, (4, 5), (5, 6), (6, 70)));
        await _world.UntilAsync(async () => await StateAsync("E2") == "submitted", () => "the order is not submitted");
        var (id, name) = await TypeAsync(reference, (4, 5), (5, 6), (6, 70));
        await UntilReadBackAsync(id);
        await _world.UntilAsync(async () => await _world.QueryAsync<long>("select count(*) from hub.decision where outcome = 'alert'") > 0, () => "there is no alert");
        var order = await _world.QueryAsync<Guid>("select order_id from hub.orders where external_id = 'E2'");
        var page = await _world.Orders.ShowAsync(order, CancellationToken.None);
        page!.Decisions.Select(static decision => decision.Outcome).ShouldContain($"alert: {name} was keyed into Odoo and looks like this one");
        using var metrics = await _world.SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(_world.Api, "/metrics")));
        var figures = await metrics.Content.ReadAsStringAsync();
        figures.ShouldContain("\nhub_typed_after_ours_total 1\n");
        figures.ShouldContain("\nhub_orders{channel=\"csv\",state=\"submitted\"} 1\n");
        await _world.ProveLedgerAsync();
    }

    [Test]
    public async Task What_was_cancelled_in_odoo_holds_nothing()
    {
        var reference = "PR-" + Customer;
        var (id, _) = await TypeAsync(reference, (7, 12), (8, 30), (9, 7));
        await UntilReadBackAsync(id);
        await CallAsync("sale.order", "action_cancel", id);
        await _world.UntilAsync(
            async () => await _world.QueryAsync<long>($"select count(*) from hub.odoo_order where odoo_id = {id.ToString(CultureInfo.InvariantCulture)} and state = 'cancel'") == 1, () => "the cancellation is not seen");
        _world.Drop("csv", "again.csv", Csv("E3", reference, (7, 12), (8, 30), (9, 7)));
        await _world.UntilAsync(async () => await StateAsync("E3") == "submitted", () => "the order is not submitted");
        await _world.ProveLedgerAsync();
    }

    private async Task<(long Id, string Name)> TypeAsync(string reference, params (int Product, int Quantity)[] lines)
    {
        var copy = await CreateTypedAsync(reference, lines);
        var name = (await RowsAsync("sale.order", [new object[] { "id", "=", copy }], "name")).Single().GetProperty("name").GetString()!;
        return (copy, name);
    }

    private async Task<long> CreateTypedAsync(string reference, (int Product, int Quantity)[] lines)
    {
        var ids = new List<long>();
        foreach (var line in lines)
        {
            ids.Add((await RowsAsync("product.product", [new object[] { "default_code", "=", Product(line.Product) }], "default_code")).Single().GetProperty("id").GetInt64());
        }

        return await LoadAsync(
            "sale.order", ["partner_id/.id", "client_order_ref", "order_line/product_id/.id", "order_line/product_uom_qty", "order_line/price_unit"],
            lines.Select((line, at) => (string[])[at == 0 ? Text(CustomerId) : string.Empty, at == 0 ? reference : string.Empty, Text(ids[at]), Text(line.Quantity), "1.25"]));
    }

    private Task UntilReadBackAsync(long id) => _world.UntilAsync(
        async () => await _world.QueryAsync<long>($"select count(*) from hub.orders where odoo_id = {Text(id)} and channel = 'odoo' and state = 'submitted'") == 1, () => "it was not read back");

    private async Task<string> StateAsync(string number) => await _world.QueryAsync<string>($"select coalesce((select state from hub.orders where external_id = '{number}'), '')");

    private string Csv(string number, string reference, params (int Product, int Quantity)[] lines) =>
        "nr;ref;customer;sku;qty;price\n" + string.Concat(lines.Select(line => $"{number};{reference};{Customer};{Product(line.Product)};{Text(line.Quantity)};1.25\n"));

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
