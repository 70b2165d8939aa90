using System.Text.Json;

namespace Odoo.Integration.UnitTests.Simulator;

public sealed class PagingTests
{
    private const int Partners = 2_345;

    private ManualTime _time = null!;
    private SimulatedOdoo _odoo = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _time = new ManualTime(Given.Now);
        _odoo = await SimulatedOdoo.StartAsync(14, _time);
    }

    [TearDown]
    public async Task EndAsync() => await _odoo.DisposeAsync();

    [Test]
    public async Task Pages_by_write_date_and_id_hold_every_record_once()
    {
        await _odoo.SeedAsync(new { generated = new { partners = Partners, products = 0 } });
        var (seen, at, id) = (new List<long>(), "2000-01-01 00:00:00", 0L);
        while (await PageAsync(at, id) is { Length: > 0 } page)
        {
            seen.AddRange(page.Select(static row => row.GetProperty("id").GetInt64()));
            (at, id) = (page[^1].GetProperty("write_date").GetString()!, seen[^1]);
        }

        seen.Count.ShouldBe(Partners + 2);
        seen.ShouldBeUnique();
    }

    [Test]
    public async Task Made_up_records_are_made_up_once()
    {
        await _odoo.SeedAsync(new { generated = new { partners = 150, products = 120 } });
        await _odoo.SeedAsync(new { generated = new { partners = 150, products = 130 } });
        (await CountAsync("res.partner", ["ref", "=like", "G-%"])).ShouldBe(150);
        (await CountAsync("product.product", ["default_code", "in", new[] { "GP-000001", "GP-000130", "GP-000131" }])).ShouldBe(2);
        (await CountAsync("product.template", ["default_code", "=like", "GP-%"])).ShouldBe(130);
        (await CountAsync("product.product", ["barcode", "=", "299-000007"])).ShouldBe(1);
        var product = await _odoo.CallAsync("product.product", "search_read", [new[] { new object[] { "default_code", "=", "GP-000125" } }]);
        product[0].GetProperty("product_tmpl_id")[1].GetString().ShouldBe("[GP-000125] Generated product 125");
    }

    [Test]
    public async Task A_write_moves_a_record_to_the_end()
    {
        await _odoo.SeedAsync(new { generated = new { partners = 300, products = 0 } });
        _time.Advance(TimeSpan.FromMinutes(1));
        await _odoo.CallAsync("res.partner", "write", [new[] { SimulatedOdoo.Acme }, new { phone = "1" }]);
        var last = await _odoo.CallAsync("res.partner", "search", [Array.Empty<object>()], new { order = "write_date desc, id desc", limit = 1 });
        last[0].GetInt64().ShouldBe(SimulatedOdoo.Acme);
        (await CountAsync("res.partner", ["write_date", ">", Given.Now.ToString("yyyy-MM-dd HH:mm:ss") + ".999999"])).ShouldBe(1);
    }

    [TestCase("name", "ACME B C")]
    [TestCase("city desc, name desc", "ACME C B")]
    [TestCase("city,id", "B C ACME")]
    [TestCase("city,name DESC", "C B ACME")]
    public async Task Records_come_in_the_order_asked_for(string order, string names)
    {
        await _odoo.CallAsync("res.partner", "create", [new[] { new { name = "B", city = "X" }, new { name = "C", city = "X" } }]);
        var rows = await _odoo.CallAsync("res.partner", "search_read", [new[] { new object[] { "id", ">", 1 } }], new { fields = new[] { "name" }, order });
        string.Join(' ', rows.EnumerateArray().Select(static row => row.GetProperty("name"))).ShouldBe(names);
    }

    [Test]
    public async Task A_part_can_be_asked_for()
    {
        await _odoo.SeedAsync(new { generated = new { partners = 10, products = 0 } });
        var page = await _odoo.CallAsync("res.partner", "search", [Array.Empty<object>()], new { order = "id", offset = 3, limit = 2 });
        page.GetRawText().ShouldBe("[4,5]");
    }

    [TestCase("name foo")]
    [TestCase("nofield")]
    public async Task An_order_that_is_none_is_refused(string order) =>
        await Should.ThrowAsync<OdooRefusal>(() => _odoo.CallAsync("res.partner", "search", [Array.Empty<object>()], new { order }));

    private async Task<JsonElement[]> PageAsync(string at, long id)
    {
        object[] domain = ["|", new object[] { "write_date", ">", at + ".999999" }, "&", new object[] { "write_date", ">=", at }, new object[] { "id", ">", id }];
        var page = await _odoo.CallAsync("res.partner", "search_read", [domain], new { fields = new[] { "write_date" }, order = "write_date,id", limit = 500 });
        return [.. page.EnumerateArray()];
    }

    private async Task<int> CountAsync(string model, object[] leaf) => (await _odoo.CallAsync(model, "search_count", [new[] { leaf }])).GetInt32();
}
