using System.CommandLine;
using System.Text.Json;
using Odoo.Integration.Hub.Tables;
using Odoo.Integration.Orders;
using Odoo.Integration.Store.Browsing;

namespace Odoo.Integration.Hub.Commands;

/// <summary><c>hub orders list</c> and <c>hub orders show ID</c>.</summary>
internal static class OrdersCommand
{
    public static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(CommandContext context) => new("orders", "Look at orders") { List(context), Show(context) };

    /// <summary>Orders as a list; shared with the quarantine.</summary>
    public static string Write(IReadOnlyList<OrderSummary> orders, OutputFormat format, ParseResult parsed, string whenEmpty)
    {
        var table = new TextTable("order", "received (UTC)", "channel", "number", "reference", "customer", "state", "reason", "Odoo");
        foreach (var order in orders)
        {
            table.Add(
                order.OrderId.ToString(), ShortTime.Of(order.ReceivedAt), order.Channel, Cut(order.ExternalId), Cut(order.CustomerReference), Cut(order.Customer), order.State,
                order.ReasonCode, order.OdooName);
        }

        return format.Write(parsed, table, orders.Select(static order => JsonSerializer.Serialize(order, Json)), whenEmpty);
    }

    /// <summary>Shows one order's life; shared with the quarantine.</summary>
    public static Command Show(CommandContext context)
    {
        var named = new Argument<string>("ID") { Description = "The order's id, its beginning, or the order's number" };
        var asJson = new Option<bool>("--json") { Description = "As JSON" };
        var command = new Command("show", "Show one order and everything that happened to it") { named, asJson };
        command.SetAction((parsed, cancellation) => CommandContext.WithStoreAsync(parsed, async services =>
        {
            if (await context.FindOrderAsync(services, parsed.GetValue(named)!, cancellation) is not { } id)
            {
                return 1;
            }

            var detail = (await services.GetRequiredService<OrderBrowser>().ShowAsync(id, cancellation))!;
            await context.Output.WriteLineAsync(parsed.GetValue(asJson) ? JsonSerializer.Serialize(detail, Json) : OrderStory.Of(detail));
            return 0;
        }));
        return command;
    }

    private static Command List(CommandContext context)
    {
        var channel = new Option<string?>("--channel") { Description = "Only of this channel" };
        var state = new Option<string[]>("--state") { Description = $"Only in these states: {Names.List<OrderState>()}" };
        var number = new Option<string?>("--number") { Description = "Only with this order number or customer reference" };
        var limit = new Option<int>("--limit") { Description = "Most rows", DefaultValueFactory = static _ => 50 };
        var format = new OutputFormat();
        state.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens.Where(static token => !Names.TryRead<OrderState>(token.Value, out _)))
            {
                result.AddError($"'{token.Value}' is no state; there are {Names.List<OrderState>()}");
            }
        });
        var command = new Command("list", "List orders, the newest first") { channel, state, number, limit, format.Json, format.Tsv };
        command.SetAction((parsed, cancellation) => CommandContext.WithStoreAsync(parsed, async services =>
        {
            var filter = new OrderFilter
            {
                Channel = parsed.GetValue(channel), States = parsed.GetValue(state) is { Length: > 0 } states ? states : null, Number = parsed.GetValue(number), Limit = parsed.GetValue(limit),
            };
            var orders = await services.GetRequiredService<OrderBrowser>().ListAsync(filter, cancellation);
            await context.Output.WriteAsync(Write(orders, format, parsed, "no orders"));
            return 0;
        }));
        return command;
    }

    private static string? Cut(string? text) => text is { Length: > 24 } ? text[..23] + "…" : text;
}
