using System.CommandLine;
using Odoo.Integration.Hub.Api;
using Odoo.Integration.Hub.Api.Shapes;
using Odoo.Integration.Hub.Review;
using Odoo.Integration.Hub.Tables;
using Odoo.Integration.Orders;
using Odoo.Integration.Store.Browsing;

namespace Odoo.Integration.Hub.Commands.Quarantine;

/// <summary><c>hub quarantine …</c>: the same verbs as <c>/v1/quarantine</c>, by the same desk.</summary>
internal static class QuarantineCommand
{
    public static Command Create(CommandContext context)
    {
        var command = new Command("quarantine", "Look at orders that wait for a person, and decide") { List(context), Groups(context), OrdersCommand.Show(context) };
        foreach (var verb in VerdictCommands.Create(context).Concat([.. NoteCommands.Create(context), BulkCommand.Create(context), JobsCommand.Create(context)]))
        {
            command.Subcommands.Add(verb);
        }

        return command;
    }

    private static Command List(CommandContext context)
    {
        var (filter, format) = (new HeldFilterOptions(), new OutputFormat());
        var sort = new Option<string>("--sort") { Description = $"What comes first: {Names.List<HeldSort>()}", DefaultValueFactory = static _ => Names.Of(HeldSort.Risk) };
        sort.AcceptOnlyFromAmong([.. Enum.GetValues<HeldSort>().Select(Names.Of)]);
        var (limit, offset) = (new Option<int>("--limit") { Description = "Most rows", DefaultValueFactory = static _ => 50 }, new Option<int>("--offset") { Description = "Rows to pass over" });
        var command = new Command("list", "List held orders with the reason") { sort, limit, offset, format.Json, format.Tsv };
        filter.AddTo(command);
        command.SetAction((parsed, cancellation) => CommandContext.WithStoreAsync(parsed, async services =>
        {
            var page = await services.GetRequiredService<ReviewDesk>().ListAsync(filter.Read(parsed), Names.Read<HeldSort>(parsed.GetValue(sort)!), parsed.GetValue(offset), parsed.GetValue(limit), cancellation);
            var table = new TextTable("order", "held since (UTC)", "channel", "number", "customer", "value", "risk", "reason", "with", "why");
            foreach (var order in page.Orders)
            {
                table.Add(
                    order.OrderId.ToString(), ShortTime.Of(order.HeldAt), order.Channel, order.ExternalId ?? order.CustomerReference, order.Customer, Amounts.Of(order.Value, order.Currency),
                    Amounts.Risk(order.Risk), order.ReasonCode, order.AssignedTo, order.Reason);
            }

            await context.Output.WriteAsync(format.Write(parsed, table, page.Orders.Select(static order => ApiJson.Write(HeldOrderShape.Of(order))), "nothing is held"));
            if (format.IsForPeople(parsed) && page.Orders.Count > 0)
            {
                var most = page.Total >= HeldBrowser.MostCounted ? "more than " : string.Empty;
                await context.Output.WriteLineAsync($"{page.Orders.Count} of {most}{page.Total} held; decide with: hub quarantine show|release|duplicate|amendment|reject|edit ID");
            }

            return 0;
        }));
        return command;
    }

    private static Command Groups(CommandContext context)
    {
        var (filter, format) = (new HeldFilterOptions(), new OutputFormat());
        var limit = new Option<int>("--limit") { Description = "Most rows", DefaultValueFactory = static _ => 20 };
        var command = new Command("groups", "List held orders that one decision may settle, by what they have in common") { limit, format.Json, format.Tsv };
        filter.AddTo(command);
        command.SetAction((parsed, cancellation) => CommandContext.WithStoreAsync(parsed, async services =>
        {
            var groups = await services.GetRequiredService<ReviewDesk>().GroupsAsync(filter.Read(parsed), parsed.GetValue(limit), cancellation);
            var table = new TextTable("orders", "kind", "channel", "reason", "customer", "value", "oldest (UTC)", "group", "such as");
            foreach (var group in groups)
            {
                table.Add(
                    group.Orders.ToString(System.Globalization.CultureInfo.InvariantCulture), group.Kind, group.Channel, group.ReasonCode, group.CustomerName ?? group.Customer,
                    Amounts.Of(group.Value, group.Currency), ShortTime.Of(group.OldestHeldAt), group.Key, group.Reason);
            }

            await context.Output.WriteAsync(format.Write(parsed, table, groups.Select(static group => ApiJson.Write(HeldGroupShape.Of(group))), "nothing is held"));
            return 0;
        }));
        return command;
    }
}
