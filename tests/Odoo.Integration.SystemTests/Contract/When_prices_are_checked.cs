using System.Globalization;
using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Erp.Rpc;
using Odoo.Integration.Erp.SaleOrders;
using Odoo.Integration.Erp.Servers;
using Odoo.Integration.Orders;

namespace Odoo.Integration.SystemTests.Contract;

/// <summary>
/// The hub works out what a price list says; Odoo says it itself on an order that is written without prices. Both are to say the same,
/// for every kind of rule.
/// </summary>
public sealed class When_prices_are_checked(OdooTarget target) : OdooContract(target)
{
    private static readonly DateTimeOffset Ordered = new(2026, 11, 20, 22, 30, 0, TimeSpan.Zero);

    private readonly Dictionary<string, long> _ids = [];

    /// <summary>
    /// Rules as <c>column=value</c>, the first made first; a list that others are based on is <c>B</c>, one under that <c>C</c>, and
    /// <c>F</c> is in another currency. The product sells at 20 and costs 6.
    /// </summary>
    private static readonly TestCaseData[] Cases =
    [
        Case("no rule", 1),
        Case("a fixed price", 1, "fixed_price=7.77"),
        Case("a fixed price of nothing", 1, "fixed_price=0"),
        Case("the product before everything", 1, "applied_on=1_product product_tmpl_id=TEMPLATE fixed_price=5", "fixed_price=6"),
        Case("the variant before the product", 1, "applied_on=0_product_variant product_tmpl_id=TEMPLATE product_id=PRODUCT fixed_price=4", "applied_on=1_product product_tmpl_id=TEMPLATE fixed_price=5"),
        Case("the product before its category", 1, "applied_on=1_product product_tmpl_id=TEMPLATE fixed_price=5", "applied_on=2_product_category categ_id=CATEGORY fixed_price=6"),
        Case("the category before everything", 1, "applied_on=2_product_category categ_id=CATEGORY fixed_price=6", "fixed_price=7"),
        Case("a category above", 1, "applied_on=2_product_category categ_id=PARENT fixed_price=8.5", "fixed_price=7"),
        Case("the deeper category before the one above, though older", 1, "applied_on=2_product_category categ_id=CATEGORY fixed_price=6", "applied_on=2_product_category categ_id=PARENT fixed_price=8.5"),
        Case("the category above from a larger quantity before the deeper", 12, "applied_on=2_product_category categ_id=CATEGORY fixed_price=6", "applied_on=2_product_category categ_id=PARENT min_quantity=10 fixed_price=8.5"),
        Case("another category", 1, "applied_on=2_product_category categ_id=STRANGE fixed_price=6"),
        Case("another product", 1, "applied_on=1_product product_tmpl_id=STRANGER fixed_price=6"),
        Case("of two alike the newer", 1, "fixed_price=6", "fixed_price=7"),
        Case("below the least quantity", 9.99m, "min_quantity=10 fixed_price=6"),
        Case("at the least quantity", 10, "min_quantity=10 fixed_price=6"),
        Case("the largest least quantity that is met", 50, "min_quantity=100 fixed_price=5", "min_quantity=50 fixed_price=6", "min_quantity=10 fixed_price=7"),
        Case("less for the product goes before more for everything", 50, "applied_on=1_product product_tmpl_id=TEMPLATE fixed_price=9", "min_quantity=50 fixed_price=6"),
        Case("from its first second", 1, "date_start=2026-11-20T22:30:00 fixed_price=6"),
        Case("a second too early", 1, "date_start=2026-11-20T22:30:01 fixed_price=6"),
        Case("to its last second", 1, "date_end=2026-11-20T22:30:00 fixed_price=6"),
        Case("a second too late", 1, "date_end=2026-11-20T22:29:59 fixed_price=6"),
        Case("percent off", 1, "compute_price=percentage percent_price=12.5"),
        Case("percent on top", 1, "compute_price=percentage percent_price=-3.3"),
        Case("everything off", 1, "compute_price=percentage percent_price=100"),
        Case("discount, rounding and surcharge", 1, "compute_price=formula price_discount=7 price_round=10 price_surcharge=-0.01"),
        Case("a tie is rounded up", 1, "compute_price=formula price_discount=12.5 price_round=5"),
        Case("rounding to five cents", 1, "compute_price=formula price_discount=33.33 price_round=0.05"),
        Case("the least margin", 1, "compute_price=formula price_discount=50 price_min_margin=-4 price_max_margin=100"),
        Case("the most margin", 1, "compute_price=formula price_discount=-50 price_max_margin=3"),
        Case("the cost and a markup", 1, "compute_price=formula base=standard_price price_discount=-45"),
        Case("the cost, percent off", 1, "compute_price=percentage base=standard_price percent_price=10"),
        Case("percent off another list", 1, "B fixed_price=9", "compute_price=percentage base=pricelist base_pricelist_id=B percent_price=10"),
        Case("a formula on another list that has a formula", 4, "B compute_price=formula price_discount=10 price_surcharge=0.5", "compute_price=formula base=pricelist base_pricelist_id=B price_discount=5 price_round=0.1"),
        Case("a list on a list on a list", 20, "C min_quantity=20 fixed_price=12", "B compute_price=formula base=pricelist base_pricelist_id=C price_discount=10", "compute_price=percentage base=pricelist base_pricelist_id=B percent_price=10"),
        Case("another list without a rule for it", 1, "B applied_on=2_product_category categ_id=STRANGE fixed_price=1", "compute_price=percentage base=pricelist base_pricelist_id=B percent_price=10"),
        Case("by the dozen, no rule", 2, "DZN"),
        Case("by the dozen, a fixed price", 2, "DZN", "fixed_price=1.07"),
        Case("by the dozen, percent off", 2, "DZN", "compute_price=percentage percent_price=3"),
        Case("by the dozen, a formula", 2, "DZN", "compute_price=formula price_discount=3 price_round=0.25 price_surcharge=0.1 price_max_margin=0.01"),
        Case("by the dozen, the least quantity in units", 2, "DZN", "min_quantity=24 fixed_price=1", "min_quantity=25 fixed_price=0.5"),
        Case("by the dozen, the cost", 2, "DZN", "compute_price=formula base=standard_price price_discount=-10"),
        Case("by the dozen, another list", 2, "DZN", "B min_quantity=24 fixed_price=1.11", "compute_price=percentage base=pricelist base_pricelist_id=B percent_price=10"),
        Case("another currency, a fixed price there", 1, "F fixed_price=15", "compute_price=percentage base=pricelist base_pricelist_id=F percent_price=10"),
        Case("another currency, no rule there", 1, "F min_quantity=99 fixed_price=15", "compute_price=percentage base=pricelist base_pricelist_id=F percent_price=10"),
        Case("another currency, percent off there", 1, "F compute_price=percentage percent_price=10", "compute_price=formula base=pricelist base_pricelist_id=F price_surcharge=1"),
        Case("another currency, a formula there", 1, "F compute_price=formula price_discount=10 price_round=0.5 price_surcharge=1", "compute_price=percentage base=pricelist base_pricelist_id=F percent_price=0"),
        Case("another currency, the cost there", 1, "F compute_price=formula base=standard_price price_surcharge=1", "compute_price=percentage base=pricelist base_pricelist_id=F percent_price=0"),
    ];

    private string Sku => Product(900);

    [OneTimeSetUp]
    public async Task MakeProductsAsync()
    {
        _ids["PARENT"] = await CreateAsync("product.category", ("name", $"{Customer} parent"));
        _ids["CATEGORY"] = await CreateAsync("product.category", ("name", "child"), ("parent_id/.id", _ids["PARENT"]));
        _ids["STRANGE"] = await CreateAsync("product.category", ("name", $"{Customer} strange"));
        _ids["PRODUCT"] = await CreateAsync("product.product", ("name", "Priced"), ("default_code", Sku), ("list_price", 20), ("standard_price", 6), ("categ_id/.id", _ids["CATEGORY"]));
        var stranger = await CreateAsync("product.product", ("name", "Stranger"), ("default_code", Product(901)), ("list_price", 20));
        _ids["TEMPLATE"] = await TemplateOfAsync(_ids["PRODUCT"]);
        _ids["STRANGER"] = await TemplateOfAsync(stranger);

        // Of its own, so that no one's rates change, and archived, so that no one sees it.
        var code = new string([.. System.Security.Cryptography.RandomNumberGenerator.GetBytes(3).Select(static value => (char)('a' + (value % 26)))]);
        _ids["CURRENCY"] = await CreateAsync("res.currency", ("name", code), ("symbol", code));
        await CreateAsync("res.currency.rate", ("name", "2026-01-01"), ("rate", 1.25m), ("currency_id/.id", _ids["CURRENCY"]));
        await CreateAsync("res.currency.rate", ("name", "2026-11-20"), ("rate", 1.6m), ("currency_id/.id", _ids["CURRENCY"]));
        await CreateAsync("res.currency.rate", ("name", "2026-11-21"), ("rate", 3m), ("currency_id/.id", _ids["CURRENCY"]));
        await ChangeAsync("res.currency", _ids["CURRENCY"], new() { ["active"] = false });
    }

    [TestCaseSource(nameof(Cases))]
    public async Task The_hub_says_what_odoo_says(decimal quantity, string[] rules)
    {
        var unit = rules is ["DZN", ..] ? "DZN" : "C62";
        await MakeListAsync(rules.Where(static rule => rule != "DZN"));
        using var server = NewServer();
        var asOdoo = await MadeAsync(server, quantity, unit, null, new SaleOrderTerms(PriceSource.Odoo));
        var listed = decimal.Round((await LinesOfAsync(asOdoo.Id, "price_unit")).Single().Number("price_unit"), 6);

        TestContext.Out.WriteLine(FormattableString.Invariant($"Odoo says {listed}"));
        (await MadeAsync(server, quantity, unit, listed, Checked(0))).Differences.ShouldBeEmpty();
        var held = (await WriteAsync(server, Order(quantity, unit, listed + 1), Checked(0))).ShouldBeOfType<SaleOrderResult.Held>();
        held.Code.ShouldBe("price-differs");
        held.Words.ShouldContain(FormattableString.Invariant($" says {listed:0.00####} ("));
    }

    [TestCase(9.80, true)]
    [TestCase(9.79, false)]
    [TestCase(10.20, true)]
    [TestCase(10.21, false)]
    public async Task A_price_passes_within_the_tolerance(double asked, bool passes)
    {
        await MakeListAsync(["fixed_price=10"]);
        using var server = NewServer();
        var result = await WriteAsync(server, Order(1, "C62", (decimal)asked), Checked(2));
        (result is SaleOrderResult.Made).ShouldBe(passes, result.ToString());
    }

    [Test]
    public async Task Outside_it_waits_until_a_person_accepts_it()
    {
        await MakeListAsync(["min_quantity=10 fixed_price=10"]);
        using var server = NewServer();
        var order = Order(10, "C62", 9.50m);
        var held = (await WriteAsync(server, order, Checked(2))).ShouldBeOfType<SaleOrderResult.Held>();
        held.Code.ShouldBe("price-differs");
        held.Words.ShouldBe(
            $"line 1 asks 9.50 for {Sku}, the customer's price list {await ListNameAsync()} by its rule for all products from 10 says 10.00 (5 % less, 2 % are allowed); release the order to accept its prices, or reject it and have it sent again");
        (await RowsAsync("sale.order", [new object[] { "origin", "like", order.Id!.Value.ToString("D") }], "name")).ShouldBeEmpty();
        var made = (await WriteAsync(server, order, Checked(2), "price-differs")).ShouldBeOfType<SaleOrderResult.Made>();
        made.Differences.ShouldBeEmpty();
        (await LinesOfAsync(made.Id, "price_unit")).Single().Number("price_unit").ShouldBe(9.5m);
    }

    [Test]
    public async Task One_that_was_made_before_is_not_held_for_a_price_that_changed()
    {
        var list = await MakeListAsync(["fixed_price=10"]);
        using var server = NewServer();
        var order = Order(1, "C62", 10);
        var made = (await WriteAsync(server, order, Checked(0))).ShouldBeOfType<SaleOrderResult.Made>();
        await CreateAsync("product.pricelist.item", ("pricelist_id/.id", list), ("fixed_price", 11));
        using var later = NewServer();
        (await WriteAsync(later, Order(1, "C62", 10), Checked(0))).ShouldBeOfType<SaleOrderResult.Held>();
        (await WriteAsync(later, order, Checked(0))).ShouldBeOfType<SaleOrderResult.Made>().Id.ShouldBe(made.Id);
    }

    [Test]
    public async Task Without_a_price_a_person_decides_whether_odoos_counts()
    {
        await MakeListAsync(["fixed_price=10"]);
        using var server = NewServer();
        var order = Order(1, "C62", null);
        var held = (await WriteAsync(server, order, Checked(2))).ShouldBeOfType<SaleOrderResult.Held>();
        held.Code.ShouldBe("price-not-known");
        held.Words.ShouldBe($"line 1 has no price for {Sku}; release the order to accept the prices of Odoo's price list, or reject it and have it sent again");
        var made = (await WriteAsync(server, order, Checked(2), "price-not-known")).ShouldBeOfType<SaleOrderResult.Made>();
        (await LinesOfAsync(made.Id, "price_unit")).Single().Number("price_unit").ShouldBe(10m);
    }

    [Test]
    public async Task A_price_that_includes_tax_is_not_compared()
    {
        await MakeListAsync(["compute_price=percentage percent_price=10"]);
        var tax = await CreateAsync("account.tax", ("name", $"{Customer} included"), ("amount", 19), ("type_tax_use", "sale"), ("price_include", "true"));
        await CreateAsync("product.product", ("name", "Taxed"), ("default_code", Product(902)), ("list_price", 119), ("taxes_id/.id", tax));
        using var server = NewServer();
        var order = NewOrder(Line(902, 1, 90m)) with { OrderedAt = Ordered };
        var held = (await WriteAsync(server, order, Checked(2))).ShouldBeOfType<SaleOrderResult.Held>();
        held.Code.ShouldBe("price-not-known");
        held.Words.ShouldContain($"its prices in Odoo include tax ({Customer} included)");
        (await WriteAsync(server, order, Checked(2), "price-not-known")).ShouldBeOfType<SaleOrderResult.Made>();
    }

    [Test]
    public async Task What_a_variants_attributes_add_counts()
    {
        // The simulator knows no attributes.
        if (!await HasModelAsync("product.attribute"))
        {
            Assert.Ignore("this Odoo shows no product.attribute");
        }

        var attribute = await CreateAsync("product.attribute", ("name", $"{Customer} length"), ("create_variant", "always"));
        var (longer, shorter) = (await CreateAsync("product.attribute.value", ("name", "long"), ("attribute_id/.id", attribute)), await CreateAsync("product.attribute.value", ("name", "short"), ("attribute_id/.id", attribute)));
        var template = await CreateAsync(
            "product.template", ("name", "Rod"), ("list_price", 10), ("attribute_line_ids/attribute_id/.id", attribute), ("attribute_line_ids/value_ids/.id", FormattableString.Invariant($"{longer},{shorter}")));
        var extra = (await RowsAsync("product.template.attribute.value", [new object[] { "product_tmpl_id", "=", template }, new object[] { "product_attribute_value_id", "=", longer }], "name")).Single().Id();
        await ChangeAsync("product.template.attribute.value", extra, new() { ["price_extra"] = 2.5m });
        var variants = await RowsAsync("product.product", [new object[] { "product_tmpl_id", "=", template }], "product_template_attribute_value_ids");
        variants.Length.ShouldBe(2);
        var rod = variants.Single(row => row.References("product_template_attribute_value_ids").Contains(extra)).Id();
        await ChangeAsync("product.product", rod, new() { ["default_code"] = Product(903) });

        await MakeListAsync(["compute_price=percentage percent_price=10"]);
        using var server = NewServer();
        foreach (var (unit, listed) in new[] { ("C62", 11.25m), ("DZN", 135m) })
        {
            var asOdoo = (await WriteAsync(server, NewOrder(Line(1, 1, null, Product(903), unit)), new SaleOrderTerms(PriceSource.Odoo))).ShouldBeOfType<SaleOrderResult.Made>();
            (await LinesOfAsync(asOdoo.Id, "price_unit")).Single().Number("price_unit").ShouldBe(listed);
            (await WriteAsync(server, NewOrder(Line(1, 1, listed, Product(903), unit)), Checked(0))).ShouldBeOfType<SaleOrderResult.Made>();
            (await WriteAsync(server, NewOrder(Line(1, 1, listed - 1, Product(903), unit)), Checked(0))).ShouldBeOfType<SaleOrderResult.Held>().Words.ShouldContain(FormattableString.Invariant($" says {listed:0.00} ("));
        }
    }

    [Test]
    public async Task A_list_that_shows_its_discount_is_compared_by_what_is_left_to_pay()
    {
        if (await DescriptionAsync("product.pricelist", "discount_policy") is null)
        {
            Assert.Ignore("here it is a setting of the whole database, from 18 on");
        }

        var list = await MakeListAsync(["compute_price=percentage percent_price=10"]);
        await ChangeAsync("product.pricelist", list, new() { ["discount_policy"] = "without_discount" });
        using var server = NewServer();
        (await WriteAsync(server, Order(1, "C62", 20), Checked(0))).ShouldBeOfType<SaleOrderResult.Held>().Words.ShouldContain(" says 18.00 (");
        var made = (await WriteAsync(server, Order(1, "C62", 18), Checked(0))).ShouldBeOfType<SaleOrderResult.Made>();
        var line = (await LinesOfAsync(made.Id, "price_unit", "discount", "price_subtotal")).Single();
        (line.Number("price_unit"), line.Number("discount"), line.Number("price_subtotal")).ShouldBe((18m, 0m, 18m));
    }

    [Test]
    public async Task A_rate_that_odoo_does_not_have_is_not_guessed()
    {
        await MakeListAsync(["F fixed_price=15", "compute_price=percentage base=pricelist base_pricelist_id=F percent_price=10"]);
        using var server = NewServer();
        var order = Order(1, "C62", 15) with { OrderedAt = new DateTimeOffset(2025, 12, 31, 12, 0, 0, TimeSpan.Zero) };
        var held = (await WriteAsync(server, order, Checked(2))).ShouldBeOfType<SaleOrderResult.Held>();
        held.Code.ShouldBe("price-not-known");
        held.Words.ShouldContain("a rate between two currencies that Odoo does not have for 2025-12-31");
    }

    [Test]
    public async Task Orders_of_other_channels_go_on_beside_one_that_is_held()
    {
        await MakeListAsync(["fixed_price=10"]);
        using var server = NewServer();
        var (held, unchecked_) = (Order(1, "C62", 5), Order(1, "C62", 5));
        var results = await server.Writer.WriteAsync([new SaleOrderWish(held, Checked(0), []), new SaleOrderWish(unchecked_, new SaleOrderTerms(), [])], CancellationToken.None);
        results[held.Id!.Value].ShouldBeOfType<SaleOrderResult.Held>();
        results[unchecked_.Id!.Value].ShouldBeOfType<SaleOrderResult.Made>();
    }

    private static TestCaseData Case(string name, decimal quantity, params string[] rules) => new TestCaseData(quantity, rules).SetArgDisplayNames(name);

    private static SaleOrderTerms Checked(decimal tolerance) => new(PriceSource.Checked, PriceTolerance: tolerance);

    private Order Order(decimal quantity, string unit, decimal? price) => NewOrder(Line(1, quantity, price, Sku, unit)) with { OrderedAt = Ordered };

    private static async Task<SaleOrderResult> WriteAsync(OdooServer server, Order order, SaleOrderTerms terms, params string[] accepted) =>
        (await server.Writer.WriteAsync([new SaleOrderWish(order, terms, accepted)], CancellationToken.None))[order.Id!.Value];

    private async Task<SaleOrderResult.Made> MadeAsync(OdooServer server, decimal quantity, string unit, decimal? price, SaleOrderTerms terms) =>
        (await WriteAsync(server, Order(quantity, unit, price), terms)).ShouldBeOfType<SaleOrderResult.Made>();

    private async Task<bool> HasModelAsync(string model) => await Administrator.ReadAsync(OdooCall.SearchCount(model, []), CancellationToken.None) is OdooAnswer.Done;

    private async Task<System.Text.Json.JsonElement?> DescriptionAsync(string model, string field) =>
        Result(await Administrator.ReadAsync(OdooCall.FieldsGet(model, [field]), CancellationToken.None)).TryGetProperty(field, out var description) ? description : null;

    private async Task<long> TemplateOfAsync(long product) => (await RowsAsync("product.product", [new object[] { "id", "=", product }], "product_tmpl_id")).Single().Reference("product_tmpl_id")!.Value;

    private async Task<string> ListNameAsync()
    {
        var row = (await RowsAsync("product.pricelist", [new object[] { "id", "=", _ids["A"] }], "name", "currency_id")).Single();
        return $"{row.Text("name")} ({row.GetProperty("currency_id")[1].GetString()})";
    }

    // The customer's list A and those that its rules name, all new.
    private async Task<long> MakeListAsync(IEnumerable<string> rules)
    {
        var run = Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(3));
        foreach (var name in new[] { "A", "B", "C", "F" })
        {
            _ids[name] = await CreateAsync("product.pricelist", ("name", $"{Customer} {run} {name}"));
        }

        await ChangeAsync("product.pricelist", _ids["F"], new() { ["currency_id"] = _ids["CURRENCY"] });

        foreach (var rule in rules)
        {
            await MakeRuleAsync(rule.Split(' '));
        }

        await ChangeAsync("res.partner", CustomerId, new() { ["property_product_pricelist"] = _ids["A"] });
        var kept = (await RowsAsync("res.partner", [new object[] { "id", "=", CustomerId }], "property_product_pricelist")).Single().Reference("property_product_pricelist");
        if (kept != _ids["A"])
        {
            Assert.Ignore("this Odoo has price lists switched off: Settings, Sales, Pricelists");
        }

        return _ids["A"];
    }

    // Date-times are written afterwards: load() reads them in the administrator's time zone, write() in UTC.
    private async Task MakeRuleAsync(string[] parts)
    {
        var list = parts[0].Length == 1 ? parts[0] : "A";
        var cells = parts.Where(static part => part.Length > 1).Select(static part => part.Split('=')).ToLookup(static cell => cell[0].StartsWith("date_", StringComparison.Ordinal));
        var id = await CreateAsync("product.pricelist.item", [("pricelist_id/.id", _ids[list]), .. cells[false].Select(cell => cell[0].EndsWith("_id", StringComparison.Ordinal) ? (cell[0] + "/.id", (object)_ids[cell[1]]) : (cell[0], cell[1]))]);
        foreach (var cell in cells[true])
        {
            await ChangeAsync("product.pricelist.item", id, new() { [cell[0]] = DateTime.Parse(cell[1], CultureInfo.InvariantCulture).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) });
        }
    }
}
