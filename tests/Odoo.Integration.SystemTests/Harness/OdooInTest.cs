using System.Net.Http.Json;
using System.Text.Json;
using Odoo.Integration.Erp;

namespace Odoo.Integration.SystemTests.Harness;

/// <summary>A simulated Odoo as a process of its own, with a catalogue of its own.</summary>
internal sealed class OdooInTest : IAsyncDisposable
{
    private readonly ProgramInTest _program;
    private readonly HttpClient _http;

    private OdooInTest(ProgramInTest program, string address)
    {
        _program = program;
        Address = address;
        _http = new HttpClient { BaseAddress = new Uri(address) };
    }

    public string Address { get; }

    /// <summary>Starts one that knows customers C-0 to C-99 (EUR) and products P-0 to P-49.</summary>
    public static async Task<OdooInTest> StartAsync(string url = "http://127.0.0.1:0", int version = 14)
    {
        var (program, address) = await ProgramInTest.StartAsync(
            "Odoo.Integration.Simulator", "Odoo.Integration.Simulator", ["--urls", url, "--database", "test", "--odoo", version.ToString(System.Globalization.CultureInfo.InvariantCulture)], new Dictionary<string, string?>(), "simulator listening on ");
        var odoo = new OdooInTest(program, address);
        await odoo.SeedAsync(
            Enumerable.Range(0, 100).Select(static n => new { @ref = $"C-{n}", name = $"Customer {n}", currency = "EUR" }),
            Enumerable.Range(0, 50).Select(static n => new { default_code = $"P-{n}", name = $"Product {n}", unit = "uom.product_uom_unit", lst_price = 1.0 }));
        return odoo;
    }

    /// <summary>Someone who works in it beside the hub.</summary>
    public PersonInOdoo NewPerson() => new(new OdooOptions { Url = Address, Database = "test", Login = "admin", Key = "simulator-admin", CallsPerSecond = 1000, MaxConcurrency = 8 });

    public async Task SeedAsync(IEnumerable<object> partners, IEnumerable<object> products) =>
        (await _http.PostAsJsonAsync("/admin/seed", new { partners, products })).EnsureSuccessStatusCode();

    /// <summary>Makes records up: partners G-000001 and on, products GP-000001 and on.</summary>
    public async Task SeedAsync(int partners, int products) =>
        (await _http.PostAsJsonAsync("/admin/seed", new { generated = new { partners, products } })).EnsureSuccessStatusCode();

    public async Task FaultAsync(object rule) => (await _http.PostAsJsonAsync("/admin/faults", rule)).EnsureSuccessStatusCode();

    /// <summary>Lets the hub's key run out at an instant.</summary>
    public async Task ExpireKeyAsync(DateTimeOffset at) => (await _http.PutAsJsonAsync("/admin/keys/simulator", new { expires = at.UtcDateTime })).EnsureSuccessStatusCode();

    public async Task ClearFaultsAsync() => (await _http.DeleteAsync("/admin/faults")).EnsureSuccessStatusCode();

    public async Task<IReadOnlyList<SaleOrderInOdoo>> SaleOrdersAsync() =>
        (await _http.GetFromJsonAsync<List<SaleOrderInOdoo>>("/admin/sale-orders", new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower }))!;

    /// <summary>How often a method was called, such as <c>sale.order.load</c>.</summary>
    public async Task<int> CallsAsync(string method) => Count(await _http.GetFromJsonAsync<JsonElement>("/admin/counts"), "calls", method);

    /// <summary>How often a fault fell.</summary>
    public async Task<int> FaultsAsync(string kind) => Count(await _http.GetFromJsonAsync<JsonElement>("/admin/counts"), "faults", kind);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _program.DisposeAsync();
    }

    private static int Count(JsonElement counts, string kind, string name) => counts.GetProperty(kind).TryGetProperty(name, out var count) ? count.GetInt32() : 0;
}

/// <summary>A sale order as the simulator shows it.</summary>
internal sealed record SaleOrderInOdoo(long Id, string Name, string? PartnerRef, string? ClientOrderRef, string? Origin, string? ExternalId, string State, decimal AmountUntaxed, List<SaleOrderLineInOdoo> Lines)
{
    /// <summary>The channel's number: the hub writes its own id beside it.</summary>
    public string? Number => Origin?.Split(' ')[0];
}

/// <summary>A line of it.</summary>
internal sealed record SaleOrderLineInOdoo(string? ExternalId, string? DefaultCode, decimal Quantity, string? Unit, decimal Price);
