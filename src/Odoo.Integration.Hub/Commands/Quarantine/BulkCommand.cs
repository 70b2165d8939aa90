using System.CommandLine;
using Odoo.Integration.Hub.Api.Requests;
using Odoo.Integration.Hub.Review;
using Odoo.Integration.Store.Browsing;
using Odoo.Integration.Store.Review;

namespace Odoo.Integration.Hub.Commands.Quarantine;

/// <summary><c>hub quarantine bulk OUTCOME</c>: one verdict on many orders.</summary>
internal static class BulkCommand
{
    public static Command Create(CommandContext context)
    {
        var outcome = new Argument<string>("OUTCOME") { Description = string.Join(", ", BulkRequest.Outcomes) + "; duplicate and amendment: of the order that each is held against" };
        outcome.AcceptOnlyFromAmong(BulkRequest.Outcomes);
        var orders = new Argument<string[]>("ID") { Description = "Which orders; without any: those that fit the options", Arity = ArgumentArity.ZeroOrMore };
        var reason = new Option<string?>("--reason") { Description = "Why, as a word of that verdict" };
        var note = new Option<string?>("--note") { Description = "Why, in your words" };
        var (by, wait, json, filter) = (VerdictOptions.By(), JobFollowing.Wait(), JobFollowing.Json(), new HeldFilterOptions());
        var command = new Command("bulk", "Decide on many held orders; a running hub carries it out, order by order") { outcome, orders, reason, note, by, wait, json };
        filter.AddTo(command);
        command.SetAction((parsed, cancellation) => CommandContext.WithStoreAsync(parsed, async services =>
        {
            var (verdict, why, fits, named) = (parsed.GetValue(outcome)!, parsed.GetValue(reason), filter.Read(parsed), parsed.GetValue(orders) ?? []);
            if (!VerdictReasons.Fits(verdict, why) || (named.Length == 0) == FilterWords.IsEmpty(fits))
            {
                await context.Error.WriteLineAsync(VerdictReasons.Fits(verdict, why)
                    ? "say which orders are meant: either by their ids, or by one option at least, such as --group"
                    : $"'{why}' is no reason for this; there are {string.Join(", ", VerdictReasons.Of(verdict).Select(static known => known.Code))}");
                return 2;
            }

            var ids = new List<Guid>();
            foreach (var name in named)
            {
                if (await context.FindOrderAsync(services, name, cancellation) is not { } id)
                {
                    return 1;
                }

                ids.Add(id);
            }

            var title = named.Length > 0 ? $"{ids.Count} order(s), named one by one" : FilterWords.Of(fits);
            var request = new JobRequest(verdict, "user:" + parsed.GetValue(by), why, parsed.GetValue(note), title);
            var job = await services.GetRequiredService<ReviewDesk>().DecideManyAsync(request, fits, named.Length > 0 ? ids : null, cancellation);
            return await JobFollowing.FollowAsync(context, services, job, parsed.GetValue(wait), parsed.GetValue(json), cancellation);
        }));
        return command;
    }
}
