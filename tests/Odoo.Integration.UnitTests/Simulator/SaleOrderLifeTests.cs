using System.Text.Json;

namespace Odoo.Integration.UnitTests.Simulator;

public sealed class SaleOrderLifeTests
{
    private static readonly long[] First = [1];

    [Test]
    public async Task In_19_an_order_is_confirmed_once()
    {
        await using var odoo = await StartAsync(19);
        (await odoo.CallAsync("sale.order", "action_confirm", [First])).GetBoolean().ShouldBeTrue();
        var refusal = await Should.ThrowAsync<OdooRefusal>(() => odoo.CallAsync("sale.order", "action_confirm", [First]));
        refusal.Name.ShouldBe("odoo.exceptions.UserError");
        refusal.Message.ShouldBe("Some orders are not in a state requiring confirmation.");
    }

    [Test]
    public async Task In_14_confirming_again_does_nothing()
    {
        await using var odoo = await StartAsync(14);
        await odoo.CallAsync("sale.order", "action_confirm", [First]);
        (await odoo.CallAsync("sale.order", "action_confirm", [First])).GetBoolean().ShouldBeTrue();
        await odoo.CallAsync("sale.order", "action_cancel", [First]);
        (await Should.ThrowAsync<OdooRefusal>(() => odoo.CallAsync("sale.order", "action_confirm", [First]))).Message.ShouldStartWith("It is not allowed to confirm");
    }

    [Test]
    public async Task In_14_a_lock_is_a_state()
    {
        await using var odoo = await StartAsync(14);
        await odoo.CallAsync("sale.order", "action_done", [First]);
        (await ReadAsync(odoo, "state")).GetString().ShouldBe("done");
        await Should.ThrowAsync<OdooRefusal>(() => odoo.CallAsync("sale.order", "action_lock", [First]));
    }

    [Test]
    public async Task In_19_a_lock_is_a_mark()
    {
        await using var odoo = await StartAsync(19);
        await odoo.CallAsync("sale.order", "action_confirm", [First]);
        await odoo.CallAsync("sale.order", "action_lock", [First]);
        (await ReadAsync(odoo, "state")).GetString().ShouldBe("sale");
        (await ReadAsync(odoo, "locked")).GetBoolean().ShouldBeTrue();
        (await Should.ThrowAsync<OdooRefusal>(() => odoo.CallAsync("sale.order", "action_cancel", [First])))
            .Message.ShouldBe("You cannot cancel a locked order. Please unlock it first.");
        await odoo.CallAsync("sale.order", "action_unlock", [First]);
        await odoo.CallAsync("sale.order", "action_cancel", [First]);
        (await ReadAsync(odoo, "state")).GetString().ShouldBe("cancel");
    }

    [TestCase(14, "action_done", "Unit Price\nTaxes")]
    [TestCase(19, "action_lock", "Unit Price\nTaxes")]
    public async Task The_lines_of_a_locked_order_are_kept(int version, string method, string fields)
    {
        await using var odoo = await StartAsync(version);
        await odoo.CallAsync("sale.order", method, [First]);
        var values = new Dictionary<string, object> { ["price_unit"] = 1, [version == 14 ? "tax_id" : "tax_ids"] = Array.Empty<object>(), ["discount"] = 5 };
        var refusal = await Should.ThrowAsync<OdooRefusal>(() => odoo.CallAsync("sale.order.line", "write", [First, values]));
        refusal.Message.ShouldBe($"It is forbidden to modify the following fields in a locked order:\n{fields}");
    }

    [Test]
    public async Task In_19_the_product_of_a_cancelled_line_stays()
    {
        await using var odoo = await StartAsync(19);
        await odoo.CallAsync("sale.order", "action_cancel", [First]);
        (await Should.ThrowAsync<OdooRefusal>(() => odoo.CallAsync("sale.order.line", "write", [First, new { product_id = SimulatedOdoo.Nut }])))
            .Message.ShouldBe("You cannot modify the product of this order line.");
        await odoo.CallAsync("sale.order.line", "write", [First, new { product_id = SimulatedOdoo.Bolt, product_uom_qty = 3 }]);
    }

    [TestCase(14, "You can not remove an order line once the sales order is confirmed.")]
    [TestCase(19, "Once a sales order is confirmed, you can't remove one of its lines")]
    public async Task A_line_of_a_confirmed_order_is_not_removed(int version, string words)
    {
        await using var odoo = await StartAsync(version);
        await odoo.CallAsync("sale.order", "action_confirm", [First]);
        (await Should.ThrowAsync<OdooRefusal>(() => odoo.CallAsync("sale.order.line", "unlink", [First]))).Message.ShouldStartWith(words);
    }

    [TestCase(14, "note text")]
    [TestCase(19, "<p>note text</p>")]
    public async Task A_note_is_text_or_a_paragraph(int version, string note)
    {
        await using var odoo = await StartAsync(version);
        await odoo.CallAsync("sale.order", "write", [First, new { note = "note text" }]);
        (await ReadAsync(odoo, "note")).GetString().ShouldBe(note);
    }

    private static async Task<SimulatedOdoo> StartAsync(int version)
    {
        var odoo = await SimulatedOdoo.StartAsync(version);
        await odoo.CallAsync(
            "sale.order", "create", [new { partner_id = SimulatedOdoo.Acme, order_line = new[] { new object[] { 0, 0, new { product_id = SimulatedOdoo.Bolt } } } }]);
        return odoo;
    }

    private static async Task<JsonElement> ReadAsync(SimulatedOdoo odoo, string field) =>
        (await odoo.CallAsync("sale.order", "read", [First, new[] { field }]))[0].GetProperty(field);
}
