using System.Text.Json;
using Odoo.Integration.Simulator;
using Odoo.Integration.Simulator.Errors;
using Odoo.Integration.Simulator.Seeding;
using Odoo.Integration.Simulator.Storage;

try
{
    var time = TimeProvider.System;
    var options = SimulatorOptions.Parse(args);
    await using var app = SimulatorApp.Build(options, time, args);
    var database = app.Services.GetRequiredService<OdooDatabase>();
    if (options.SeedFile is { } file)
    {
        await using var json = File.OpenRead(file);
        var seed = await Seed.ReadAsync(json);
        database.Change(transaction => new SeedInstaller(transaction).Install(seed));
    }

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
