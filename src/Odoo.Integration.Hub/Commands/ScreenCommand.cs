using System.CommandLine;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Hub.Screening;

namespace Odoo.Integration.Hub.Commands;

/// <summary>
/// <c>hub screen ORDERS.jsonl</c>: what the hub would decide on a stream of orders, without any service: one JSON line an order. Exit code 0: all were
/// read; 1: something was refused; 2: the call is wrong.
/// </summary>
internal static class ScreenCommand
{
    public static Command Create(CommandContext context)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Canonical orders as JSON Lines, in order of arrival; provenance.receivedAt is the clock" };
        var policy = new Option<FileInfo?>("--policy") { Description = "Decide by this policy; by the built-in one where none is given" };
        var threads = new Option<int>("--threads") { Description = "Threads that read; decisions are made one after another", DefaultValueFactory = static _ => Environment.ProcessorCount };
        var command = new Command("screen", "Print what would be decided on a stream of orders; needs no services") { file, policy, threads };
        command.SetAction((parsed, cancellation) => ScreenAsync(context, parsed.GetValue(file)!, parsed.GetValue(policy), parsed.GetValue(threads), cancellation));
        return command;
    }

    private static async Task<int> ScreenAsync(CommandContext context, FileInfo file, FileInfo? policyFile, int threads, CancellationToken cancellation)
    {
        if (!file.Exists)
        {
            await context.Error.WriteLineAsync($"there is no file {file}");
            return 2;
        }

        if (threads is < 1 or > 64)
        {
            await context.Error.WriteLineAsync("--threads takes 1 to 64");
            return 2;
        }

        ScreeningPolicy policy;
        try
        {
            policy = policyFile is null ? ScreeningPolicy.Default() : ScreeningPolicy.Parse(await File.ReadAllTextAsync(policyFile.FullName, cancellation));
        }
        catch (Exception wrong) when (wrong is FormatException or IOException)
        {
            await context.Error.WriteLineAsync($"{policyFile}: {wrong.Message}");
            return 2;
        }

        await using var orders = file.OpenRead();
        using var progress = new StreamProgress(context.Error, isShown: !Console.IsErrorRedirected);
        return await new OrderStreamScreening(policy, threads, file.ToString(), context.Error).RunAsync(orders, context.Output, progress, cancellation) ? 0 : 1;
    }
}
