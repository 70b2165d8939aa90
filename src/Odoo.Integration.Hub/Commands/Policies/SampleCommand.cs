using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Odoo.Integration.Hub.Tables;
using Odoo.Integration.Store.Policies;

namespace Odoo.Integration.Hub.Commands.Policies;

/// <summary><c>hub policy sample list|label</c>: orders that passed not far below the threshold, chosen by chance. Who judges held orders alone never learns what was missed.</summary>
internal static class SampleCommand
{
    public static Command Create(CommandContext context) => new("sample", "Look at a few orders that passed, and say whether they should have") { List(context), Label(context) };

    private static Command List(CommandContext context)
    {
        var all = new Option<bool>("--all") { Description = "Also those that have a label" };
        var limit = new Option<int>("--limit") { Description = "Most orders", DefaultValueFactory = static _ => 20 };
        var format = new OutputFormat();
        var command = new Command("list", "List orders that wait for a label, with the evidence") { all, limit, format.Json, format.Tsv };
        command.SetAction((parsed, cancellation) => CommandContext.WithStoreAsync(parsed, async services =>
        {
            var sampled = await services.GetRequiredService<SampleStore>().ListAsync(parsed.GetValue(all), parsed.GetValue(limit), cancellation);
            await context.Output.WriteAsync(parsed.GetValue(format.Json) || parsed.GetValue(format.Tsv) ? format.Write(parsed, Table(sampled), sampled.Select(static order => JsonSerializer.Serialize(order, OrdersCommand.Json)), string.Empty) : Words(sampled));
            return 0;
        }));
        return command;
    }

    private static Command Label(CommandContext context)
    {
        var named = new Argument<string>("ID") { Description = "The order's id, its beginning, or the order's number" };
        var isNew = new Option<bool>("--new") { Description = "It is an order of its own" };
        var original = new Option<string?>("--duplicate-of") { Description = "The order that it repeats" };
        var by = new Option<string>("--by") { Description = "Who says so", Required = true };
        var note = new Option<string?>("--note") { Description = "Why, in your words" };
        var command = new Command("label", "Say whether an order of the sample is one of its own; the order went on, and nothing happens to it") { named, isNew, original, by, note };
        command.Validators.Add(result =>
        {
            if (result.GetValue(isNew) == result.GetValue(original) is not null)
            {
                result.AddError("give --new or --duplicate-of OTHER");
            }
        });
        command.SetAction((parsed, cancellation) => CommandContext.WithStoreAsync(parsed, async services =>
        {
            if (await context.FindOrderAsync(services, parsed.GetValue(named)!, cancellation) is not { } id)
            {
                return 1;
            }

            var other = parsed.GetValue(original) is { } text ? await context.FindOrderAsync(services, text, cancellation) : null;
            if (parsed.GetValue(original) is not null && other is null)
            {
                return 1;
            }

            var result = await services.GetRequiredService<SampleStore>().LabelAsync(id, other, "user:" + parsed.GetValue(by), parsed.GetValue(note), cancellation);
            await (result is LabelResult.Kept ? context.Output : context.Error).WriteLineAsync(result switch
            {
                LabelResult.Kept when other is null => $"{id} is labelled as new",
                LabelResult.Kept => $"{id} is labelled as a duplicate of {other}; both went on: look at them in Odoo",
                LabelResult.NotSampled => $"{id} is not of the sample, which chance chooses (hub policy sample list)",
                LabelResult.NotFound missing => $"there is no order {missing.OrderId} that could be meant",
                _ => throw new System.Diagnostics.UnreachableException(),
            });
            return result is LabelResult.Kept ? 0 : 1;
        }));
        return command;
    }

    private static TextTable Table(IReadOnlyList<SampledOrder> sampled)
    {
        var table = new TextTable("order", "decided (UTC)", "channel", "number", "customer", "nearest", "probability", "label");
        foreach (var order in sampled)
        {
            table.Add(
                order.OrderId.ToString(), ShortTime.Of(order.At), order.Channel, order.ExternalId ?? order.CustomerReference, order.Customer, order.MatchedOrder.ToString(),
                order.Probability.ToString("0.000", CultureInfo.InvariantCulture), order.Label);
        }

        return table;
    }

    private static string Words(IReadOnlyList<SampledOrder> sampled)
    {
        var text = new StringBuilder();
        foreach (var order in sampled)
        {
            text.AppendLine($"{order.OrderId}  {ShortTime.Of(order.At)}  {order.Channel}  {order.ExternalId ?? order.CustomerReference ?? "-"}  customer {order.Customer}{(order.Label is null ? string.Empty : $"  {order.Label} by {order.LabelledBy}")}");
            text.AppendLine(string.Create(CultureInfo.InvariantCulture, $"    nearest to {order.MatchedOrder} ({order.MatchedNumber ?? "-"} by {order.MatchedChannel}): {order.Bits:0.0} bits, probability {order.Probability:0.000}"));
            OrderStory.AppendEvidence(text, order.Evidence);
        }

        return text.AppendLine(sampled.Count == 0 ? "no order waits for a label" : "decide with: hub policy sample label ID --new|--duplicate-of OTHER --by NAME").ToString();
    }
}
