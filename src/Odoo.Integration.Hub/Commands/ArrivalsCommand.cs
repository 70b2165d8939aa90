using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Odoo.Integration.Hub.Tables;
using Odoo.Integration.Store.Browsing;

namespace Odoo.Integration.Hub.Commands;

/// <summary><c>hub arrivals list</c>: what was delivered, and what became of it.</summary>
internal static class ArrivalsCommand
{
    public static Command Create(CommandContext context) => new("arrivals", "Look at delivered files and requests") { List(context) };

    private static Command List(CommandContext context)
    {
        var channel = new Option<string?>("--channel") { Description = "Only of this channel" };
        var limit = new Option<int>("--limit") { Description = "Most rows", DefaultValueFactory = static _ => 50 };
        var format = new OutputFormat();
        var command = new Command("list", "List deliveries, the newest first") { channel, limit, format.Json, format.Tsv };
        command.SetAction((parsed, cancellation) => CommandContext.WithStoreAsync(parsed, async services =>
        {
            var arrivals = await services.GetRequiredService<ArrivalBrowser>().ListAsync(
                new ArrivalFilter { Channel = parsed.GetValue(channel), Limit = parsed.GetValue(limit) }, cancellation);
            var table = new TextTable("received (UTC)", "channel", "from", "found", "accepted", "duplicate", "refused", "first problem");
            foreach (var row in arrivals)
            {
                table.Add(
                    ShortTime.Of(row.ReceivedAt), row.Channel, row.ReceivedFrom, Text(row.Found), Text(row.Accepted), Text(row.Duplicates), Text(row.Refused), row.FirstProblem);
            }

            await context.Output.WriteAsync(format.Write(parsed, table, arrivals.Select(static row => JsonSerializer.Serialize(row, OrdersCommand.Json)), "nothing was delivered yet"));
            return 0;
        }));
        return command;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
