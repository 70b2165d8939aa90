using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Odoo.Integration.Hub.Tables;
using Odoo.Integration.Store.Policies;

namespace Odoo.Integration.Hub.Commands.Policies;

/// <summary><c>hub policy activate|revert|shadow</c>: a person's word, kept with name and time.</summary>
internal static class ActivationCommands
{
    public static Command Activate(CommandContext context)
    {
        var version = new Argument<string>("VERSION") { Description = "The policy's version" };
        var (by, why) = (By(), Why());
        var command = new Command("activate", "Let a policy decide from now on, on every replica within 10 seconds") { version, by, why };
        command.SetAction((parsed, cancellation) => CommandContext.WithStoreAsync(parsed, async services => await SayAsync(
            context,
            await ChangeAsync(() => services.GetRequiredService<PolicyStore>().ActivateAsync(parsed.GetValue(version)!, "user:" + parsed.GetValue(by), parsed.GetValue(why), cancellation)),
            static done => $"policy {done} decides from now on",
            $"policy {parsed.GetValue(version)} decides already")));
        return command;
    }

    public static Command Revert(CommandContext context)
    {
        var (by, why) = (By(), Why());
        var command = new Command("revert", "Take the last activation back: what decided before decides again") { by, why };
        command.SetAction((parsed, cancellation) => CommandContext.WithStoreAsync(parsed, async services => await SayAsync(
            context,
            await services.GetRequiredService<PolicyStore>().RevertAsync("user:" + parsed.GetValue(by), parsed.GetValue(why), cancellation),
            done => done is null ? $"the configured policy {services.GetRequiredService<KnownPolicies>().Configured.Version} decides again" : $"policy {done} decides again",
            "there is nothing to revert: no activation stands")));
        return command;
    }

    public static Command Shadow(CommandContext context)
    {
        var version = new Argument<string?>("VERSION") { Description = "The policy to try; without it: what it would have done so far", Arity = ArgumentArity.ZeroOrOne };
        var off = new Option<bool>("--off") { Description = "Try none any more" };
        var by = new Option<string>("--by") { Description = "Who", DefaultValueFactory = static _ => Environment.UserName };
        var limit = new Option<int>("--limit") { Description = "Most rows", DefaultValueFactory = static _ => 100 };
        var (why, format) = (Why(), new OutputFormat());
        var command = new Command("shadow", "Try a policy beside the one that decides, without effect, or show what it would have done") { version, off, by, why, limit, format.Json, format.Tsv };
        command.SetAction((parsed, cancellation) => CommandContext.WithStoreAsync(parsed, async services =>
        {
            var store = services.GetRequiredService<PolicyStore>();
            var actor = "user:" + parsed.GetValue(by);
            if (parsed.GetValue(version) is { } tried)
            {
                return await SayAsync(
                    context, await ChangeAsync(() => store.ShadowAsync(tried, actor, parsed.GetValue(why), cancellation)),
                    static done => $"policy {done} is tried from now on, without effect; see: hub policy shadow", $"policy {tried} is tried already");
            }

            return parsed.GetValue(off)
                ? await SayAsync(context, await store.UnshadowAsync(actor, parsed.GetValue(why), cancellation), static _ => "no policy is tried any more", "no policy is tried")
                : await ShowAsync(context, store, parsed, format, parsed.GetValue(limit), cancellation);
        }));
        return command;
    }

    private static async Task<int> ShowAsync(CommandContext context, PolicyStore store, ParseResult parsed, OutputFormat format, int limit, CancellationToken cancellation)
    {
        if ((await store.StandingAsync(cancellation)).Shadow is not { Version: { } version } shadow)
        {
            await context.Output.WriteLineAsync("no policy is tried; begin with: hub policy shadow VERSION");
            return 0;
        }

        var (decided, differing, orders) = await store.ShadowDifferencesAsync(version, shadow.At, limit, cancellation);
        var table = new TextTable("order", "decided (UTC)", "channel", "number", "now", "then", "matched", "probability", "person");
        foreach (var order in orders)
        {
            table.Add(
                order.OrderId.ToString(), ShortTime.Of(order.At), order.Channel, order.ExternalId ?? order.CustomerReference, order.Now, order.Then, order.MatchedOrder?.ToString(),
                order.Probability?.ToString("0.000", CultureInfo.InvariantCulture), order.Verdict);
        }

        if (!parsed.GetValue(format.Json) && !parsed.GetValue(format.Tsv))
        {
            await context.Output.WriteLineAsync($"policy {version} is tried since {ShortTime.Of(shadow.At)}, by {shadow.Actor}: {decided} orders decided on, {differing} otherwise");
        }

        await context.Output.WriteAsync(format.Write(parsed, table, orders.Select(static order => JsonSerializer.Serialize(order, OrdersCommand.Json)), "it would have done the same"));
        return 0;
    }

    private static Option<string> By() => new("--by") { Description = "Who decides so", Required = true };

    private static Option<string?> Why() => new("--why") { Description = "Why, in your words" };

    // A version that this hub cannot read is refused like one that is not there: with words.
    private static async Task<(PolicyChange? Change, string? Trouble)> ChangeAsync(Func<Task<PolicyChange>> change)
    {
        try
        {
            return (await change(), null);
        }
        catch (FormatException useless)
        {
            return (null, useless.Message);
        }
    }

    private static Task<int> SayAsync(CommandContext context, PolicyChange change, Func<string?, string> done, string nothing) => SayAsync(context, (change, null), done, nothing);

    private static async Task<int> SayAsync(CommandContext context, (PolicyChange? Change, string? Trouble) outcome, Func<string?, string> done, string nothing)
    {
        switch (outcome.Change)
        {
            case PolicyChange.Done changed:
                await context.Output.WriteLineAsync(done(changed.Version));
                return 0;
            case PolicyChange.Unknown unknown:
                return await PolicyCommand.UnknownAsync(context, unknown.Version);
            case PolicyChange.NothingToDo:
                await context.Error.WriteLineAsync(nothing);
                return 1;
            default:
                await context.Error.WriteLineAsync(outcome.Trouble);
                return 1;
        }
    }
}
