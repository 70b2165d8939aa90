using Odoo.Integration.Erp;
using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Erp.SaleOrders;
using Odoo.Integration.Erp.Servers;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Submission;

public sealed class When_checked_prices_are_remembered
{
    private static readonly string[] Read =
    [
        "res.users.search_read", "res.partner.search_read", "product.product.search_read", "product.category.search_read", "account.tax.search_read", "product.pricelist.search_read",
        "product.pricelist.item.search_read", "uom.uom.search_read", "res.currency.rate.search_read", "decimal.precision.precision_get", "sale.order.search_read",
    ];

    [Test]
    public async Task A_second_batch_asks_odoo_nothing_for_its_prices()
    {
        await using var odoo = await OdooInTest.StartAsync();
        using var server = new OdooServer(
            "odoo", new OdooOptions { Url = odoo.Address, Database = "test", Login = "hub_bot", Key = "simulator", CallsPerSecond = 1000 }, new NothingKnown(), TimeProvider.System);
        await WriteAsync(server, new SaleOrderTerms());
        var before = await CallsAsync(odoo);
        await WriteAsync(server, new SaleOrderTerms(PriceSource.Checked));
        var first = await CallsAsync(odoo) - before;
        await WriteAsync(server, new SaleOrderTerms(PriceSource.Checked));
        (await CallsAsync(odoo) - before - first).ShouldBe(0);
        first.ShouldBe(9, "user, customers, products, categories, lists, rules for all, rules for products, units, digits");
    }

    // Twenty customers, two hundred lines of fifty products.
    private static async Task WriteAsync(OdooServer server, SaleOrderTerms terms)
    {
        var results = await server.Writer.WriteAsync([.. Enumerable.Range(0, 20).Select(n => new SaleOrderWish(NewOrder(n), terms, []))], CancellationToken.None);
        results.Values.ShouldAllBe(static result => result is SaleOrderResult.Made);
    }

    private static Order NewOrder(int n) => new()
    {
        Id = Guid.CreateVersion7(), Channel = "test", Source = OrderSource.Portal, Customer = new Party($"C-{n}"), Currency = Currency.Of("EUR"),
        Lines = [.. Enumerable.Range(1, 10).Select(line => new OrderLine(line, $"P-{((n * 7) + line) % 50}", null, null, null, Units(3), Price(1m)))],
    };

    private static Quantity Units(decimal value) =>
        UnitOfMeasure.TryCreate("C62", out var unit, out _) && Quantity.TryCreate(value, unit, out var quantity, out _) ? quantity : throw new ArgumentException($"{value}");

    private static UnitPrice Price(decimal value) => UnitPrice.TryCreate(value, out var price, out _) ? price : throw new ArgumentException($"{value}");

    private static async Task<int> CallsAsync(OdooInTest odoo)
    {
        var calls = 0;
        foreach (var name in Read)
        {
            calls += await odoo.CallsAsync(name);
        }

        return calls;
    }
}
