using System.Text.Json;

namespace Odoo.Integration.UnitTests.Simulator;

[TestFixture(14)]
[TestFixture(19)]
public sealed class MasterDataTests(int version)
{
    private SimulatedOdoo _odoo = null!;

    [SetUp]
    public async Task StartAsync() => _odoo = await SimulatedOdoo.StartAsync(version);

    [TearDown]
    public async Task EndAsync() => await _odoo.DisposeAsync();

    [Test]
    public async Task A_product_has_a_template_and_one_price_under_two_names()
    {
        var product = await ReadAsync("product.product", SimulatedOdoo.Bolt);
        product.GetProperty("list_price").GetDecimal().ShouldBe(7m);
        product.GetProperty("product_tmpl_id")[1].GetString().ShouldBe("[P1] Bolt");
        await _odoo.CallAsync("product.product", "write", [new[] { SimulatedOdoo.Bolt }, new { list_price = 8.125m, name = "Screw" }]);
        var template = await ReadAsync("product.template", product.GetProperty("product_tmpl_id")[0].GetInt64());
        template.GetProperty("name").GetString().ShouldBe("Screw");
        template.GetProperty("list_price").GetDecimal().ShouldBe(8.13m);
        (await ReadAsync("product.product", SimulatedOdoo.Bolt)).GetProperty("lst_price").GetDecimal().ShouldBe(8.13m);
    }

    [Test]
    public async Task What_is_kept_in_stock_is_a_type_or_a_mark()
    {
        var product = await ReadAsync("product.product", SimulatedOdoo.Bolt);
        product.GetProperty("type").GetString().ShouldBe(version == 14 ? "product" : "consu");
        product.TryGetProperty("is_storable", out var storable).ShouldBe(version == 19);
        (version == 14 || storable.GetBoolean()).ShouldBeTrue();
    }

    [Test]
    public async Task A_dozen_is_twelve_units()
    {
        var dozen = await ReadAsync("uom.uom", 2);
        if (version == 14)
        {
            dozen.GetProperty("uom_type").GetString().ShouldBe("bigger");
            dozen.GetProperty("factor_inv").GetDecimal().ShouldBe(12m, 0.000001m);
            dozen.GetProperty("category_id")[1].GetString().ShouldBe("Unit");
            return;
        }

        dozen.GetProperty("relative_factor").GetDecimal().ShouldBe(12m);
        dozen.GetProperty("factor").GetDecimal().ShouldBe(12m);
        dozen.GetProperty("relative_uom_id")[1].GetString().ShouldBe("Units");
    }

    [Test]
    public async Task Every_record_tells_who_made_and_changed_it()
    {
        var partner = await ReadAsync("res.partner", SimulatedOdoo.Acme);
        partner.GetProperty("create_uid")[0].GetInt64().ShouldBe(2);
        partner.GetProperty("write_uid")[0].GetInt64().ShouldBe(2);
        partner.GetProperty("write_date").GetString().ShouldBe(partner.GetProperty("create_date").GetString());
    }

    [Test]
    public async Task A_company_is_so_by_either_field()
    {
        (await ReadAsync("res.partner", SimulatedOdoo.Acme)).GetProperty("company_type").GetString().ShouldBe("company");
        await _odoo.CallAsync("res.partner", "write", [new[] { SimulatedOdoo.Acme }, new { company_type = "person" }]);
        (await ReadAsync("res.partner", SimulatedOdoo.Acme)).GetProperty("is_company").GetBoolean().ShouldBeFalse();
    }

    [Test]
    public async Task A_contact_has_its_companys_address_and_a_delivery_address_its_own()
    {
        await _odoo.CallAsync("res.partner", "write", [new[] { SimulatedOdoo.Acme }, new { street = "1 rue", city = "Paris" }]);
        await _odoo.CallAsync("res.partner", "create", [new object[] { new { name = "Jane", parent_id = 2 }, new { name = "Dock", parent_id = 2, type = "delivery", city = "Nice" } }]);
        (await ReadAsync("res.partner", 3)).GetProperty("city").GetString().ShouldBe("Paris");
        (await ReadAsync("res.partner", 4)).GetProperty("city").GetString().ShouldBe("Nice");
        await _odoo.CallAsync("res.partner", "write", [new[] { SimulatedOdoo.Acme }, new { city = "Lyon" }]);
        (await ReadAsync("res.partner", 3)).GetProperty("city").GetString().ShouldBe("Lyon");
    }

    [Test]
    public async Task A_barcode_is_of_one_product()
    {
        await _odoo.CallAsync("product.product", "write", [new[] { SimulatedOdoo.Bolt }, new { barcode = "401" }]);
        var refusal = await Should.ThrowAsync<OdooRefusal>(() => _odoo.CallAsync("product.product", "create", [new { name = "x", barcode = "401" }]));
        refusal.Message.ShouldBe(version == 14
            ? "product_product_barcode_uniq"
            : "Barcode(s) already assigned:\n\n- Barcode \"401\" already assigned to product(s): [P1] Bolt");
    }

    [TestCase("product.product", "P1", "[P1] Bolt")]
    [TestCase("product.product", "nut", "[P2] Nut")]
    [TestCase("res.partner", "acm", "ACME")]
    [TestCase("res.partner", "C1", "ACME")]
    [TestCase("res.partner", "nobody", null)]
    public async Task A_name_is_searched_for(string model, string name, string? found)
    {
        var names = (await _odoo.CallAsync(model, "name_search", [name])).EnumerateArray().Select(static pair => pair[1].GetString());
        names.ShouldBe(found is null ? [] : [found]);
    }

    private async Task<JsonElement> ReadAsync(string model, long id) => (await _odoo.CallAsync(model, "read", [new[] { id }]))[0];
}
