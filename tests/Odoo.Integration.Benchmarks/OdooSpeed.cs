using System.Diagnostics;
using System.Globalization;
using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Erp.Rpc;
using Odoo.Integration.Erp.SaleOrders;
using Odoo.Integration.Erp.Servers;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;
using Odoo.Integration.SystemTests.Contract;

namespace Odoo.Integration.Benchmarks;

/// <summary>
/// The writer against what anyone could do by hand on the same server, in turns: single <c>create</c> calls, and bare <c>load</c> calls of
/// several sizes with the same columns. Orders of five lines, one caller each.
/// </summary>
internal static class OdooSpeed
{
    private const int LinesAnOrder = 5;
    private const int Products = 10;
    private const string SingleCreate = "Odoo: single create, orders/s";
    private const string Writer = "hub: the writer, orders/s";

    private static readonly int[] Sizes = [5, 10, 20, 50];
    private static readonly string[] Columns =
        ["id", "partner_id/.id", "client_order_ref", "origin", "order_line/id", "order_line/product_id/.id", "order_line/name", "order_line/product_uom_qty", "UNIT", "TAXES", "order_line/price_unit"];

    public static async Task MeasureAsync(Report report, OdooTarget target, int orders, int rounds)
    {
        using var server = new OdooServer("bench", target.AdministratorOptions(), new NothingKnown(), TimeProvider.System);
        var stock = await StockAsync(server.Client);
        for (var round = 0; round < rounds; round++)
        {
            await Console.Error.WriteLineAsync($"round {round + 1} of {rounds}, {orders} orders each");
            report.Add(SingleCreate, await RateAsync(orders, () => CreateAsync(server.Client, stock, orders)));
            foreach (var size in Sizes)
            {
                report.Add(BareLoad(size), await RateAsync(orders, () => LoadAsync(server.Client, stock, orders, size)));
            }

            report.Add(Writer, await RateAsync(orders, () => WriteAsync(server, stock, orders)));
        }

        report.Write([(Writer, SingleCreate), .. Sizes.Select(static size => (Writer, BareLoad(size)))]);
    }

    private static string BareLoad(int size) => $"Odoo: bare load of {size} orders, orders/s";

    private static async Task<double> RateAsync(int orders, Func<Task> work)
    {
        var clock = Stopwatch.StartNew();
        await work();
        return orders / clock.Elapsed.TotalSeconds;
    }

    private static async Task CreateAsync(OdooClient odoo, Stock stock, int orders)
    {
        for (var n = 0; n < orders; n++)
        {
            object[] lines = [.. Enumerable.Range(0, LinesAnOrder).Select(line => new object[] { 0, 0, new { product_id = stock.Products[(n + line) % Products], product_uom_qty = line + 1, price_unit = 1.25 } })];
            Check(await odoo.WriteAsync(new OdooCall("sale.order", "create", [("vals_list", new { partner_id = stock.Partner, client_order_ref = $"B{n}", order_line = lines })]), CancellationToken.None));
        }
    }

    private static async Task LoadAsync(OdooClient odoo, Stock stock, int orders, int size)
    {
        string[] columns = [.. Columns.Select(column => column == "UNIT" ? $"order_line/{stock.Fields.LineUnit}/.id" : column == "TAXES" ? $"order_line/{stock.Fields.LineTaxes}/.id" : column)];
        foreach (var part in Enumerable.Range(0, orders).Chunk(size))
        {
            var rows = part.SelectMany(n => Rows(stock, n, Guid.CreateVersion7())).ToArray();
            var context = new Dictionary<string, object?> { ["mode"] = "update", ["noupdate"] = true, ["tz"] = "UTC" };
            Check(await odoo.WriteAsync(new OdooCall("sale.order", "load", [("fields", columns), ("data", rows)], Context: context), CancellationToken.None));
        }
    }

    private static IEnumerable<string[]> Rows(Stock stock, int n, Guid id) => Enumerable.Range(0, LinesAnOrder).Select(line => (string[])
    [
        .. line == 0 ? (string[])[$"hub.bench-{id:D}", Text(stock.Partner), $"B{n}", "bench"] : ["", "", "", ""],
        $"hub.benchline-{id:D}-{line}", Text(stock.Products[(n + line) % Products]), "Bench", Text(line + 1), Text(stock.Unit), string.Empty, "1.25",
    ]);

    private static async Task WriteAsync(OdooServer server, Stock stock, int orders)
    {
        var waiting = new Queue<SaleOrderWish>(Enumerable.Range(0, orders).Select(n => new SaleOrderWish(stock.Order(n), new SaleOrderTerms(), [])));
        while (waiting.Count > 0)
        {
            var batch = new List<SaleOrderWish>();
            while (waiting.Count > 0 && (batch.Count + 1) * LinesAnOrder <= Math.Max(server.Writer.BatchLines, LinesAnOrder))
            {
                batch.Add(waiting.Dequeue());
            }

            var results = await server.Writer.WriteAsync(batch, CancellationToken.None);
            if (results.Values.FirstOrDefault(static result => result is not SaleOrderResult.Made { Differences.Count: 0 }) is { } other)
            {
                throw new InvalidOperationException(other.ToString());
            }
        }
    }

    private static async Task<Stock> StockAsync(OdooClient odoo)
    {
        var run = Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(4));
        var (server, instead) = await odoo.MeetAsync(CancellationToken.None);
        var fields = server?.Fields ?? throw new InvalidOperationException(instead?.ToString());
        var partner = (await LoadOneAsync(odoo, "res.partner", ["name", "ref"], [["Hub bench", $"HUBBENCH-{run}"]]))[0];
        var products = await LoadOneAsync(odoo, "product.product", ["name", "default_code"], [.. Enumerable.Range(0, Products).Select(n => new[] { $"Bench {n}", $"HUBBENCH-{run}-{n}" })]);
        var unit = Check(await odoo.ReadAsync(OdooCall.SearchRead("product.product", [new object[] { "id", "=", products[0] }], ["uom_id"]), CancellationToken.None))[0].GetProperty("uom_id")[0].GetInt64();
        var list = Check(await odoo.ReadAsync(OdooCall.SearchRead("res.partner", [new object[] { "id", "=", partner }], ["property_product_pricelist"]), CancellationToken.None))[0].GetProperty("property_product_pricelist");
        var currency = list.ValueKind == System.Text.Json.JsonValueKind.Array
            ? Check(await odoo.ReadAsync(OdooCall.SearchRead("product.pricelist", [new object[] { "id", "=", list[0].GetInt64() }], ["currency_id"]), CancellationToken.None))[0].GetProperty("currency_id")[1].GetString()!
            : "EUR";
        return new Stock(run, partner, products, unit, fields, Currency.Of(currency));
    }

    private static async Task<long[]> LoadOneAsync(OdooClient odoo, string model, string[] columns, string[][] rows) =>
        [.. Check(await odoo.WriteAsync(new OdooCall(model, "load", [("fields", columns), ("data", rows)]), CancellationToken.None)).GetProperty("ids").EnumerateArray().Select(static id => id.GetInt64())];

    private static System.Text.Json.JsonElement Check(OdooAnswer answer) =>
        answer is OdooAnswer.Done { Result: { } result } && !(result.ValueKind == System.Text.Json.JsonValueKind.Object && result.TryGetProperty("ids", out var ids) && ids.ValueKind == System.Text.Json.JsonValueKind.False)
            ? result : throw new InvalidOperationException(answer.ToString());

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private sealed record Stock(string Run, long Partner, long[] Products, long Unit, SaleFields Fields, Currency Currency)
    {
        public Order Order(int n) => new()
        {
            Id = Guid.CreateVersion7(), Channel = "bench", Source = OrderSource.Edi, ExternalId = $"B{n}", Customer = new Party($"HUBBENCH-{Run}"), Currency = Currency, CustomerReference = CustomerReference.From($"B{n}"),
            Lines = [.. Enumerable.Range(0, LinesAnOrder).Select(line => Line(n, line))],
        };

        private OrderLine Line(int n, int line)
        {
            UnitPrice.TryCreate(1.25m, out var price, out _);
            Quantity.TryCreate(line + 1, UnitOfMeasure.One, out var quantity, out _);
            return new OrderLine(line + 1, $"HUBBENCH-{Run}-{(n + line) % OdooSpeed.Products}", null, null, "Bench", quantity, price);
        }
    }
}
