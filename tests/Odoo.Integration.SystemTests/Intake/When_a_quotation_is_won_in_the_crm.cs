using Odoo.Integration.Store.Browsing;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Intake;

public sealed class When_a_quotation_is_won_in_the_crm
{
    [TestCase(14)]
    [TestCase(19)]
    public async Task It_becomes_one_order_and_what_is_not_won_becomes_none(int version)
    {
        await using var crm = await OdooInTest.StartAsync(version: version);
        await using var world = await World.CreateAsync(startHub: false);
        foreach (var (key, value) in new[] { ("Url", crm.Address), ("Database", "test"), ("Login", "hub_bot"), ("Key", "simulator"), ("ReadBackSeconds", "1"), ("CallsPerSecond", "1000") })
        {
            world.Settings["HUB_OdooServers__crm__" + key] = value;
        }

        world.Settings["HUB_Channels__sales__Source"] = "crm";
        world.Settings["HUB_Channels__sales__ReadFrom"] = "crm";
        await world.StartHubAsync();
        await world.UntilAsync(async () => await world.QueryAsync<long>("select count(*) from hub.odoo_order_cursor where server = 'crm'") == 1, static () => "the channel does not begin");

        using var person = crm.NewPerson();
        var won = await QuoteAsync(person, "C-7", "PO-77", ("P-1", 4, 0), ("P-2", 5, 20));
        await QuoteAsync(person, "C-8", "PO-88", ("P-3", 6, 0));
        await person.PressAsync("sale.order", "action_confirm", won);
        (await world.AtRestAsync(1)).Submitted.ShouldBe(1);
        var made = (await world.Odoo.SaleOrdersAsync()).ShouldHaveSingleItem();
        made.ClientOrderRef.ShouldBe("PO-77");
        made.Lines.Select(static line => (line.DefaultCode, line.Quantity, line.Price)).ShouldBe([("P-1", 4m, 10m), ("P-2", 5m, 8m)]);

        await person.PressAsync("sale.order", "action_cancel", won);
        var total = await world.AtRestAsync(2);
        (total.Submitted, total.Quarantined).ShouldBe((1, 1));
        (await world.Orders.ListAsync(new OrderFilter { States = ["quarantined"] }, CancellationToken.None)).ShouldHaveSingleItem().Reason!.ShouldContain("asks for a cancellation of");
        (await crm.SaleOrdersAsync()).Count.ShouldBe(2, "nothing is written where quotations are read");
        await world.ProveLedgerAsync();
    }

    private static async Task<long> QuoteAsync(PersonInOdoo person, string customer, string reference, params (string Sku, int Quantity, int Discount)[] lines)
    {
        var rows = new List<object>();
        foreach (var (sku, quantity, discount) in lines)
        {
            var product = await person.IdAsync("product.product", "default_code", sku);
            rows.Add(new object[] { 0, 0, new Dictionary<string, object?> { ["product_id"] = product, ["product_uom_qty"] = quantity, ["price_unit"] = 10, ["discount"] = discount } });
        }

        return await person.CreateAsync("sale.order", new() { ["partner_id"] = await person.IdAsync("res.partner", "ref", customer), ["client_order_ref"] = reference, ["order_line"] = rows });
    }
}
