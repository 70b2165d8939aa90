using Odoo.Integration.Erp.SaleOrders;
using Odoo.Integration.Orders;

namespace Odoo.Integration.SystemTests.Contract;

public sealed class When_odoo_does_not_take_an_order(OdooTarget target) : OdooContract(target)
{
    [Test]
    public async Task An_unknown_product_is_named()
    {
        var held = (await WriteAsync(NewOrder(Line(1, 1, 1m), Line(2, 1, 1m, "NO-SUCH-PRODUCT")))).ShouldBeOfType<SaleOrderResult.Held>();
        (held.Code, held.Words).ShouldBe(("unknown-product", "Odoo has no product NO-SUCH-PRODUCT (line 2); add it, then release the order; or say here which product is meant"));
    }

    [Test]
    public async Task An_unknown_customer_is_named()
    {
        var held = (await WriteAsync(NewOrder() with { Customer = new Party("NO-SUCH-CUSTOMER") })).ShouldBeOfType<SaleOrderResult.Held>();
        (held.Code, held.Words).ShouldBe(("unknown-customer", "no customer in Odoo has reference NO-SUCH-CUSTOMER; give it to the right one, then release the order; or say here which customer is meant"));
    }

    [Test]
    public async Task An_address_of_another_customer_is_not_taken()
    {
        await CreateAsync("res.partner", ("name", "Stranger"), ("ref", Customer + "-STRANGER"));
        (await WriteAsync(NewOrder() with { ShipTo = new Address(Customer + "-STRANGER") })).ShouldBeOfType<SaleOrderResult.Held>().Code.ShouldBe("unknown-address");
    }

    [Test]
    public async Task Two_products_with_one_number_are_not_guessed_between()
    {
        await CreateAsync("product.product", ("name", "One"), ("default_code", Product(901)));
        await CreateAsync("product.product", ("name", "Other"), ("default_code", Product(901)));
        (await WriteAsync(NewOrder(Line(901, 1, 1m)))).ShouldBeOfType<SaleOrderResult.Held>().Code.ShouldBe("ambiguous-product");
    }

    [Test]
    public async Task An_archived_product_is_named()
    {
        var id = await CreateAsync("product.product", ("name", "Gone"), ("default_code", Product(902)));
        await ChangeAsync("product.product", id, new() { ["active"] = false });
        var held = (await WriteAsync(NewOrder(Line(902, 1, 1m)))).ShouldBeOfType<SaleOrderResult.Held>();
        (held.Code, held.Words).ShouldBe(("archived-product", $"{Product(902)} (line 902) is archived in Odoo; take it back or ask the customer for another, then release the order"));
    }

    [Test]
    public async Task A_unit_of_another_kind_is_not_sent()
    {
        (await WriteAsync(NewOrder(Line(1, 1, 1m, unit: "KGM")))).ShouldBeOfType<SaleOrderResult.Held>().Code.ShouldBe("unit-differs");
        (await WriteAsync(NewOrder(Line(1, 1, 1m, unit: "XZZ")))).ShouldBeOfType<SaleOrderResult.Held>().Code.ShouldBe("unknown-unit");
    }

    [Test]
    public async Task A_record_that_odoo_refuses_is_taken_out_with_its_words_and_the_rest_goes_on()
    {
        // Archived after it was looked up: the matching still believes in it, Odoo does not.
        var id = await CreateAsync("product.product", ("name", "Short-lived"), ("default_code", Product(903)));
        (await WriteAsync(NewOrder(Line(903, 1, 1m)))).ShouldBeOfType<SaleOrderResult.Made>();
        await ChangeAsync("product.product", id, new() { ["active"] = false });
        Order[] orders = [NewOrder(), NewOrder(Line(903, 1, 1m)), NewOrder(), NewOrder(Line(1, 1, 1m), Line(903, 1, 1m)), NewOrder()];
        var results = await Server.Writer.WriteAsync([.. orders.Select(static order => new SaleOrderWish(order, new SaleOrderTerms(), []))], CancellationToken.None);
        orders.Select(order => results[order.Id!.Value] is SaleOrderResult.Made).ShouldBe([true, false, true, false, true]);
        foreach (var at in new[] { 1, 3 })
        {
            var held = results[orders[at].Id!.Value].ShouldBeOfType<SaleOrderResult.Held>();
            held.Code.ShouldBe("refused-by-odoo");
            held.Words.ShouldContain(id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
