using System.Globalization;
using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Erp.SaleOrders;
using Odoo.Integration.Erp.Servers;
using Odoo.Integration.Orders;

namespace Odoo.Integration.SystemTests.Contract;

/// <summary>What a customer with a price list of its own is sold: one product, under any rules.</summary>
public abstract class PriceListContract(OdooTarget target) : OdooContract(target)
{
    protected static readonly DateTimeOffset Ordered = new(2026, 11, 20, 22, 30, 0, TimeSpan.Zero);

    private readonly Dictionary<string, long> _ids = [];

    protected string Sku => Product(900);

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

    protected static SaleOrderTerms Checked(decimal tolerance) => new(PriceSource.Checked, PriceTolerance: tolerance);

    protected Order Order(decimal quantity, string unit, decimal? price) => NewOrder(Line(1, quantity, price, Sku, unit)) with { OrderedAt = Ordered };

    protected static async Task<SaleOrderResult> WriteAsync(OdooServer server, Order order, SaleOrderTerms terms, params string[] accepted) =>
        (await server.Writer.WriteAsync([new SaleOrderWish(order, terms, accepted)], CancellationToken.None))[order.Id!.Value];

    protected async Task<SaleOrderResult.Made> MadeAsync(OdooServer server, decimal quantity, string unit, decimal? price, SaleOrderTerms terms) =>
        (await WriteAsync(server, Order(quantity, unit, price), terms)).ShouldBeOfType<SaleOrderResult.Made>();

    private async Task<long> TemplateOfAsync(long product) => (await RowsAsync("product.product", [new object[] { "id", "=", product }], "product_tmpl_id")).Single().Reference("product_tmpl_id")!.Value;

    protected async Task<string> ListNameAsync()
    {
        var row = (await RowsAsync("product.pricelist", [new object[] { "id", "=", _ids["A"] }], "name", "currency_id")).Single();
        return $"{row.Text("name")} ({row.GetProperty("currency_id")[1].GetString()})";
    }

    /// <summary>Gives the customer a list A with rules, and makes those that they name, all new.</summary>
    /// <param name="rules">
    /// As <c>column=value</c>, the first made first; a list that others are based on is <c>B</c>, one under that <c>C</c>, and <c>F</c> is in
    /// another currency. The product sells at 20 and costs 6.
    /// </param>
    protected async Task<long> MakeListAsync(IEnumerable<string> rules)
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
