using System.Text.Json;

namespace Odoo.Integration.UnitTests.Simulator;

[TestFixture(14)]
[TestFixture(19)]
public sealed class LoadTests(int version)
{
    private static readonly string[] Plain = ["id", "partner_id/.id", "order_line/id", "order_line/product_id/.id", "order_line/product_uom_qty"];

    private SimulatedOdoo _odoo = null!;

    private string Unit => version == 14 ? "product_uom" : "product_uom_id";

    private string Taxes => version == 14 ? "tax_id" : "tax_ids";

    [SetUp]
    public async Task StartAsync() => _odoo = await SimulatedOdoo.StartAsync(version);

    [TearDown]
    public async Task EndAsync() => await _odoo.DisposeAsync();

    [Test]
    public async Task Every_column_of_a_hub_is_taken()
    {
        await _odoo.CallAsync("res.partner", "create", [new { name = "Dock", parent_id = SimulatedOdoo.Acme, type = "delivery" }]);
        await _odoo.CallAsync("account.tax", "create", [new[] { new { name = "T20", amount = 20m, price_include = false }, new { name = "T5", amount = 5m, price_include = true } }]);
        string[] columns =
        [
            "id", "partner_id/.id", "partner_shipping_id/.id", "partner_invoice_id/.id", "client_order_ref", "origin", "date_order", "commitment_date", "pricelist_id/.id",
            "note", "order_line/id", "order_line/product_id/.id", "order_line/product_uom_qty", $"order_line/{Unit}/.id", "order_line/price_unit", "order_line/discount",
            "order_line/name", $"order_line/{Taxes}/.id", "order_line/sequence",
        ];
        var answer = await _odoo.LoadAsync(
            columns,
            [
                ["hub.a", "2", "3", "2", "PO-1", "hub", "2026-01-01 00:00:00", "2026-02-01 08:00:00", "1", "n", "hub.a1", "1", "3", "2", "3.33", "5", "text", "1,2", "7"],
                ["", "", "", "", "", "", "", "", "", "", "hub.a2", "2", "1", "1", "2", "", "more", "", "8"],
            ]);
        var id = answer.Ids().ShouldHaveSingleItem();
        var order = (await ReadAsync("sale.order", id))[0];
        order.GetProperty("partner_shipping_id")[0].GetInt64().ShouldBe(3);
        order.GetProperty("commitment_date").GetString().ShouldBe("2026-02-01 08:00:00");
        order.GetProperty("client_order_ref").GetString().ShouldBe("PO-1");

        // 3 × 3.33 less 5 %, of which 5 % are within: as a live 14.0 reckoned.
        order.GetProperty("amount_untaxed").GetDecimal().ShouldBe(9.04m + 2m);
        order.GetProperty("amount_tax").GetDecimal().ShouldBe(2.26m);
        var line = (await ReadAsync("sale.order.line", order.GetProperty("order_line")[0].GetInt64()))[0];
        line.GetProperty(Unit)[0].GetInt64().ShouldBe(2);
        line.GetProperty(Taxes).GetRawText().ShouldBe("[1,2]");
        line.GetProperty("name").GetString().ShouldBe("text");
        line.GetProperty("sequence").GetInt32().ShouldBe(7);
    }

    [Test]
    public async Task A_second_load_of_the_same_changes_nothing()
    {
        var first = await _odoo.LoadAsync(Plain, [["hub.a", "2", "hub.a1", "1", "3"]]);
        var again = await _odoo.LoadAsync(Plain, [["hub.a", "2", "hub.a1", "1", "9"], ["", "", "hub.a2", "2", "1"]]);
        again.Ids().ShouldBe(first.Ids());
        var lines = await LinesAsync();
        lines.ShouldHaveSingleItem().GetProperty("product_uom_qty").GetDecimal().ShouldBe(3);
    }

    [Test]
    public async Task A_price_that_is_not_given_is_the_products()
    {
        await _odoo.LoadAsync(Plain, [["hub.a", "2", "hub.a1", "2", "3"]]);
        (await LinesAsync())[0].GetProperty("price_unit").GetDecimal().ShouldBe(2.5m);
    }

    [Test]
    public async Task A_blank_price_is_nought()
    {
        // Measured on 14.0: a cell that is there and empty is a value, also beside lines that have a price.
        await _odoo.LoadAsync([.. Plain, "order_line/price_unit"], [["hub.a", "2", "hub.a1", "1", "3", ""], ["", "", "hub.a2", "2", "3", "4"]]);
        (await LinesAsync()).Select(static line => line.GetProperty("price_unit").GetDecimal()).ShouldBe([0m, 4m]);
    }

    [TestCase(2, "1.005", "2.675", 1.01, 2.68)]
    [TestCase(4, "1.005", "1.23456", 1.01, 1.2346)]
    [TestCase(0, "-2.5", "0.5", -2.5, 1)]
    public async Task Prices_and_quantities_are_rounded_as_the_precisions_say(int digits, string quantity, string price, decimal storedQuantity, decimal storedPrice)
    {
        var precision = await _odoo.CallAsync("decimal.precision", "search", [new[] { new[] { "name", "=", "Product Price" } }]);
        await _odoo.CallAsync("decimal.precision", "write", [precision, new { digits }]);
        await _odoo.LoadAsync([.. Plain, "order_line/price_unit"], [["hub.a", "2", "hub.a1", "1", quantity, price]]);
        var line = (await LinesAsync())[0];
        line.GetProperty("product_uom_qty").GetDecimal().ShouldBe(storedQuantity);

        // 19 shows so many digits of a price and keeps all (read in its source).
        line.GetProperty("price_unit").GetDecimal().ShouldBe(version == 14 ? storedPrice : decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture));
        var facts = await _odoo.CallAsync("product.pricelist.item", "fields_get", [new[] { "fixed_price" }, new[] { "digits" }]);
        facts.GetProperty("fixed_price").GetProperty("digits")[1].GetInt32().ShouldBe(digits);
    }

    [Test]
    public async Task An_archived_product_is_not_found_by_its_id()
    {
        await _odoo.CallAsync("product.product", "write", [new[] { SimulatedOdoo.Nut }, new { active = false }]);
        (await _odoo.LoadAsync(Plain, [["hub.a", "2", "hub.a1", "2", "1"]])).Words()
            .ShouldBe("No matching record found for database id '2' in field 'Order Lines/Product'");
    }

    [Test]
    public async Task One_bad_tax_of_a_list_is_named() =>
        (await _odoo.LoadAsync([.. Plain, $"order_line/{Taxes}/.id"], [["hub.a", "2", "hub.a1", "2", "1", "98,99"]])).Messages()[0].Words
            .ShouldBe("No matching record found for database id '98' in field 'Order Lines/Taxes'");

    [Test]
    public async Task A_column_that_is_not_there_is_an_error_and_no_message()
    {
        var (name, words) = version == 14 ? ("builtins.KeyError", "nofield") : ("builtins.ValueError", "Invalid field name 'nofield'");
        foreach (var column in new[] { "nofield", "order_line/nofield", "partner_id/nofield" })
        {
            var refusal = await Should.ThrowAsync<OdooRefusal>(() => _odoo.LoadAsync(["id", column], [["hub.a", "x"]]));
            (refusal.Name, refusal.Message).ShouldBe((name, words));
        }
    }

    [Test]
    public async Task An_update_needs_to_know_of_what()
    {
        var words = version == 14 ? "Unknown error during import: <class 'KeyError'>: 'record'" : "Cannot update a record without specifying its id or xml_id";
        (await _odoo.LoadAsync(["id", "partner_id/.id"], [["", "2"]])).Words().ShouldBe(words);
    }

    [Test]
    public async Task A_required_value_that_is_missing_is_named()
    {
        var answer = await _odoo.LoadAsync(["id", "origin"], [["hub.a", "x"]]);
        answer.Words().ShouldStartWith(version == 14
            ? "Missing required value for the field 'Customer' (partner_id)"
            : "Missing required value for the field 'Customer' (partner_id).\nModel: 'Sales Order' (sale.order)\n");
        answer.GetProperty("messages")[0].GetProperty("field").GetString().ShouldBe("partner_id");
    }

    private async Task<JsonElement> ReadAsync(string model, long id) => await _odoo.CallAsync(model, "read", [new[] { id }]);

    private async Task<JsonElement[]> LinesAsync() =>
        [.. (await _odoo.CallAsync("sale.order.line", "search_read", [Array.Empty<object>()], new { order = "id" })).EnumerateArray()];
}
