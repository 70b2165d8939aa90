using System.Globalization;
using System.Text.Json;
using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Erp.Rpc;
using Odoo.Integration.Erp.SaleOrders;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.SystemTests.Contract;

public sealed class When_a_sale_order_is_written(OdooTarget target) : OdooContract(target)
{
    [Test]
    public async Task It_has_what_the_order_says()
    {
        var order = NewOrder(Line(1, 3, 1.5m, description: "Bolt"), Line(2, 2, 24m, unit: "DZN")) with
        {
            CustomerReference = CustomerReference.From("PO 4711"), OrderedAt = new DateTimeOffset(2026, 11, 20, 22, 30, 0, TimeSpan.Zero), RequestedDelivery = new DateOnly(2026, 12, 1),
            ShipTo = new Address(Plant), BillTo = new Address(Office),
        };
        var made = (await WriteAsync(order)).ShouldBeOfType<SaleOrderResult.Made>();
        made.Differences.ShouldBeEmpty();
        var row = (await RowsAsync("sale.order", [new object[] { "id", "=", made.Id }], "name", "client_order_ref", "origin", "date_order", "commitment_date", "partner_id", "partner_shipping_id", "partner_invoice_id", "state")).Single();
        row.Text("name").ShouldBe(made.Name);
        row.Text("client_order_ref").ShouldBe("PO 4711");
        row.Text("origin").ShouldBe($"{order.ExternalId} {order.Id:D}");
        row.Text("date_order").ShouldBe("2026-11-20 22:30:00");
        row.Text("commitment_date").ShouldBe("2026-12-01 00:00:00");
        row.Text("state").ShouldBe("draft");
        row.Reference("partner_id").ShouldBe(CustomerId);
        (await RowsAsync("res.partner", [new object[] { "id", "=", row.Reference("partner_shipping_id")! }], "ref")).Single().Text("ref").ShouldBe(Plant);
        (await RowsAsync("res.partner", [new object[] { "id", "=", row.Reference("partner_invoice_id")! }], "ref")).Single().Text("ref").ShouldBe(Office);
        var fields = (await Server.Client.MeetAsync(CancellationToken.None)).Server!.Fields;
        var lines = await LinesOfAsync(made.Id, "name", "product_uom_qty", "price_unit", fields.LineUnit);
        lines.Length.ShouldBe(2);
        (lines[0].Text("name"), lines[0].Number("product_uom_qty"), lines[0].Number("price_unit")).ShouldBe(("Bolt", 3m, 1.5m));
        (lines[1].Number("product_uom_qty"), lines[1].Number("price_unit")).ShouldBe((2m, 24m));
        lines[1].GetProperty(fields.LineUnit)[0].GetInt64().ShouldNotBe(lines[0].GetProperty(fields.LineUnit)[0].GetInt64());
    }

    [Test]
    public async Task Order_and_lines_bear_external_ids_that_name_their_kind()
    {
        var order = NewOrder();
        var made = (await WriteAsync(order)).ShouldBeOfType<SaleOrderResult.Made>();
        (await ExternalIdsAsync("sale.order", [made.Id])).ShouldBe([$"hub.order-{order.Id:D}"]);
        var lines = await LinesOfAsync(made.Id, "name");
        (await ExternalIdsAsync("sale.order.line", [.. lines.Select(static line => line.Id())])).ShouldBe([$"hub.line-{order.Id:D}-1", $"hub.line-{order.Id:D}-2"], ignoreOrder: true);
    }

    [Test]
    public async Task Written_again_it_is_the_same_and_what_people_changed_stays()
    {
        var order = NewOrder();
        var made = (await WriteAsync(order)).ShouldBeOfType<SaleOrderResult.Made>();
        var line = (await LinesOfAsync(made.Id, "name"))[0].Id();
        await ChangeAsync("sale.order.line", line, new() { ["product_uom_qty"] = 77 });
        using var other = NewServer();
        var again = await MadeAsync(other, order);
        again.Id.ShouldBe(made.Id);
        again.Differences.ShouldBe(["line 1: quantity 3 was asked for, 77 is there"]);
        (await LinesOfAsync(made.Id, "product_uom_qty")).Select(static row => row.Number("product_uom_qty")).ShouldBe([77m, 4m]);
    }

    [Test]
    public async Task Several_go_in_one_call_whatever_they_carry()
    {
        Order[] orders = [NewOrder(), NewOrder(Line(3, 1, null)), NewOrder() with { OrderedAt = new DateTimeOffset(2026, 11, 1, 8, 0, 0, TimeSpan.Zero) }, NewOrder(Line(4, 9, 3m))];
        var results = await Server.Writer.WriteAsync([.. orders.Select(static order => new SaleOrderWish(order, new SaleOrderTerms(), []))], CancellationToken.None);
        results.Values.ShouldAllBe(static result => result is SaleOrderResult.Made);
        results.Values.Select(static result => ((SaleOrderResult.Made)result).Id).Distinct().Count().ShouldBe(orders.Length);
        foreach (var order in orders)
        {
            var id = ((SaleOrderResult.Made)results[order.Id!.Value]).Id;
            (await LinesOfAsync(id, "product_uom_qty")).Select(static line => line.Number("product_uom_qty")).ShouldBe(order.Lines.Select(static line => line.Quantity.Value));
        }
    }

    [Test]
    public async Task Without_prices_odoos_price_list_decides()
    {
        var made = (await WriteAsync(NewOrder(Line(5, 2, null)))).ShouldBeOfType<SaleOrderResult.Made>();
        (await LinesOfAsync(made.Id, "price_unit")).Single().Number("price_unit").ShouldBe(15m);
    }

    [Test]
    public async Task Quotes_emoji_and_long_texts_arrive_as_they_are()
    {
        var name = "Schraube \"M8\" 'x' <b>&amp;</b> 🚚 ñ " + new string('ü', 200);
        var reference = new string('R', 1000);
        var made = (await WriteAsync(NewOrder(Line(1, 1, 1m, description: name)) with { CustomerReference = CustomerReference.From(reference) })).ShouldBeOfType<SaleOrderResult.Made>();
        (await LinesOfAsync(made.Id, "name")).Single().Text("name").ShouldBe(name);
        (await RowsAsync("sale.order", [new object[] { "id", "=", made.Id }], "client_order_ref")).Single().Text("client_order_ref").ShouldBe(reference);
    }

    [Test]
    public async Task A_price_that_odoo_rounds_is_told()
    {
        var made = (await WriteAsync(NewOrder(Line(1, 1, 1.234m)))).ShouldBeOfType<SaleOrderResult.Made>();
        var kept = (await LinesOfAsync(made.Id, "price_unit")).Single().Number("price_unit");
        made.Differences.ShouldBe(kept == 1.234m ? [] : [FormattableString.Invariant($"line 1: price 1.234 was asked for, {kept:0.######} is there")]);
    }

    [Test]
    public async Task A_quantity_that_odoo_would_round_waits_until_a_person_accepts_it()
    {
        var order = NewOrder(Line(1, 0.333333m, 1m));
        var held = (await WriteAsync(order)).ShouldBeOfType<SaleOrderResult.Held>();
        held.Code.ShouldBe("quantity-rounded");
        held.Words.ShouldContain("line 1 orders 0.333333; Odoo keeps ");
        var made = (await WriteAsync(order, "quantity-rounded")).ShouldBeOfType<SaleOrderResult.Made>();
        made.Differences.Single().ShouldStartWith("line 1: quantity 0.333333 was asked for, 0.33");
    }

    /// <summary>HUB_TEST_LINES makes it longer: 30,000 lines take a real server minutes, and limits of time that are not Odoo's own.</summary>
    [Test]
    public async Task An_order_of_many_lines_is_one_sale_order()
    {
        var lines = int.Parse(Environment.GetEnvironmentVariable("HUB_TEST_LINES") ?? "300", CultureInfo.InvariantCulture);
        var order = NewOrder([.. Enumerable.Range(1, lines).Select(n => Line(n, n, 1m, Product(1 + (n % Products))))]);
        var start = TimeProvider.System.GetTimestamp();
        var made = (await WriteAsync(order)).ShouldBeOfType<SaleOrderResult.Made>();
        TestContext.Out.WriteLine($"{lines} lines in {TimeProvider.System.GetElapsedTime(start).TotalSeconds:0.0} s");
        made.Differences.ShouldBeEmpty();
        (await LinesOfAsync(made.Id, "product_uom_qty")).Select(static line => line.Number("product_uom_qty")).ShouldBe(Enumerable.Range(1, lines).Select(static n => (decimal)n));
    }

    private async Task<string[]> ExternalIdsAsync(string model, long[] ids)
    {
        var names = Result(await Administrator.ReadAsync(new OdooCall(model, "get_external_id", [], ids), CancellationToken.None));
        return [.. names.EnumerateObject().Select(static name => name.Value.GetString()!)];
    }
}
