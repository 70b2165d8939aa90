// Puts the customers and products of a seed file (samples/odoo.json) into a real Odoo, each once, by external ids of module "demo".
//
//   dotnet run tests/odoo/seed.cs samples/odoo.json      with ODOO_URL, ODOO_DB, ODOO_LOGIN and ODOO_KEY of an administrator
#:property PublishAot=false
using System.Net.Http.Json;
using System.Text.Json;

var seed = JsonDocument.Parse(File.ReadAllText(args[0])).RootElement;
string[] login = [Need("ODOO_DB"), Need("ODOO_LOGIN"), Need("ODOO_KEY")];
using var http = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.Zero }) { BaseAddress = new Uri(Need("ODOO_URL")) };
var uid = (await CallAsync("common", "authenticate", [login[0], login[1], login[2], new { }])).GetInt64();

var lists = new Dictionary<string, long>();
foreach (var currency in seed.GetProperty("partners").EnumerateArray().Select(static partner => Text(partner, "currency")).OfType<string>().Distinct())
{
    var ids = await ExecuteAsync("res.currency", "search", [new object[] { new object[] { "name", "=", currency } }], new { context = new { active_test = false } });
    lists[currency] = await LoadAsync("product.pricelist", ["id", "name", "currency_id/.id"], [$"demo.pricelist_{currency}", $"Demo {currency}", $"{ids[0].GetInt64()}"]);
}

foreach (var partner in seed.GetProperty("partners").EnumerateArray())
{
    var parent = Text(partner, "parent") is { } of ? $"demo.partner_{of}" : string.Empty;
    await LoadAsync(
        "res.partner", ["id", "ref", "name", "vat", "email", "parent_id/id", "type", "property_product_pricelist/.id"],
        [
            $"demo.partner_{Text(partner, "ref")}", Text(partner, "ref") ?? "", Text(partner, "name") ?? "", Text(partner, "vat") ?? "", Text(partner, "email") ?? "", parent,
            Text(partner, "type") ?? "contact", $"{lists[Text(partner, "currency") ?? "EUR"]}",
        ]);
}

foreach (var product in seed.GetProperty("products").EnumerateArray())
{
    var (code, unit) = (Text(product, "default_code") ?? "", Text(product, "unit") ?? "uom.product_uom_unit");
    await LoadAsync(
        "product.product", ["id", "default_code", "name", "barcode", "uom_id/id", "uom_po_id/id", "list_price"],
        [$"demo.product_{code}", code, Text(product, "name") ?? "", Text(product, "barcode") ?? "", unit, unit, product.GetProperty("lst_price").GetRawText()]);
}

async Task<long> LoadAsync(string model, string[] columns, string[] row)
{
    var answer = await ExecuteAsync(model, "load", [columns, new[] { row }], new { context = new { mode = "update", noupdate = true } });
    return answer.GetProperty("ids") is { ValueKind: JsonValueKind.Array } ids ? ids[0].GetInt64() : throw new InvalidOperationException($"{model} {row[0]}: {answer}");
}

Task<JsonElement> ExecuteAsync(string model, string method, object[] positional, object named) =>
    CallAsync("object", "execute_kw", [login[0], uid, login[2], model, method, positional, named]);

async Task<JsonElement> CallAsync(string service, string method, object[] arguments)
{
    using var response = await http.PostAsJsonAsync("/jsonrpc", new Dictionary<string, object> { ["jsonrpc"] = "2.0", ["method"] = "call", ["id"] = 1, ["params"] = new { service, method, args = arguments } });
    var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
    return answer.TryGetProperty("result", out var result) ? result : throw new InvalidOperationException(answer.ToString());
}

static string Need(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : throw new InvalidOperationException($"set {name}");

static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
