using System.CommandLine;
using Odoo.Integration.Hub.Api;
using Odoo.Integration.Hub.Api.Shapes;
using Odoo.Integration.Hub.Review;
using Odoo.Integration.Hub.Tables;
using Odoo.Integration.Orders;
using Odoo.Integration.Store.Browsing;
using Odoo.Integration.Store.Review;

namespace Odoo.Integration.Hub.Commands.Quarantine;

/// <summary><c>hub quarantine release|duplicate|amendment|reject|edit|undo ID</c>.</summary>
internal static class VerdictCommands
{
    public static IEnumerable<Command> Create(CommandContext context) =>
        [Release(context), Repeat(context, "duplicate", "It repeats another order: never to Odoo"), Repeat(context, "amendment", "It is another order once more, changed: for a person to apply to that one"), Reject(context), EditCommand.Create(context), Undo(context)];

    private static Command Release(CommandContext context)
    {
        var now = new Option<bool>("--now") { Description = "It may go to Odoo at once, and is not taken back then" };
        var command = new Command("release", "It is an order of its own, or what was missing is there now: it goes on") { now };
        var options = VerdictOptions.AddTo(command, "released");
        command.SetAction((parsed, cancellation) => RunAsync(
            context, options, parsed, (_, by) => Task.FromResult<Verdict?>(new Verdict.Release(by, options.Note(parsed))), parsed.GetValue(now), cancellation));
        return command;
    }

    private static Command Repeat(CommandContext context, string name, string words)
    {
        var of = new Option<string?>("--of") { Description = "The other order's id, its beginning, or its number; without it: the one that it is held against" };
        var command = new Command(name, words) { of };
        var options = VerdictOptions.AddTo(command, name);
        command.SetAction((parsed, cancellation) => RunAsync(context, options, parsed, async (call, by) =>
            await OriginalAsync(context, call, parsed.GetValue(of)) is not { } original ? null
            : name == "duplicate" ? new Verdict.DuplicateOf(by, options.Note(parsed), original) : new Verdict.AmendmentOf(by, options.Note(parsed), original), isAtOnce: false, cancellation));
        return command;
    }

    private static Command Reject(CommandContext context)
    {
        var of = new Option<string?>("--duplicate-of") { Description = "The order that it repeats: the same as duplicate --of" };
        var command = new Command("reject", "It is not to be delivered") { of };
        var options = VerdictOptions.AddTo(command, "rejected");
        command.SetAction((parsed, cancellation) => RunAsync(context, options, parsed, async (call, by) =>
            parsed.GetValue(of) is not { } named ? new Verdict.Reject(by, options.Note(parsed))
            : await OriginalAsync(context, call, named) is { } original ? new Verdict.DuplicateOf(by, options.Note(parsed), original) : null, isAtOnce: false, cancellation));
        return command;
    }

    private static Command Undo(CommandContext context)
    {
        var command = new Command("undo", "Take the last verdict back, as long as nothing followed from it");
        var options = VerdictOptions.AddTo(command, null);
        command.SetAction((parsed, cancellation) => CommandContext.WithStoreAsync(parsed, async services =>
        {
            if (await context.FindOrderAsync(services, options.Order(parsed), cancellation) is not { } id)
            {
                return 1;
            }

            return await SayAsync(context, options, parsed, id, await services.GetRequiredService<ReviewDesk>().UndoAsync(id, options.Actor(parsed), options.Seen(parsed), cancellation), null);
        }));
        return command;
    }

    /// <summary>Decides on the order that is named; null from <paramref name="make"/>: what is wrong was said.</summary>
    public static Task<int> RunAsync(CommandContext context, VerdictOptions options, ParseResult parsed, Func<Call, string, Task<Verdict?>> make, bool isAtOnce, CancellationToken cancellation) =>
        CommandContext.WithStoreAsync(parsed, async services =>
        {
            if (await context.FindOrderAsync(services, options.Order(parsed), cancellation) is not { } id || await make(new Call(id, services, cancellation), options.Actor(parsed)) is not { } made)
            {
                return 1;
            }

            var (desk, verdict) = (services.GetRequiredService<ReviewDesk>(), made with { ReasonCode = options.Reason(parsed) });
            var goesOnAt = services.GetRequiredService<TimeProvider>().GetUtcNow() + (isAtOnce ? TimeSpan.Zero : desk.UndoWindow);
            var result = isAtOnce ? await desk.DecideAtOnceAsync(id, verdict, options.Seen(parsed), cancellation) : await desk.DecideAsync(id, verdict, options.Seen(parsed), cancellation);
            return await SayAsync(context, options, parsed, id, result, result is ReviewResult.Done { State: OrderState.Cleared or OrderState.Received } ? goesOnAt : null);
        });

    private static async Task<int> SayAsync(CommandContext context, VerdictOptions options, ParseResult parsed, Guid id, ReviewResult result, DateTimeOffset? goesOnAt)
    {
        if (result is not (ReviewResult.Done or ReviewResult.Proposed))
        {
            await context.Error.WriteLineAsync(ReviewWords.Of(id, result));
            return 1;
        }

        if (options.IsJson(parsed))
        {
            await context.Output.WriteLineAsync(result is ReviewResult.Done done
                ? ApiJson.Write(new VerdictShape(id, Names.Of(done.State), goesOnAt)) : ApiJson.Write(new ProposedShape(id, Names.Of(OrderState.Quarantined), ((ReviewResult.Proposed)result).Instead)));
            return 0;
        }

        await context.Output.WriteLineAsync(ReviewWords.Of(id, result));
        if (goesOnAt is { } at)
        {
            await context.Output.WriteLineAsync($"it may go to Odoo from {ShortTime.Of(at)} UTC on; until it is sent: hub quarantine undo {id}");
        }

        return 0;
    }

    private static async Task<Guid?> OriginalAsync(CommandContext context, Call call, string? named)
    {
        if (named is not null)
        {
            return await context.FindOrderAsync(call.Services, named, call.Cancellation);
        }

        if ((await call.Services.GetRequiredService<OrderBrowser>().ShowAsync(call.OrderId, call.Cancellation))!.Summary.MatchedOrder is { } matched)
        {
            return matched;
        }

        await context.Error.WriteLineAsync("it is held against no other order; name the one that it repeats with --of");
        return null;
    }

    /// <summary>What making a verdict may need.</summary>
    internal sealed record Call(Guid OrderId, IServiceProvider Services, CancellationToken Cancellation);
}
