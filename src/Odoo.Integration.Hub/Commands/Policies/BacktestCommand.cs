using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Odoo.Integration.Dedupe.Learning;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Hub.Tables;
using Odoo.Integration.Store.Policies;

namespace Odoo.Integration.Hub.Commands.Policies;

/// <summary><c>hub policy backtest</c>: which orders of a period another policy would have decided otherwise, exactly.</summary>
internal static class BacktestCommand
{
    /// <summary>Most rows of the table for people; scripts get all.</summary>
    private const int MostRows = 2000;

    public static Command Create(CommandContext context)
    {
        var named = new Option<string>("--policy") { Description = "A version, or a file", Required = true };
        var from = DateArgument.Option("--from", "Orders received from here on; default: 30 days ago");
        var to = DateArgument.Option("--to", "Orders received before; default: now");
        var asJson = new Option<bool>("--json") { Description = "As JSON Lines" };
        var command = new Command("backtest", "List the orders that another policy would have decided otherwise") { named, from, to, asJson };
        command.SetAction((parsed, cancellation) => CommandContext.WithStoreAsync(parsed, async services =>
        {
            try
            {
                var policies = services.GetRequiredService<KnownPolicies>();
                if (await ReadAsync(policies, parsed.GetValue(named)!, cancellation) is not { } proposed)
                {
                    return await PolicyCommand.UnknownAsync(context, parsed.GetValue(named)!);
                }

                var end = parsed.GetValue(to) ?? services.GetRequiredService<TimeProvider>().GetUtcNow();
                var begin = parsed.GetValue(from) ?? end.AddDays(-30);
                var run = new Run(context, parsed.GetValue(asJson));
                await run.AllAsync(services.GetRequiredService<OrderArchive>(), (await policies.ActiveAsync(cancellation)).Policy(), proposed, begin, end, cancellation);
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

    private static async Task<ScreeningPolicy?> ReadAsync(KnownPolicies policies, string named, CancellationToken cancellation) =>
        await policies.FindAsync(named, cancellation) is { } stored ? stored.Policy()
        : File.Exists(named) ? ScreeningPolicy.Parse(await File.ReadAllTextAsync(named, cancellation))
        : null;

    private sealed class Run(CommandContext context, bool asJson)
    {
        private readonly TextTable _table = new("order", "received (UTC)", "channel", "number", "now", "then", "matched", "probability", "person");
        private int _rows;
        private int _agree;
        private int _disagree;

        public async Task AllAsync(OrderArchive archive, ScreeningPolicy active, ScreeningPolicy proposed, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation)
        {
            var judgements = await archive.JudgementsAsync(from, to, cancellation);
            var backtest = new PolicyBacktest(active, proposed);
            await new Replay(archive, from, to).RunAsync(
                [active, proposed],
                async (order, ready, isOfPeriod) =>
                {
                    // What people keyed into Odoo is never held: it is only there to be compared with.
                    if (backtest.Next(ready, isOfPeriod && !order.IsKeyed) is { } difference)
                    {
                        await TakeAsync(difference, judgements.GetValueOrDefault(difference.Order.OrderId));
                    }
                },
                cancellation);
            if (!asJson)
            {
                await context.Output.WriteAsync(_rows == 0 ? string.Empty : _table.ToString());
                await context.Output.WriteLineAsync(
                    $"{backtest.Orders} orders from {ShortTime.Of(from)} to {ShortTime.Of(to)}: policy {active.Version} holds {backtest.HeldNow}, policy {proposed.Version} {backtest.HeldThen}; "
                    + $"{_rows} change{(_rows > MostRows ? $", the first {MostRows} are shown (--json: all)" : string.Empty)}; of those with a verdict {_agree} agree with the person, {_disagree} do not");
            }
        }

        private async Task TakeAsync(BacktestDifference difference, Judgement? judgement)
        {
            bool? agrees = judgement is null ? null : judgement.IsSameDemand == difference.Then is not "clear";
            _agree += agrees == true ? 1 : 0;
            _disagree += agrees == false ? 1 : 0;
            var person = judgement is null ? null : judgement.IsSameDemand ? "duplicate" : "new";
            var order = difference.Order;
            if (asJson)
            {
                await context.Output.WriteLineAsync(JsonSerializer.Serialize(
                    new { order.OrderId, order.ReceivedAt, order.Channel, order.ExternalId, difference.Now, difference.Then, difference.MatchedOrder, difference.Probability, Person = person, Agrees = agrees }, OrdersCommand.Json));
            }
            else if (_rows < MostRows)
            {
                _table.Add(
                    order.OrderId.ToString(), ShortTime.Of(order.ReceivedAt), order.Channel, order.ExternalId ?? order.Reference, difference.Now, difference.Then, difference.MatchedOrder?.ToString(),
                    difference.Probability?.ToString("0.000", CultureInfo.InvariantCulture), person is null ? null : $"{person}: {(agrees == true ? "agrees" : "does not")}");
            }

            _rows++;
        }
    }
}
