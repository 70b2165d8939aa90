using System.CommandLine;
using System.Text.Json;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Hub.Tables;
using Odoo.Integration.Store.Policies;

namespace Odoo.Integration.Hub.Commands.Policies;

/// <summary><c>hub policy</c>: what decides on orders; nothing here comes into force but by <c>activate</c> and <c>revert</c>.</summary>
internal static class PolicyCommand
{
    public static Command Create(CommandContext context) => new("policy", "Look at what decides on orders, learn from people's verdicts, try, activate and revert")
    {
        List(context), Show(context), Import(context), CalibrateCommand.Create(context), BacktestCommand.Create(context), SampleCommand.Create(context),
        ActivationCommands.Shadow(context), ActivationCommands.Activate(context), ActivationCommands.Revert(context),
    };

    private static Command List(CommandContext context)
    {
        var format = new OutputFormat();
        var command = new Command("list", "List policies, the newest first, and which one decides") { format.Json, format.Tsv };
        command.SetAction((parsed, cancellation) => CommandContext.WithStoreAsync(parsed, async services =>
        {
            var policies = services.GetRequiredService<KnownPolicies>();
            var standing = await policies.StandingAsync(cancellation);
            var table = new TextTable("version", "standing", "made (UTC)", "by", "note");
            var json = new List<string>();
            foreach (var policy in await policies.ListAsync(cancellation))
            {
                var made = policy.MadeAt == default ? (DateTimeOffset?)null : policy.MadeAt;
                table.Add(policy.Version, standing.Words(policy.Version), made is { } at ? ShortTime.Of(at) : string.Empty, policy.MadeBy, policy.Note?.Split('\n')[0]);
                json.Add(JsonSerializer.Serialize(new { policy.Version, Standing = standing.Word(policy.Version), MadeAt = made, policy.MadeBy, policy.Note }, OrdersCommand.Json));
            }

            await context.Output.WriteAsync(format.Write(parsed, table, json, "no policies"));
            return 0;
        }));
        return command;
    }

    private static Command Show(CommandContext context)
    {
        var version = new Argument<string>("VERSION") { Description = "The policy's version" };
        var asJson = new Option<bool>("--json") { Description = "The policy itself, as a file has it" };
        var command = new Command("show", "Show a policy, what it rests on, and what was done with it") { version, asJson };
        command.SetAction((parsed, cancellation) => CommandContext.WithStoreAsync(parsed, async services =>
        {
            var policies = services.GetRequiredService<KnownPolicies>();
            if (await policies.FindAsync(parsed.GetValue(version)!, cancellation) is not { } policy)
            {
                return await UnknownAsync(context, parsed.GetValue(version)!);
            }

            await context.Output.WriteLineAsync(parsed.GetValue(asJson) ? policy.Body : PolicyWords.Of(policy, await policies.StandingAsync(cancellation), await policies.ActivationsAsync(cancellation)));
            return 0;
        }));
        return command;
    }

    private static Command Import(CommandContext context)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A policy as JSON" };
        var by = new Option<string>("--by") { Description = "Who brings it", DefaultValueFactory = static _ => Environment.UserName };
        var note = new Option<string?>("--note") { Description = "What it rests on" };
        var command = new Command("import", "Keep a policy of a file; it decides nothing until it is activated") { file, by, note };
        command.SetAction((parsed, cancellation) => CommandContext.WithStoreAsync(parsed, async services =>
        {
            ScreeningPolicy policy;
            try
            {
                policy = ScreeningPolicy.Parse(await File.ReadAllTextAsync(parsed.GetValue(file)!.FullName, cancellation));
            }
            catch (Exception wrong) when (wrong is FormatException or IOException)
            {
                await context.Error.WriteLineAsync($"{parsed.GetValue(file)}: {wrong.Message}");
                return 2;
            }

            var policies = services.GetRequiredService<KnownPolicies>();
            var isNew = await policies.AddAsync(policy, "user:" + parsed.GetValue(by), parsed.GetValue(note), cancellation);
            var same = isNew || (await policies.FindAsync(policy.Version, cancellation))!.Body == policy.Write();
            await (same ? context.Output : context.Error).WriteLineAsync(isNew ? $"policy {policy.Version} is kept; it decides after: hub policy activate {policy.Version} --by NAME"
                : same ? $"policy {policy.Version} is there already"
                : $"there is a policy {policy.Version} with other content, and a version never changes: give this one another version");
            return same ? 0 : 1;
        }));
        return command;
    }

    /// <summary>Says that there is no such version.</summary>
    public static async Task<int> UnknownAsync(CommandContext context, string version)
    {
        await context.Error.WriteLineAsync($"there is no policy '{version}' (hub policy list; hub policy import FILE)");
        return 1;
    }
}
