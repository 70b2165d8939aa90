using System.Diagnostics;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests;

public sealed class When_the_demo_is_run
{
    [Test]
    public async Task Everything_expected_of_the_samples_happens_twice()
    {
        var name = "demo" + Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(6));
        var folder = Directory.CreateTempSubdirectory("hub-demo-").FullName;
        var database = await RealServices.CreateDatabaseAsync(name);
        try
        {
            var first = await RunAsync(database, name, folder);
            first.ShouldContain("everything expected of the samples has happened");
            var second = await RunAsync(database, name, folder);
            second.ShouldContain("everything expected of the samples has happened");
        }
        finally
        {
            Npgsql.NpgsqlConnection.ClearAllPools();
            await RealServices.DropDatabaseAsync(name);
            await RealServices.DeleteQueuesAsync(name + ".");
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> RunAsync(string database, string name, string folder)
    {
        var start = new ProcessStartInfo(Path.Combine(RealServices.Root, "deploy", "demo"), "--once") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["HUB_STORE__CONNECTIONSTRING"] = database;
        start.Environment["HUB_BROKER__URI"] = RealServices.Broker;
        start.Environment["HUB_BROKER__PREFIX"] = name + ".";
        start.Environment["HUB_DEMO_DIR"] = folder;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        await process.WaitForExitAsync(limit.Token);
        process.ExitCode.ShouldBe(0, await output + await error);
        return await output;
    }
}
