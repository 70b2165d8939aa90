using System.Text.Json;

namespace Odoo.Integration.UnitTests.Simulator;

public sealed class FieldsTests
{
    private readonly Dictionary<int, SimulatedOdoo> _odoo = [];

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        foreach (var version in new[] { 14, 19 })
        {
            _odoo[version] = await SimulatedOdoo.StartAsync(version);
        }
    }

    [OneTimeTearDown]
    public async Task EndAsync()
    {
        foreach (var odoo in _odoo.Values)
        {
            await odoo.DisposeAsync();
        }
    }

    [TestCase("sale.order", "locked", false, true)]
    [TestCase("sale.order", "delivery_status", false, true)]
    [TestCase("sale.order", "reference", true, true)]
    [TestCase("sale.order.line", "product_uom", true, false)]
    [TestCase("sale.order.line", "product_uom_id", false, true)]
    [TestCase("sale.order.line", "tax_id", true, false)]
    [TestCase("sale.order.line", "tax_ids", false, true)]
    [TestCase("uom.uom", "category_id", true, false)]
    [TestCase("uom.uom", "factor_inv", true, false)]
    [TestCase("uom.uom", "relative_uom_id", false, true)]
    [TestCase("product.product", "is_storable", false, true)]
    [TestCase("res.partner", "mobile", true, false)]
    [TestCase("res.partner", "title", true, false)]
    [TestCase("res.users", "groups_id", true, false)]
    [TestCase("res.users", "group_ids", false, true)]
    [TestCase("res.users.apikeys", "expiration_date", false, true)]
    [TestCase("res.users.apikeys", "key", false, false)]
    [TestCase("res.users", "password", false, false)]
    public async Task Each_release_has_its_fields(string model, string field, bool in14, bool in19)
    {
        (await FieldsAsync(14, model)).TryGetProperty(field, out _).ShouldBe(in14);
        (await FieldsAsync(19, model)).TryGetProperty(field, out _).ShouldBe(in19);
    }

    [TestCase("state", 14, "draft sent sale done cancel")]
    [TestCase("state", 19, "draft sent sale cancel")]
    public async Task A_selection_tells_its_values(string field, int version, string values) =>
        string.Join(' ', (await FieldsAsync(version, "sale.order")).GetProperty(field).GetProperty("selection").EnumerateArray().Select(static option => option[0])).ShouldBe(values);

    // As a live 14.0 gave them.
    [TestCase("sale.order.line", "price_unit", """{"type":"float","string":"Unit Price","required":true,"readonly":false,"store":true,"digits":[16,2]}""")]
    [TestCase("sale.order.line", "tax_id", """{"type":"many2many","string":"Taxes","required":false,"readonly":false,"store":true,"relation":"account.tax"}""")]
    [TestCase("sale.order", "partner_id", """{"type":"many2one","string":"Customer","required":true,"readonly":true,"store":true,"relation":"res.partner"}""")]
    [TestCase("product.product", "uom_id", """{"type":"many2one","string":"Unit of Measure","required":true,"readonly":false,"store":false,"relation":"uom.uom"}""")]
    [TestCase("res.partner", "property_product_pricelist", """{"type":"many2one","string":"Pricelist","required":false,"readonly":false,"store":false,"relation":"product.pricelist"}""")]
    [TestCase("res.partner", "write_date", """{"type":"datetime","string":"Last Updated on","required":false,"readonly":true,"store":true}""")]
    public async Task Facts_of_a_field(string model, string field, string facts) => (await FieldsAsync(14, model)).GetProperty(field).GetRawText().ShouldBe(facts);

    [Test]
    public async Task Fields_and_attributes_can_be_chosen()
    {
        var facts = await _odoo[19].CallAsync("res.partner", "fields_get", [], new { allfields = new[] { "ref" }, attributes = new[] { "type" } });
        facts.GetRawText().ShouldBe("""{"ref":{"type":"char"}}""");
    }

    [TestCase("uom.category", true, false)]
    [TestCase("res.partner.title", true, false)]
    [TestCase("decimal.precision", true, true)]
    [TestCase("account.tax", true, true)]
    [TestCase("res.country", true, true)]
    [TestCase("product.template", true, true)]
    public async Task Each_release_has_its_models(string model, bool in14, bool in19)
    {
        foreach (var (version, known) in new[] { (14, in14), (19, in19) })
        {
            Func<Task> call = () => _odoo[version].CallAsync(model, "search_count", [Array.Empty<object>()]);
            await (known ? call() : Should.ThrowAsync<OdooRefusal>(call));
        }
    }

    private async Task<JsonElement> FieldsAsync(int version, string model) => await _odoo[version].CallAsync(model, "fields_get", []);
}
