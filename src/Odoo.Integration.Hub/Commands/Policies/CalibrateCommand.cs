using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Odoo.Integration.Dedupe.Learning;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Hub.Tables;
using Odoo.Integration.Store.Policies;

namespace Odoo.Integration.Hub.Commands.Policies;

/// <summary><c>hub policy calibrate</c>: proposes a policy from people's verdicts. It decides nothing until someone activates it.</summary>
internal static class CalibrateCommand
{
    private const string Mark = "+cal.";

    /// <summary>How far back verdicts are read where nothing is said.</summary>
    private static readonly TimeSpan Usually = TimeSpan.FromDays(90);

    public static Command Create(CommandContext context)
    {
        var since = DateArgument.Option("--since", "Learn from orders received from here on; default: since the active policy was calibrated, else 90 days");
        var file = new Option<FileInfo?>("--out") { Description = "Write the proposal to a file and keep none" };
        var spread = new Option<double>("--spread") { Description = "How far weights may lie from the policy's, in bits", DefaultValueFactory = static _ => new CalibrationOptions().Spread };
        var by = new Option<string>("--by") { Description = "Who asks", DefaultValueFactory = static _ => Environment.UserName };
        var asJson = new Option<bool>("--json") { Description = "As JSON" };
        var command = new Command("calibrate", "Propose a policy from what people released and rejected") { since, file, spread, by, asJson };
        command.SetAction((parsed, cancellation) => CommandContext.WithStoreAsync(parsed, async services =>
        {
            if (parsed.GetValue(spread) is not (> 0 and <= 10))
            {
                await context.Error.WriteLineAsync("--spread takes a number up to 10");
                return 2;
            }

            try
            {
                var policies = services.GetRequiredService<KnownPolicies>();
                var active = await policies.ActiveAsync(cancellation);
                var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
                var from = parsed.GetValue(since) ?? (active.MadeAt != default && active.Version.Contains(Mark, StringComparison.Ordinal) ? active.MadeAt : now - Usually);
                var proposal = await ProposeAsync(services.GetRequiredService<OrderArchive>(), active.Policy(), from, now, new CalibrationOptions { Spread = parsed.GetValue(spread) }, cancellation);
                var note = $"calibrated from {active.Version} on orders since {ShortTime.Of(from)}\n{proposal.Note}";
                var policy = await KeepAsync(policies, proposal.Policy, parsed.GetValue(file), "user:" + parsed.GetValue(by), note, cancellation);
                await context.Output.WriteLineAsync(parsed.GetValue(asJson) ? JsonSerializer.Serialize(new { policy.Version, Note = note }, OrdersCommand.Json) : Words(policy.Version, note, parsed.GetValue(file)));
                return 0;
            }
            catch (Exception wrong) when (wrong is FormatException or InvalidDataException or IOException)
            {
                await context.Error.WriteLineAsync(wrong.Message);
                return 1;
            }
        }));
        return command;
    }

    // Twice: what is usual is counted first, and the pairs are compared by it then.
    private static async Task<CalibrationResult> ProposeAsync(
        OrderArchive archive, ScreeningPolicy active, DateTimeOffset from, DateTimeOffset to, CalibrationOptions options, CancellationToken cancellation)
    {
        var judgements = await archive.JudgementsAsync(from, to, cancellation);
        var usual = PolicyCalibration.WithUsual(active, await ReplayAsync(archive, active, from, to, judgements, cancellation), options);
        return PolicyCalibration.Propose(usual, await ReplayAsync(archive, usual, from, to, judgements, cancellation), options);
    }

    private static async Task<LearningMaterial> ReplayAsync(
        OrderArchive archive, ScreeningPolicy policy, DateTimeOffset from, DateTimeOffset to, IReadOnlyDictionary<Guid, Judgement> judgements, CancellationToken cancellation)
    {
        var learning = new LearningReplay(policy, judgements);
        await new Replay(archive, from, to).RunAsync(
            [policy],
            (_, order, isOfPeriod) =>
            {
                learning.Next(order, isOfPeriod);
                return Task.CompletedTask;
            },
            cancellation);
        return learning.Material();
    }

    // Two people may calibrate at once: the number that is taken first is gone.
    private static async Task<ScreeningPolicy> KeepAsync(KnownPolicies policies, ScreeningPolicy proposal, FileInfo? file, string by, string note, CancellationToken cancellation)
    {
        var stem = proposal.Version.Split(Mark)[0] + Mark;
        var last = (await policies.ListAsync(cancellation)).Select(policy => policy.Version.StartsWith(stem, StringComparison.Ordinal) && int.TryParse(policy.Version.AsSpan(stem.Length), out var number) ? number : 0).Max();
        while (true)
        {
            var policy = proposal with { Version = stem + (++last).ToString(CultureInfo.InvariantCulture) };
            if (file is not null)
            {
                await File.WriteAllTextAsync(file.FullName, policy.Write() + "\n", cancellation);
                return policy;
            }

            if (await policies.AddAsync(policy, by, note, cancellation))
            {
                return policy;
            }
        }
    }

    private static string Words(string version, string note, FileInfo? file) => $"{note}\n"
        + (file is not null ? $"policy {version} is written to {file}; keep it with: hub policy import {file}"
            : $"policy {version} is kept, and decides nothing; look first: hub policy backtest --policy {version}, hub policy shadow {version}; then: hub policy activate {version} --by NAME");
}
