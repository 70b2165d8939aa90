using System.Globalization;
using System.Text.Json;
using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Erp.Rpc;
using Odoo.Integration.Erp.SaleOrders;
using Odoo.Integration.Erp.Servers;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Contract;

/// <summary>
/// What the hub relies on in Odoo, held against the simulator and against real servers alike: where the two differ, the simulator
/// is wrong. Makes partners and products of its own and leaves everything else alone.
/// </summary>
[TestFixtureSource(typeof(OdooTargets))]
[Category("Odoo")]
public abstract class OdooContract(OdooTarget target)
{
    protected const int Products = 10;

    private readonly string _run = Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(4));
    private OdooInTest? _simulator;
    private Currency _currency = null!;

    /// <summary>The server as the hub sees it, with the hub's user.</summary>
    protected OdooServer Server { get; private set; } = null!;

    /// <summary>The server as an administrator sees it.</summary>
    protected OdooClient Administrator { get; private set; } = null!;

    protected OdooTarget Target { get; private set; } = target;

    /// <summary>Numbers of this run's customer, its two addresses, and products.</summary>
    protected string Customer => $"HUB-{_run}-C";

    protected string Plant => $"HUB-{_run}-PLANT";

    protected string Office => $"HUB-{_run}-OFFICE";

    protected long CustomerId { get; private set; }

    protected string Product(int n) => string.Create(CultureInfo.InvariantCulture, $"HUB-{_run}-P{n}");

    [OneTimeSetUp]
    public async Task MeetAsync()
    {
        if (Target.Url.Length == 0)
        {
            _simulator = await OdooInTest.StartAsync(version: Target.Name.EndsWith("19", StringComparison.Ordinal) ? 19 : 14);
            Target = Target with { Url = _simulator.Address };
        }

        Administrator = new OdooClient(Target.AdministratorOptions(), TimeProvider.System);
        Server = NewServer();
        await MakeMasterDataAsync();
    }

    [OneTimeTearDown]
    public async Task LeaveAsync()
    {
        Server?.Dispose();
        Administrator?.Dispose();
        if (_simulator is not null)
        {
            await _simulator.DisposeAsync();
        }
    }

    /// <summary>A server as another process would have it: nothing remembered.</summary>
    protected OdooServer NewServer() => new("contract", Target.Options(), new NothingKnown(), TimeProvider.System);

    /// <summary>An order of this run's customer.</summary>
    protected Order NewOrder(params OrderLine[] lines) => new()
    {
        Id = Guid.CreateVersion7(), Channel = "contract", Source = OrderSource.Portal, Customer = new Party(Customer), Currency = _currency,
        ExternalId = "N" + Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(4)), Lines = lines.Length > 0 ? lines : [Line(1, 3, 1.5m), Line(2, 4, 2.25m)],
    };

    protected OrderLine Line(int number, decimal quantity, decimal? price, string? sku = null, string unit = "C62", string? description = null)
    {
        UnitOfMeasure.TryCreate(unit, out var uom, out _).ShouldBeTrue();
        Quantity.TryCreate(quantity, uom, out var amount, out _).ShouldBeTrue();
        UnitPrice unitPrice = default;
        (price is null || UnitPrice.TryCreate(price.Value, out unitPrice, out _)).ShouldBeTrue();
        return new OrderLine(number, sku ?? Product(number), null, null, description, amount, price is null ? null : unitPrice);
    }

    protected async Task<SaleOrderResult> WriteAsync(Order order, params string[] accepted) =>
        (await Server.Writer.WriteAsync([new SaleOrderWish(order, new SaleOrderTerms(), accepted)], CancellationToken.None))[order.Id!.Value];

    /// <summary>Writes until it is made: a conflict is sent again, as the hub's queue does.</summary>
    protected static async Task<SaleOrderResult.Made> MadeAsync(OdooServer server, Order order)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            var result = (await server.Writer.WriteAsync([new SaleOrderWish(order, new SaleOrderTerms(), [])], CancellationToken.None))[order.Id!.Value];
            if (result is SaleOrderResult.Made made)
            {
                return made;
            }

            (result is SaleOrderResult.Undone or SaleOrderResult.Unknown or SaleOrderResult.NotSent).ShouldBeTrue(result.ToString());
            await Task.Delay(50);
        }

        throw new InvalidOperationException("never made");
    }

    /// <summary>Rows as an administrator reads them.</summary>
    protected async Task<JsonElement[]> RowsAsync(string model, object[] domain, params string[] fields) =>
        [.. Result(await Administrator.ReadAsync(OdooCall.SearchRead(model, domain, fields, order: "id", archivedToo: true), CancellationToken.None)).EnumerateArray()];

    protected Task<JsonElement[]> LinesOfAsync(long saleOrder, params string[] fields) => RowsAsync("sale.order.line", [new object[] { "order_id", "=", saleOrder }], fields);

    /// <summary>Makes a record by <c>load</c>, which either protocol carries alike; a column <c>x/.id</c> takes a database id.</summary>
    protected Task<long> CreateAsync(string model, params (string Column, object Value)[] cells) =>
        LoadAsync(model, [.. cells.Select(static cell => cell.Column)], [[.. cells.Select(static cell => Convert.ToString(cell.Value, CultureInfo.InvariantCulture)!)]]);

    /// <summary>Makes one record of several rows.</summary>
    protected async Task<long> LoadAsync(string model, string[] columns, IEnumerable<string[]> rows)
    {
        var made = Result(await Administrator.WriteAsync(new OdooCall(model, "load", [("fields", columns), ("data", rows.ToArray())]), CancellationToken.None));
        made.GetProperty("ids").ValueKind.ShouldBe(JsonValueKind.Array, made.ToString());
        return made.GetProperty("ids")[0].GetInt64();
    }

    protected async Task ChangeAsync(string model, long id, Dictionary<string, object?> values) =>
        Result(await Administrator.WriteAsync(new OdooCall(model, "write", [("vals", values)], [id]), CancellationToken.None));

    protected async Task CallAsync(string model, string method, long id)
    {
        var answer = await Administrator.WriteAsync(new OdooCall(model, method, [], [id]), CancellationToken.None);
        answer.ShouldBeOfType<OdooAnswer.Done>(answer.ToString());
    }

    protected static JsonElement Result(OdooAnswer answer) => answer is OdooAnswer.Done { Result: { } result } ? result : throw new InvalidOperationException(answer.ToString());

    private async Task MakeMasterDataAsync()
    {
        CustomerId = await CreateAsync("res.partner", ("name", $"Hub contract {_run}"), ("ref", Customer), ("email", "contract@hub.example"));
        await CreateAsync("res.partner", ("name", "Plant"), ("ref", Plant), ("parent_id/.id", CustomerId), ("type", "delivery"));
        await CreateAsync("res.partner", ("name", "Office"), ("ref", Office), ("parent_id/.id", CustomerId), ("type", "invoice"));
        for (var n = 1; n <= Products; n++)
        {
            await CreateAsync("product.product", ("name", $"Hub contract product {n}"), ("default_code", Product(n)), ("list_price", 10 + n));
        }

        // The order's currency has to be the price list's.
        var list = (await RowsAsync("res.partner", [new object[] { "id", "=", CustomerId }], "property_product_pricelist"))[0].Reference("property_product_pricelist");
        var code = list is { } id ? (await RowsAsync("product.pricelist", [new object[] { "id", "=", id }], "currency_id"))[0].GetProperty("currency_id")[1].GetString()! : "EUR";
        _currency = Currency.Of(code);
    }
}
