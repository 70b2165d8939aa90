using System.CommandLine;
using Odoo.Integration.Hub.Review;

namespace Odoo.Integration.Hub.Commands.Quarantine;

/// <summary><c>hub quarantine assign ID [PERSON]</c> and <c>hub quarantine note ID TEXT</c>.</summary>
internal static class NoteCommands
{
    public static IEnumerable<Command> Create(CommandContext context) => [Assign(context), Note(context)];

    private static Command Assign(CommandContext context)
    {
        var (order, to, by) = (Named(), new Argument<string?>("PERSON") { Description = "To whom; to nobody without it", Arity = ArgumentArity.ZeroOrOne }, VerdictOptions.By());
        var command = new Command("assign", "Give a held order to a person, or to nobody") { order, to, by };
        command.SetAction((parsed, cancellation) => CommandContext.WithStoreAsync(parsed, async services =>
        {
            if (await context.FindOrderAsync(services, parsed.GetValue(order)!, cancellation) is not { } id)
            {
                return 1;
            }

            var isDone = await services.GetRequiredService<ReviewDesk>().AssignAsync(id, parsed.GetValue(to), "user:" + parsed.GetValue(by), cancellation);
            await (isDone ? context.Output : context.Error).WriteLineAsync(isDone ? $"{id} is given to {parsed.GetValue(to) ?? "nobody"}" : $"{id} is not held");
            return isDone ? 0 : 1;
        }));
        return command;
    }

    private static Command Note(CommandContext context)
    {
        var (order, text, by) = (Named(), new Argument<string>("TEXT") { Description = "The note" }, VerdictOptions.By());
        var command = new Command("note", "Write a note on an order") { order, text, by };
        command.SetAction((parsed, cancellation) => CommandContext.WithStoreAsync(parsed, async services =>
        {
            if (await context.FindOrderAsync(services, parsed.GetValue(order)!, cancellation) is not { } id)
            {
                return 1;
            }

            await services.GetRequiredService<ReviewDesk>().NoteAsync(id, parsed.GetValue(text)!, "user:" + parsed.GetValue(by), cancellation);
            await context.Output.WriteLineAsync($"noted on {id}");
            return 0;
        }));
        return command;
    }

    private static Argument<string> Named() => new("ID") { Description = "The order's id, its beginning, or the order's number" };
}
