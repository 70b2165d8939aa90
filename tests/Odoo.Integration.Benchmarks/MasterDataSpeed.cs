using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Odoo.Integration.Erp.Servers;
using Odoo.Integration.Erp.Synchronisation;
using Odoo.Integration.Hub;
using Odoo.Integration.Hub.MasterData;
using Odoo.Integration.Hub.Servers;
using Odoo.Integration.SystemTests.Contract;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.Benchmarks;

/// <summary>Master data of a size brought into an empty copy, and looked at again when nothing changed; with the limits on calls that the hub has by default.</summary>
internal static class MasterDataSpeed
{
    private const int Reruns = 5;

    /// <param name="target">The server to read; null for a simulated one with records made up.</param>
    /// <param name="partners">Records to make up.</param>
    /// <param name="products">Records to make up.</param>
    public static async Task MeasureAsync(OdooTarget? target, int partners, int products)
    {
        await using var world = await World.CreateAsync(startHub: false);
        foreach (var (key, value) in new[] { ("CallsPerSecond", "20"), ("MaxConcurrency", "2"), ("TimeoutSeconds", "60") })
        {
            world.Settings["HUB_Odoo__" + key] = value;
        }

        if (target is null)
        {
            await world.Odoo.SeedAsync(partners, products);
        }
        else
        {
            foreach (var (key, value) in new[] { ("Url", target.Url), ("Database", target.Database), ("Login", target.BotLogin), ("Key", target.BotKey) })
            {
                world.Settings["HUB_Odoo__" + key] = value;
            }
        }

        await using var tools = HubHost.OdooTools(new ConfigurationBuilder().AddInMemoryCollection(
            world.Settings.Select(static setting => KeyValuePair.Create(setting.Key["HUB_".Length..].Replace("__", ":", StringComparison.Ordinal), setting.Value))).Build());
        var server = tools.GetRequiredService<OdooServers>().All[0];
        await server.Client.MeetAsync(CancellationToken.None);
        var bare = await TimeAsync(() => ReadOnlyAsync(server));
        var (first, memory) = await SyncAsync(world, "--json");
        Write("the same pages read and thrown away", bare.TotalSeconds, null, 0);
        Write("first run", first.Sum(static run => run.Seconds), first.Sum(static run => run.Calls), first.Sum(static run => run.Records));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"peak memory of the process, MB",-46} {memory / 1e6,9:0}"));

        await tools.GetRequiredService<ServerGate>().IsOpenAsync(server, CancellationToken.None);
        var synchronisation = tools.GetRequiredService<ServerSynchronisation>();
        var again = await RepeatAsync(synchronisation, server, SynchronisationKind.Changes, Reruns);
        Write("again, nothing changed (median of 5)", again.Seconds, again.Calls, 0);
        var whole = await RepeatAsync(synchronisation, server, SynchronisationKind.Whole, 1);
        Write("everything again, nothing changed", whole.Seconds, whole.Calls, 0);
        var firstSeconds = first.Sum(static run => run.Seconds);
        Console.WriteLine(JsonSerializer.Serialize(new { name = "master data: unchanged rerun, share of the first run", value = Math.Round(again.Seconds / firstSeconds, 4), unit = "of 1", baseline = "first run", ratio = Math.Round(again.Seconds / firstSeconds, 4) }));
        Console.WriteLine(JsonSerializer.Serialize(new { name = "master data: first run", value = Math.Round(firstSeconds, 1), unit = "s", baseline = "the same pages read and thrown away", ratio = Math.Round(firstSeconds / bare.TotalSeconds, 2) }));
    }

    private static void Write(string name, double seconds, int? calls, long records) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{name,-46} {seconds,9:0.00} s{(calls is null ? string.Empty : $"   {calls} calls")}{(records == 0 ? string.Empty : $"   {records} records, {records / seconds:0}/s")}"));

    private static async Task<(double Seconds, int Calls)> RepeatAsync(ServerSynchronisation synchronisation, OdooServer server, SynchronisationKind kind, int times)
    {
        var runs = new List<(double Seconds, int Calls)>();
        for (var n = 0; n <= times; n++)
        {
            var clock = Stopwatch.StartNew();
            var models = await synchronisation.RunAsync(server, kind, CancellationToken.None) ?? throw new InvalidOperationException("another process is at it");
            runs.Add((clock.Elapsed.TotalSeconds, models.Sum(static run => run.Changed > 0 || run.IsFault ? throw new InvalidOperationException(run.ToString()) : run.Calls)));

            // At the pace of a worker, and not on tokens that the run before has used up.
            await Task.Delay(1_000);
        }

        // The first one warms up.
        return runs.Skip(1).OrderBy(static run => run.Seconds).ElementAt(times / 2);
    }

    private static async Task ReadOnlyAsync(OdooServer server)
    {
        foreach (var source in server.MasterData)
        {
            MasterDataPage page;
            for (var after = 0L; ; after = page.Records[^1].Id)
            {
                page = await source.PageAsync(null, after, int.MaxValue, CancellationToken.None);
                if (page.IsLast)
                {
                    break;
                }
            }
        }
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        var clock = Stopwatch.StartNew();
        await work();
        return clock.Elapsed;
    }

    // The command as a process of its own, and the most memory that it had.
    private static async Task<(IReadOnlyList<Run> Runs, long PeakMemory)> SyncAsync(World world, params string[] arguments)
    {
        var hub = Path.Combine(new DirectoryInfo(AppContext.BaseDirectory).Parent!.Parent!.FullName, "Odoo.Integration.Hub", new DirectoryInfo(AppContext.BaseDirectory).Name, "hub.dll");
        var start = new ProcessStartInfo("dotnet", [hub, "sync", .. arguments]) { RedirectStandardOutput = true };
        foreach (var (key, value) in world.Settings)
        {
            start.Environment[key] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var peak = 0L;
        while (!process.HasExited)
        {
            process.Refresh();
            peak = Math.Max(peak, process.HasExited ? 0 : process.PeakWorkingSet64);
            await Task.Delay(100);
        }

        var runs = (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonSerializer.Deserialize<Run>(line, JsonSerializerOptions.Web)!).ToArray();
        return process.ExitCode == 0 ? (runs, peak) : throw new InvalidOperationException(await output);
    }

    private sealed record Run(string Model, long Records, int Changed, int Calls, double Seconds);
}
