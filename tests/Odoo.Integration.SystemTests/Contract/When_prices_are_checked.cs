using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Erp.Rpc;
using Odoo.Integration.Erp.SaleOrders;

namespace Odoo.Integration.SystemTests.Contract;

/// <summary>What becomes of an order whose prices are held against the customer's price list.</summary>
public sealed class When_prices_are_checked(OdooTarget target) : PriceListContract(target)
{
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

    private async Task<bool> HasModelAsync(string model) => await Administrator.ReadAsync(OdooCall.SearchCount(model, []), CancellationToken.None) is OdooAnswer.Done;

    private async Task<System.Text.Json.JsonElement?> DescriptionAsync(string model, string field) =>
        Result(await Administrator.ReadAsync(OdooCall.FieldsGet(model, [field]), CancellationToken.None)).TryGetProperty(field, out var description) ? description : null;
}
