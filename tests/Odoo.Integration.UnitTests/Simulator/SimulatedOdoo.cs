using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Odoo.Integration.Simulator;

namespace Odoo.Integration.UnitTests.Simulator;

/// <summary>A simulator in this process, on a port of its own; its records are the same in both releases.</summary>
internal sealed class SimulatedOdoo : IAsyncDisposable
{
    /// <summary>Customer C1, ACME, a company.</summary>
    public const long Acme = 2;

    /// <summary>Product P1, a bolt at 7, counted in units.</summary>
    public const long Bolt = 1;

    /// <summary>Product P2, a nut at 2.5.</summary>
    public const long Nut = 2;

    /// <summary>Key of the integration user, who may work with all sale orders.</summary>
    public const string Key = "simulator";

    private const long Administrator = 2;

    private readonly WebApplication _app;

    private SimulatedOdoo(WebApplication app)
    {
        _app = app;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Http { get; }

    public static async Task<SimulatedOdoo> StartAsync(int version, TimeProvider? time = null, string? state = null)
    {
        string[] arguments = ["--urls", "http://127.0.0.1:0", "--odoo", $"{version}", .. state is null ? Array.Empty<string>() : ["--state", state]];
        var app = SimulatorApp.Build(SimulatorOptions.Parse(arguments), time ?? TimeProvider.System, arguments);
        await app.StartAsync();
        var odoo = new SimulatedOdoo(app);
        await odoo.SeedAsync(new
        {
            partners = new[] { new { @ref = "C1", name = "ACME" } },
            products = new[] { new { default_code = "P1", name = "Bolt", lst_price = 7m }, new { default_code = "P2", name = "Nut", lst_price = 2.5m } },
            users = new[] { new { login = "admin", key = "admin-key" } },
        });
        return odoo;
    }

    public async Task SeedAsync(object seed) => (await Http.PostAsJsonAsync("/admin/seed", seed)).EnsureSuccessStatusCode();

    public async Task FaultAsync(object rule) => (await Http.PostAsJsonAsync("/admin/faults", rule)).EnsureSuccessStatusCode();

    /// <summary>A call of the administrator's over JSON-RPC.</summary>
    public Task<JsonElement> CallAsync(string model, string method, object?[] args, object? kwargs = null) =>
        CallAsync(Administrator, "admin", model, method, args, kwargs);

    /// <summary>A call over JSON-RPC.</summary>
    /// <exception cref="OdooRefusal">The answer is an error.</exception>
    public Task<JsonElement> CallAsync(long user, string secret, string model, string method, object?[] args, object? kwargs = null) =>
        RpcAsync("object", "execute_kw", "hub", user, secret, model, method, args, kwargs ?? new { });

    /// <exception cref="OdooRefusal">The answer is an error.</exception>
    public async Task<JsonElement> RpcAsync(string service, string method, params object?[] args)
    {
        var response = await Http.PostAsJsonAsync("/jsonrpc", new { jsonrpc = "2.0", id = 1, @params = new { service, method, args } });
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        if (!answer.TryGetProperty("error", out var error))
        {
            return answer.TryGetProperty("result", out var result) ? result : default;
        }

        var data = error.GetProperty("data");
        throw new OdooRefusal(error.GetProperty("code").GetInt32(), data.GetProperty("name").GetString()!, data.GetProperty("message").GetString()!);
    }

    /// <summary>A call over JSON-2.</summary>
    /// <param name="path">Model and method.</param>
    /// <param name="body">An object, or text as it is.</param>
    /// <param name="key">The bearer key; null for none.</param>
    /// <param name="type">Content type.</param>
    /// <param name="database">The header; null for none.</param>
    public async Task<(HttpStatusCode Status, string Body)> Json2Async(
        string path, object body, string? key = Key, string type = "application/json", string? database = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/json/2/{path}")
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body as string ?? JsonSerializer.Serialize(body))),
        };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        }

        if (database is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Odoo-Database", database);
        }

        using var response = await Http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>The <c>load</c> of sale orders that a hub would send.</summary>
    public Task<JsonElement> LoadAsync(string[] columns, object?[][] rows, object? context = null) =>
        CallAsync("sale.order", "load", [columns, rows], new { context = context ?? new { mode = "update", noupdate = true, tz = "UTC" } });

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
