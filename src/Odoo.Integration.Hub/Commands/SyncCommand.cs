using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Odoo.Integration.Erp.Servers;
using Odoo.Integration.Erp.Synchronisation;
using Odoo.Integration.Hub.MasterData;
using Odoo.Integration.Hub.Servers;
using Odoo.Integration.Hub.Tables;
using Odoo.Integration.Store.MasterData;

namespace Odoo.Integration.Hub.Commands;

/// <summary><c>hub sync</c>: brings the copies of Odoo's master data up to date now.</summary>
internal static class SyncCommand
{
    public static Command Create(CommandContext context)
    {
        var server = new Option<string?>("--server") { Description = "One server alone: odoo, or one of OdooServers" };
        var full = new Option<bool>("--full") { Description = "Read everything, not only what changed" };
        var asJson = new Option<bool>("--json") { Description = "As JSON Lines" };
        var command = new Command("sync", "Bring the copies of customers, products and their like up to date with Odoo") { server, full, asJson };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var services = HubHost.OdooTools(CommandContext.Configuration(parsed));
            var servers = services.GetRequiredService<OdooServers>().All;
            var wanted = servers.Where(one => parsed.GetValue(server) is not { } name || one.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).ToArray();
            if (wanted.Length == 0)
            {
                await context.Error.WriteLineAsync($"there is no server '{parsed.GetValue(server)}'; there are {string.Join(", ", servers.Select(static one => one.Name))}");
                return 1;
            }

            var kind = parsed.GetValue(full) ? SynchronisationKind.Whole : SynchronisationKind.Changes;
            var good = true;
            foreach (var one in wanted)
            {
                good &= await RunAsync(context, services, one, kind, parsed.GetValue(asJson), cancellation);
            }

            return good ? 0 : 1;
        });
        return command;
    }

    private static async Task<bool> RunAsync(CommandContext context, IServiceProvider services, OdooServer server, SynchronisationKind kind, bool json, CancellationToken cancellation)
    {
        // First a look that fails at once where PostgreSQL is away: what follows would wait for it.
        var finder = services.GetRequiredService<MasterDataFinder>();
        await finder.CopiesAsync(server.Name, cancellation);
        var gate = services.GetRequiredService<ServerGate>();
        if (!await gate.IsOpenAsync(server, cancellation))
        {
            await context.Error.WriteLineAsync($"{server.Name}: {gate.TroubleOf(server)}");
            return false;
        }

        var runs = await InTurnAsync(context, services.GetRequiredService<ServerSynchronisation>(), server, kind, cancellation);
        var copies = await finder.CopiesAsync(server.Name, cancellation);
        await WriteAsync(context, runs, copies.ToDictionary(static copy => copy.Model, static copy => copy.Records), json);
        return !runs.Any(static run => run.IsFault);
    }

    private static async Task<IReadOnlyList<ModelRun>> InTurnAsync(
        CommandContext context, ServerSynchronisation synchronisation, OdooServer server, SynchronisationKind kind, CancellationToken cancellation)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            if (await synchronisation.RunAsync(server, kind, cancellation) is { } runs)
            {
                return runs;
            }

            if (isFirst)
            {
                await context.Error.WriteLineAsync($"{server.Name}: a hub is at it; waiting for its end");
            }

            await Task.Delay(TimeSpan.FromSeconds(1), cancellation);
        }
    }

    private static async Task WriteAsync(CommandContext context, IReadOnlyList<ModelRun> runs, Dictionary<string, long> records, bool json)
    {
        if (json)
        {
            foreach (var run in runs)
            {
                await context.Output.WriteLineAsync(JsonSerializer.Serialize(
                    new { run.Server, run.Model, records = records.GetValueOrDefault(run.Model), run.Changed, run.Calls, seconds = Math.Round(run.Elapsed.TotalSeconds, 3), run.Trouble }, OrdersCommand.Json));
            }

            return;
        }

        var table = new TextTable("server", "model", "records", "changed", "calls", "seconds", "trouble");
        foreach (var run in runs)
        {
            table.Add(
                run.Server, run.Model, Text(records.GetValueOrDefault(run.Model)), Text(run.Changed), Text(run.Calls), run.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture),
                run.Trouble?.ReplaceLineEndings(" "));
        }

        await context.Output.WriteAsync(table.ToString());
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
