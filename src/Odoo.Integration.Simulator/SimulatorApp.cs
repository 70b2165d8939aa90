using Odoo.Integration.Simulator.Access;
using Odoo.Integration.Simulator.Admin;
using Odoo.Integration.Simulator.Calls;
using Odoo.Integration.Simulator.Faults;
using Odoo.Integration.Simulator.Json2;
using Odoo.Integration.Simulator.Methods;
using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Rpc;
using Odoo.Integration.Simulator.Seeding;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator;

/// <summary>The simulator as a web application, not yet started.</summary>
internal static class SimulatorApp
{
    private const string DefaultUrl = "http://127.0.0.1:8069";

    /// <param name="options">What it is.</param>
    /// <param name="time">Clock.</param>
    /// <param name="arguments">The command line, for ASP.NET's own options.</param>
    /// <exception cref="IOException">The state file cannot be had.</exception>
    /// <exception cref="InvalidDataException">The state file cannot be read.</exception>
    public static WebApplication Build(SimulatorOptions options, TimeProvider time, params string[] arguments)
    {
        var registry = new Registry(options.Odoo);
        var records = new BaseRecords(registry, options, time.GetUtcNow().UtcDateTime).All();
        var builder = WebApplication.CreateSlimBuilder(arguments);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        builder.Services.AddSingleton(time).AddSingleton(options).AddSingleton(registry)
            .AddSingleton(_ => new OdooDatabase(registry, records, options.StateFile is { } state ? new Journal(state) : null, time))
            .AddSingleton<FaultRules>().AddSingleton<CallCounts>().AddSingleton<Users>().AddSingleton<ModelMethods>().AddSingleton<ModelCalls>()
            .AddSingleton<FaultyCalls>().AddSingleton<RpcServices>().AddSingleton<JsonRpcEndpoint>().AddSingleton<Json2Endpoint>();
        var app = builder.Build();
        app.Map("/jsonrpc", static (HttpContext http, JsonRpcEndpoint endpoint) => endpoint.HandleAsync(http));
        app.MapPost("/web/webclient/version_info", static (HttpContext http, JsonRpcEndpoint endpoint) => endpoint.WriteVersionAsync(http));
        if (options.Odoo == OdooVersion.V19)
        {
            app.MapGet("/web/version", static (HttpContext http, Json2Endpoint endpoint) => endpoint.WriteVersionAsync(http));
            app.MapGet("/json/version", static (HttpContext http, Json2Endpoint endpoint) => endpoint.WriteVersionAsync(http));
            app.MapPost(
                "/json/2/{model}/{method}",
                static (HttpContext http, string model, string method, Json2Endpoint endpoint) => endpoint.HandleAsync(http, model, method));
            app.Map("/json/2/{**path}", Json2Endpoint.NotFoundAsync);
        }

        app.MapAdmin();
        app.MapFallback(JsonRpcEndpoint.NotFoundAsync);
        return app;
    }
}
