using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Odoo.Integration.Hub.Tables;
using Odoo.Integration.Store.Ledger;
using Odoo.Integration.Store.Servers;

namespace Odoo.Integration.Hub.Commands;

/// <summary><c>hub ledger</c>: every channel's account; with <c>--check</c>, the proof that it is true.</summary>
internal static class LedgerCommand
{
    public static Command Create(CommandContext context)
    {
        var check = new Option<bool>("--check") { Description = "Prove balance, chains, seals and payloads; name the first bad row of each" };
        var wait = new Option<int?>("--wait") { Description = "Wait up to this many seconds until nothing is in flight" };
        var asJson = new Option<bool>("--json") { Description = "As JSON Lines" };
        var command = new Command("ledger", "Show where everything that was received has gone") { check, wait, asJson };
        command.SetAction((parsed, cancellation) => CommandContext.WithStoreAsync(parsed, async services =>
        {
            var ledger = services.GetRequiredService<LedgerStore>();
            var rows = parsed.GetValue(wait) is { } seconds ? await AtRestAsync(context, ledger, TimeSpan.FromSeconds(seconds), cancellation) : await ledger.ReadAsync(cancellation);
            await WriteAsync(context, rows, parsed.GetValue(asJson));
            foreach (var trouble in rows.Any(static row => row.InFlight > 0) ? await services.GetRequiredService<ServerTroubles>().AllAsync(cancellation) : [])
            {
                await context.Error.WriteLineAsync(trouble.ToString());
            }

            var good = rows.All(static row => row.IsBalanced) && !(parsed.GetValue(wait) is not null && rows.Any(static row => row.InFlight > 0));
            return parsed.GetValue(check) ? await CheckAsync(context, services, cancellation) && good ? 0 : 1 : good ? 0 : 1;
        }));
        return command;
    }

    private static async Task<IReadOnlyList<ChannelBalance>> AtRestAsync(CommandContext context, LedgerStore ledger, TimeSpan atMost, CancellationToken cancellation)
    {
        var time = TimeProvider.System;
        var end = time.GetUtcNow() + atMost;
        var said = -1L;
        while (true)
        {
            var rows = await ledger.ReadAsync(cancellation);
            var inFlight = rows.Sum(static row => row.InFlight);
            if (inFlight != said)
            {
                await context.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{rows.Sum(static row => row.Received)} received, {inFlight} in flight"));
                said = inFlight;
            }

            if (inFlight == 0 || time.GetUtcNow() >= end)
            {
                return rows;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(500), cancellation);
        }
    }

    private static async Task WriteAsync(CommandContext context, IReadOnlyList<ChannelBalance> rows, bool json)
    {
        if (json)
        {
            foreach (var row in rows)
            {
                await context.Output.WriteLineAsync(JsonSerializer.Serialize(row, OrdersCommand.Json));
            }

            return;
        }

        var table = new TextTable("channel", "received", "submitted", "duplicate", "quarantined", "rejected", "in flight", "balance");
        foreach (var row in rows)
        {
            table.Add(
                row.Channel, Text(row.Received), Text(row.Submitted), Text(row.Duplicate), Text(row.Quarantined), Text(row.Rejected), Text(row.InFlight), row.IsBalanced ? "ok" : "WRONG");
        }

        await context.Output.WriteAsync(table.ToString());
    }

    private static async Task<bool> CheckAsync(CommandContext context, IServiceProvider services, CancellationToken cancellation)
    {
        var faults = await services.GetRequiredService<LedgerCheck>().RunAsync(cancellation);
        foreach (var fault in faults)
        {
            await context.Error.WriteLineAsync($"{fault.Row}: {fault.What}");
        }

        if (faults.Count == 0)
        {
            await context.Output.WriteLineAsync("checked: balances, receipts, chains, seals and payloads are sound");
        }

        return faults.Count == 0;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
