using System.CommandLine;
using System.Text;
using Odoo.Integration.Hub.Tables;
using Odoo.Integration.Orders;
using Odoo.Integration.Store.Browsing;
using Odoo.Integration.Store.Review;

namespace Odoo.Integration.Hub.Commands;

/// <summary><c>hub quarantine list|show|release|reject</c>.</summary>
internal static class QuarantineCommand
{
    private static readonly string[] WaitingStates = [Names.Of(OrderState.Quarantined), Names.Of(OrderState.Failed)];

    public static Command Create(CommandContext context) =>
        new("quarantine", "Look at orders that wait for a person, and decide") { List(context), OrdersCommand.Show(context), Release(context), Reject(context) };

    private static Command List(CommandContext context)
    {
        var channel = new Option<string?>("--channel") { Description = "Only of this channel" };
        var limit = new Option<int>("--limit") { Description = "Most rows", DefaultValueFactory = static _ => 50 };
        var format = new OutputFormat();
        var command = new Command("list", "List held orders with the reason") { channel, limit, format.Json, format.Tsv };
        command.SetAction((parsed, cancellation) => CommandContext.WithStoreAsync(parsed, async services =>
        {
            var filter = new OrderFilter { Channel = parsed.GetValue(channel), States = WaitingStates, Limit = parsed.GetValue(limit) };
            var held = await services.GetRequiredService<OrderBrowser>().ListAsync(filter, cancellation);
            await context.Output.WriteAsync(parsed.GetValue(format.Json) || parsed.GetValue(format.Tsv) ? OrdersCommand.Write(held, format, parsed, string.Empty) : Words(held));
            return 0;
        }));
        return command;
    }

    // Two lines an order: which it is, and why it is held.
    private static string Words(IReadOnlyList<OrderSummary> held)
    {
        var text = new StringBuilder();
        foreach (var order in held)
        {
            text.AppendLine($"{order.OrderId}  {ShortTime.Of(order.ReceivedAt)}  {order.Channel}  {order.ExternalId ?? order.CustomerReference ?? "-"}  customer {order.Customer}");
            text.AppendLine($"    {order.ReasonCode}: {order.Reason}");
        }

        return text.AppendLine(held.Count == 0 ? "nothing is held" : $"{held.Count} held; decide with: hub quarantine show|release|reject ID").ToString();
    }

    private static Command Release(CommandContext context)
    {
        var command = new Command("release", "It is an order of its own, or what was missing is there now: it goes on");
        return Verdict(context, command, static (_, by, note) => Task.FromResult<Store.Review.Verdict?>(new Verdict.Release(by, note)));
    }

    private static Command Reject(CommandContext context)
    {
        var original = new Option<string?>("--duplicate-of") { Description = "The order that it repeats" };
        var command = new Command("reject", "It is not to be delivered") { original };
        return Verdict(context, command, async (call, by, note) =>
        {
            if (call.Parsed.GetValue(original) is not { } named)
            {
                return new Verdict.Reject(by, note);
            }

            return await context.FindOrderAsync(call.Services, named, call.Cancellation) is { } id ? new Verdict.DuplicateOf(by, note, id) : null;
        });
    }

    private static Command Verdict(CommandContext context, Command command, Func<Call, string, string?, Task<Verdict?>> make)
    {
        var named = new Argument<string>("ID") { Description = "The held order's id, its beginning, or the order's number" };
        var note = new Option<string?>("--note") { Description = "Why, in your words" };
        var by = new Option<string>("--by") { Description = "Who decides", DefaultValueFactory = static _ => Environment.UserName };
        command.Arguments.Add(named);
        command.Options.Add(note);
        command.Options.Add(by);
        command.SetAction((parsed, cancellation) => CommandContext.WithStoreAsync(parsed, async services =>
        {
            if (await context.FindOrderAsync(services, parsed.GetValue(named)!, cancellation) is not { } id
                || await make(new Call(parsed, services, cancellation), "user:" + parsed.GetValue(by), parsed.GetValue(note)) is not { } verdict)
            {
                return 1;
            }

            var result = await services.GetRequiredService<ReviewStore>().DecideAsync(id, verdict, cancellation);
            await (result is ReviewResult.Done ? context.Output : context.Error).WriteLineAsync(result switch
            {
                ReviewResult.Done done => $"{id} is now {Names.Of(done.State)}",
                ReviewResult.NotWaiting other => $"{id} does not wait for a person: it is {Names.Of(other.State)}",
                ReviewResult.MayBeInOdoo => $"{id} may be in Odoo: its last call was not answered. Release it; the call that follows finds what was made",
                ReviewResult.NotFound missing => $"there is no order {missing.OrderId} that could be meant",
                _ => throw new System.Diagnostics.UnreachableException(),
            });
            return result is ReviewResult.Done ? 0 : 1;
        }));
        return command;
    }

    private sealed record Call(ParseResult Parsed, IServiceProvider Services, CancellationToken Cancellation);
}
