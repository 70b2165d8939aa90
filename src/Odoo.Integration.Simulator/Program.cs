using System.Text.Json;
using Odoo.Integration.Simulator;
using Odoo.Integration.Simulator.Admin;
using Odoo.Integration.Simulator.Faults;
using Odoo.Integration.Simulator.Records;
using Odoo.Integration.Simulator.Rpc;
using Odoo.Integration.Simulator.Seeding;
using Odoo.Integration.Simulator.Storage;

try
{
    var time = TimeProvider.System;
    var options = SimulatorOptions.Parse(args);
    using var database = new OdooDatabase(
        BaseRecords.All(options, time.GetUtcNow().UtcDateTime), options.StateFile is { } state ? new Journal(state) : null, time);
    if (options.SeedFile is { } file)
    {
        await using var json = File.OpenRead(file);
        var seed = await Seed.ReadAsync(json);
        database.Change(transaction => new SeedInstaller(transaction).Install(seed));
    }

    await using var app = Build(options, database, time);
    await app.StartAsync();
    foreach (var address in app.Urls)
    {
        Console.WriteLine($"simulator listening on {address}");
    }

    await app.WaitForShutdownAsync();
    return 0;
}
catch (Exception wrong) when (wrong is FormatException or IOException or UnauthorizedAccessException or InvalidDataException or JsonException or OdooError)
{
    await Console.Error.WriteLineAsync($"simulator: {wrong.Message}");
    return 2;
}

WebApplication Build(SimulatorOptions options, OdooDatabase database, TimeProvider time)
{
    var builder = WebApplication.CreateSlimBuilder(args);
    builder.Logging.SetMinimumLevel(LogLevel.Warning);
    if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
    {
        builder.WebHost.UseUrls("http://127.0.0.1:8069");
    }

    builder.Services.AddSingleton(time).AddSingleton(options).AddSingleton(database)
        .AddSingleton<FaultRules>().AddSingleton<CallCounts>().AddSingleton<Users>().AddSingleton<RpcServices>().AddSingleton<JsonRpcEndpoint>();
    var app = builder.Build();
    app.Map("/jsonrpc", static (HttpContext http, JsonRpcEndpoint endpoint) => endpoint.HandleAsync(http));
    app.MapPost("/web/webclient/version_info", static (HttpContext http) => JsonRpcEndpoint.WriteAsync(http, null, new RpcReply.Result(RpcServices.Version)));
    app.MapAdmin();
    app.MapFallback(JsonRpcEndpoint.NotFoundAsync);
    return app;
}
