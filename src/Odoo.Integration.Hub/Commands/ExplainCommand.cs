using System.CommandLine;
using System.Text.Json;
using Odoo.Integration.Store.Browsing;

namespace Odoo.Integration.Hub.Commands;

/// <summary><c>hub explain ID</c>: why an order is where it is, step by step.</summary>
internal static class ExplainCommand
{
    public static Command Create(CommandContext context)
    {
        var named = new Argument<string>("ID") { Description = "The order's id, its beginning, the order's number, the customer's reference, or its name in Odoo" };
        var asJson = new Option<bool>("--json") { Description = "As JSON" };
        var command = new Command("explain", "Explain one order, from the bytes that came to the sale order") { named, asJson };
        command.SetAction((parsed, cancellation) => CommandContext.WithStoreAsync(parsed, async services =>
        {
            if (await context.FindOrderAsync(services, parsed.GetValue(named)!, cancellation) is not { } id)
            {
                return 1;
            }

            var browser = services.GetRequiredService<OrderBrowser>();
            var (detail, chain) = ((await browser.ShowAsync(id, cancellation))!, await browser.ExplainAsync(id, cancellation));
            await context.Output.WriteLineAsync(parsed.GetValue(asJson) ? JsonSerializer.Serialize(new { Order = detail, Chain = chain }, OrdersCommand.Json) : OrderExplanation.Of(detail, chain));
            return 0;
        }));
        return command;
    }
}
